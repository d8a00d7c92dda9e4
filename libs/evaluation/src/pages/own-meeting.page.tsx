// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  formatDateTime,
  PageHeading,
  RadioCards,
  Section,
  StateBadge,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { type FormState, UNTOUCHED } from '@reciproca/web';
import type { OwnMeeting } from '../application/view-meeting.js';
import { ANSWERS } from '../domain/meeting.js';
import { ownMeetingPath } from '../domain/paths.js';
import { TONE_OF_MEETING } from './tones.js';

interface OwnMeetingPageProps {
  readonly own: OwnMeeting;
  readonly forms: { readonly answer?: FormState; readonly object?: FormState };
  readonly newKey: () => string;
}

/** A meeting one is called to: the agenda, one’s answer, and afterwards the minutes. */
export function OwnMeetingPage(props: OwnMeetingPageProps) {
  const { t, language } = usePage();
  const { table, meeting, present } = props.own;
  const form = props.forms.answer ?? props.forms.object;
  const labels = { answer: t('evaluation:own.answer'), objection: t('evaluation:object.text') };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={table.name}
        title={formatDateTime(meeting.startsAt, language)}
        badge={<StateBadge tone={TONE_OF_MEETING[meeting.state]} text={t(`evaluation:meeting.${meeting.state}`)} />}
      />
      <p lang="it">{meeting.place}</p>
      {form?.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form?.errors ?? {}} labels={labels} />
      {meeting.calledOffBecause && (
        <Alert tone="warning">
          <span lang="it">{meeting.calledOffBecause}</span>
        </Alert>
      )}
      {meeting.state === 'called' && <AnswerForm {...props} />}
      <Section title={t('evaluation:agenda')} id="agenda">
        <p lang="it">{meeting.agenda}</p>
      </Section>
      {meeting.state === 'held' && <p>{t('evaluation:attended.count', { number: present })}</p>}
      <MinutesPart {...props} />
    </div>
  );
}

function AnswerForm({ own: { meeting, said }, forms: { answer }, newKey }: OwnMeetingPageProps) {
  const { t } = usePage();
  const form = answer ?? UNTOUCHED;
  const field = bindFields({ answer: said?.answer, ...form.typed }, form.errors);
  return (
    <Form action={`${ownMeetingPath(meeting.id)}/answer`} idempotencyKey={newKey()}>
      <RadioCards
        {...field('answer')}
        label={t('evaluation:own.answer')}
        options={ANSWERS.map((value) => ({ value, label: t(`evaluation:own.${value}`) }))}
        required
      />
      <Button text={t('evaluation:own.send')} icon="check" />
    </Form>
  );
}

function MinutesPart({ own: { meeting, minutes, objections }, forms: { object }, newKey }: OwnMeetingPageProps) {
  const { t, language } = usePage();
  if (!minutes) return null;
  const form = object ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  const day = minutes.silentUntil && formatDate(minutes.silentUntil, language);
  return (
    <Section title={t('evaluation:minutes')} id="minutes">
      <p>
        {minutes.state === 'proposed' && day
          ? t('evaluation:minutes.own', { day })
          : t('evaluation:minutes.own_approved')}
      </p>
      <p lang="it">{minutes.text}</p>
      {objections.map(({ id, text, settledOn, settlement }) => (
        <Alert key={id} tone={settledOn ? 'info' : 'warning'}>
          {t(settledOn ? 'evaluation:objection.settled' : 'evaluation:objection.waits')}{' '}
          <span lang="it">{[text, settlement].filter(Boolean).join(' → ')}</span>
        </Alert>
      ))}
      {minutes.state === 'proposed' && (
        <Details summary={t('evaluation:object')} open={object !== undefined}>
          <Form action={`${ownMeetingPath(meeting.id)}/object`} idempotencyKey={newKey()}>
            <TextArea {...field('objection')} label={t('evaluation:object.text')} rows={4} required />
            <Button text={t('evaluation:object.send')} icon="check" />
          </Form>
        </Details>
      )}
    </Section>
  );
}
