// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  Card,
  CardGrid,
  ChoiceByGroup,
  type ChoiceGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  PageHeading,
  PostButton,
  StateBadge,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { type Announcement, announcementState, wordsOf } from '../domain/announcement.js';

const TONES = { now: 'success', later: 'info', over: 'neutral', withdrawn: 'neutral' } as const;

export interface AnnouncementsPageProps {
  readonly announcements: readonly Announcement[];
  readonly isStaff: boolean;
  readonly today: string;
}

export function AnnouncementsPage({ announcements, isStaff, today }: AnnouncementsPageProps) {
  const { t, language } = usePage();
  const actions = isStaff && <LinkButton href="/announcements/new" text={t('conduct:announcement.new')} icon="plus" />;
  return (
    <div class="stack">
      <PageHeading title={t('conduct:announcements.title')} lead={t('conduct:announcements.lead')} actions={actions} />
      {announcements.length === 0 && <EmptyState icon="horn" text={t('conduct:announcements.none')} />}
      <CardGrid>
        {announcements.map((one) => (
          <Card
            key={one.id}
            title={wordsOf(one, language).title}
            href={`/announcements/${one.id}`}
            headingLevel={2}
            badge={
              isStaff && (
                <StateBadge
                  tone={TONES[announcementState(one, today)]}
                  text={t(`conduct:announcement.state.${announcementState(one, today)}`)}
                />
              )
            }
            meta={t('conduct:announcement.days', {
              from: formatDate(one.fromDay, language),
              until: formatDate(one.untilDay, language),
            })}
          >
            {isStaff && <p>{t('conduct:announcement.reached', { count: one.reached })}</p>}
          </Card>
        ))}
      </CardGrid>
    </div>
  );
}

export interface AnnouncementPageProps {
  readonly one: Announcement;
  readonly isStaff: boolean;
  readonly today: string;
  readonly idempotencyKey: string;
}

/** Also what hangs in the staircase: printed, only title, days and text are left. */
export function AnnouncementPage({ one, isStaff, today, idempotencyKey }: AnnouncementPageProps) {
  const { t, language } = usePage();
  const { title, text } = wordsOf(one, language);
  return (
    <div class="stack measure">
      <PageHeading
        title={title}
        lead={t('conduct:announcement.days', {
          from: formatDate(one.fromDay, language),
          until: formatDate(one.untilDay, language),
        })}
      />
      {text.split(/\n+/).map((line, index) => (
        <p key={index} class="lead">
          {line}
        </p>
      ))}
      {isStaff && (
        <div class="stack no-print">
          <p>{t('conduct:announcement.reached', { count: one.reached })}</p>
          <p>{t('conduct:announcement.print')}</p>
          {announcementState(one, today) !== 'withdrawn' && (
            <PostButton
              action={`/announcements/${one.id}/withdraw`}
              text={t('conduct:announcement.withdraw')}
              kind="danger"
              idempotencyKey={idempotencyKey}
            />
          )}
        </div>
      )}
    </div>
  );
}

export function NewAnnouncementPage({
  form,
  places,
  idempotencyKey,
}: {
  form: FormState;
  places: readonly ChoiceGroup[];
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = {
    where: t('conduct:announcement.where'),
    titleIt: t('conduct:announcement.title'),
    textIt: t('conduct:announcement.text'),
    titleEn: t('conduct:announcement.title_en'),
    textEn: t('conduct:announcement.text_en'),
    fromDay: t('conduct:announcement.from'),
    untilDay: t('conduct:announcement.until'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t('conduct:announcement.new')} lead={t('conduct:announcement.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={label} />
      <Form action="/announcements/new" idempotencyKey={idempotencyKey}>
        <ChoiceByGroup
          {...field('where')}
          value={form.typed['where'] ?? ''}
          label={label.where}
          first={{ value: '', label: t('conduct:announcement.everybody') }}
          groups={places}
          required
        />
        <TextField {...field('titleIt')} label={label.titleIt} required />
        <TextArea {...field('textIt')} label={label.textIt} required />
        <DateField {...field('fromDay')} label={label.fromDay} required />
        <DateField {...field('untilDay')} label={label.untilDay} required />
        <TextField {...field('titleEn')} label={label.titleEn} />
        <TextArea {...field('textEn')} label={label.textEn} />
        <Button text={t('conduct:announcement.send')} icon="horn" />
      </Form>
    </div>
  );
}
