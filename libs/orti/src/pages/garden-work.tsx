// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  bindFields,
  Button,
  Card,
  CheckboxField,
  DateField,
  EmptyState,
  Form,
  formatDate,
  formatMinutes,
  NumberField,
  Pagination,
  PersonLink,
  PostButton,
  Section,
  StateBadge,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { GardenWork } from '../domain/garden.js';
import type { GardenPageProps } from './garden.props.js';

const TONES = { recorded: 'warning', confirmed: 'success', rejected: 'neutral' } as const;

export function WorkForm({ gardenId, form, newKey }: { gardenId: string; form: FormState; newKey: () => string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Card title={t('orti:work.new')} headingLevel={2} icon="clock">
      <Form action={`/gardens/${gardenId}/work`} idempotencyKey={newKey()}>
        <p>{t('orti:work.lead')}</p>
        <DateField {...field('workedOn')} label={t('orti:work.day')} required />
        <div class="field-row">
          <TimeField {...field('from')} label={t('orti:work.from')} />
          <TimeField {...field('until')} label={t('orti:work.until')} />
        </div>
        <div class="field-row">
          <NumberField {...field('hours')} label={t('orti:work.hours')} decimal />
          <NumberField {...field('minutes')} label={t('orti:work.minutes')} />
        </div>
        {('again' in form.errors || Boolean(form.typed['again'])) && (
          <CheckboxField {...field('again')} label={t('orti:work.again')} />
        )}
        <TextField {...field('note')} label={t('orti:work.note')} />
        <Button text={t('orti:work.send')} />
      </Form>
    </Card>
  );
}

export function GardenWorkList({ overview, path, nameOf, viewerId, newKey }: GardenPageProps) {
  const { t } = usePage();
  const { answersForIt } = overview;
  return (
    <Section title={t(answersForIt ? 'orti:work.all' : 'orti:work.mine')}>
      {overview.work.length === 0 && <EmptyState icon="clock" text={t('orti:work.none')} />}
      <div class="stack">
        {overview.work.map((work) => (
          <WorkLine
            key={work.id}
            work={work}
            name={nameOf(work.personId)}
            mayDecide={answersForIt && work.state === 'recorded' && work.personId !== viewerId}
            newKey={newKey}
          />
        ))}
      </div>
      <Pagination next={overview.nextWork} field="work" path={path} label={t('orti:work.all')} />
    </Section>
  );
}

interface WorkLineProps {
  readonly work: GardenWork;
  readonly name: string;
  readonly mayDecide: boolean;
  readonly newKey: () => string;
}

function WorkLine({ work, name, mayDecide, newKey }: WorkLineProps) {
  const { t, language } = usePage();
  const path = `/gardens/${work.gardenId}/work/${work.id}`;
  return (
    <Card
      title={
        <>
          <PersonLink id={work.personId} name={name} />, {formatMinutes(work.minutes, language)}
        </>
      }
      badge={<StateBadge tone={TONES[work.state]} text={t(`orti:work.state.${work.state}`)} />}
      meta={[formatDate(work.workedOn, language), work.note].filter(Boolean).join(' · ')}
      actions={
        mayDecide && (
          <>
            <PostButton
              action={`${path}/confirmed`}
              text={t('orti:work.confirm')}
              kind="success"
              icon="check"
              idempotencyKey={newKey()}
            />
            <PostButton
              action={`${path}/rejected`}
              text={t('orti:work.reject')}
              kind="danger"
              idempotencyKey={newKey()}
            />
          </>
        )
      }
    />
  );
}
