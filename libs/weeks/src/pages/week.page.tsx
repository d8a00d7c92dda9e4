// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Card,
  ErrorSummary,
  Form,
  formatDate,
  formatWhen,
  HiddenFields,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { addDays } from '@reciproca/kernel';
import type { GardenWeek } from '../application/view-week.js';
import type { StepOfWeek } from '../domain/garden-week.js';
import type { WeekStep } from '../domain/week-step.js';

export interface WeekPageProps {
  readonly view: GardenWeek;
  readonly form: FormState;
  readonly newKey: () => string;
}

const TONES = { open: 'info', done: 'success', skipped: 'neutral' } as const;

/** Where a step is done. */
function placeOf(step: WeekStep, gardenId: string): string {
  const garden = `/gardens/${gardenId}`;
  if (step === 'expected') return `${garden}/season`;
  return step === 'harvest' ? `${garden}/harvest` : garden;
}

/** What is expected and until when one can ask for it, and each step as it stands; who runs the garden marks them. */
export function WeekPage(props: WeekPageProps) {
  const { t, language } = usePage();
  const { view, form } = props;
  const { garden, week, rhythm, isClosed, mayWrite } = view;
  const path = `/gardens/${garden.id}/week`;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={garden.name}
        title={t('weeks:title', { day: formatDate(week, language) })}
        lead={t('weeks:lead')}
        actions={
          <>
            <LinkButton href={`${path}/sheet`} text={t('weeks:sheet')} icon="print" kind="outline" />
            {mayWrite && <LinkButton href={`${path}/rhythm`} text={t('weeks:rhythm')} icon="calendar" kind="outline" />}
          </>
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ expected: t('weeks:expected') }} />
      {!rhythm.isOn && <Alert tone="info">{t(mayWrite ? 'weeks:off.write' : 'weeks:off')}</Alert>}
      {rhythm.isOn && isClosed && <Alert tone="info">{t('weeks:closed')}</Alert>}
      <p class="cluster">
        <a href={`${path}?week=${addDays(week, -7)}`}>{t('weeks:before')}</a>
        <a href={`${path}?week=${addDays(week, 7)}`}>{t('weeks:after')}</a>
      </p>
      <div class="split">
        <div class="stack">
          {rhythm.isOn && !isClosed && view.steps.map((step) => <Step key={step.step} {...props} step={step} />)}
        </div>
        <div class="stack">
          <Section title={t('weeks:expected')} id="expected">
            <p>{view.expected ?? t('weeks:expected.none')}</p>
            {mayWrite && <ExpectedForm {...props} />}
          </Section>
          <LinkButton href="/requests/new/orti" text={t('weeks:ask')} icon="heart" kind="outline" />
        </div>
      </div>
    </div>
  );
}

function Step({ view, step: one, newKey }: WeekPageProps & { step: StepOfWeek }) {
  const { t, language } = usePage();
  const { step, at, state, reason, isDue } = one;
  const { garden, week, mayWrite } = view;
  const name = t(`weeks:step.${step}`);
  const button = (next: 'done' | 'skipped' | 'open') => (
    <PostButton
      action={`/gardens/${garden.id}/week/steps`}
      text={t(`weeks:mark.${next}`, { step: name })}
      kind="outline"
      fields={{ week, step, state: next }}
      idempotencyKey={newKey()}
    />
  );
  return (
    <Card
      title={name}
      badge={
        <StateBadge
          tone={isDue ? 'warning' : TONES[state]}
          text={t(isDue ? 'weeks:state.due' : `weeks:state.${state}`)}
        />
      }
      meta={[formatWhen(at.toISOString(), null, language), reason].filter(Boolean).join(' · ')}
      actions={
        mayWrite && (
          <>
            {state === 'open' && step !== 'expected' && (
              <LinkButton href={placeOf(step, garden.id)} text={t(`weeks:go.${step}`)} icon="basket" kind="outline" />
            )}
            {state === 'open' && button('done')}
            {state === 'open' && button('skipped')}
            {state !== 'open' && button('open')}
          </>
        )
      }
    />
  );
}

function ExpectedForm({ view: { garden, week, expected }, form, newKey }: WeekPageProps) {
  const { t } = usePage();
  const field = bindFields({ expected: expected ?? '', ...form.typed }, form.errors);
  return (
    <Form action={`/gardens/${garden.id}/week`} idempotencyKey={newKey()}>
      <HiddenFields values={{ week }} />
      <TextArea {...field('expected')} label={t('weeks:expected.say')} hint={t('weeks:expected.hint')} required />
      <Button text={t('weeks:expected.save')} icon="check" />
    </Form>
  );
}
