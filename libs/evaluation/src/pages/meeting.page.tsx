// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  Details,
  ErrorSummary,
  Form,
  formatDateTime,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  SelectField,
  StateBadge,
  TextField,
  toDateInput,
  toTimeInput,
  usePage,
} from '@reciproca/ui';
import { type FormState, UNTOUCHED } from '@reciproca/web';
import { ANSWERS } from '../domain/meeting.js';
import { meetingPath } from '../domain/paths.js';
import { HolderLine } from './holder-line.js';
import type { MeetingPageProps } from './meeting.props.js';
import { PresenceForm } from './presence-form.js';
import { MeetingFields } from './table-forms.js';
import { TONE_OF_MEETING } from './tones.js';

/** One meeting, from its call to who was there. */
export function MeetingPage(props: MeetingPageProps) {
  const { t, language } = usePage();
  const { table, meeting, present, couldDecide } = props.view;
  const form = Object.values(props.forms)[0] as FormState | undefined;
  const isAhead = meeting.state === 'planned' || meeting.state === 'called';
  return (
    <div class="stack">
      <PageHeading
        eyebrow={table.name}
        title={formatDateTime(meeting.startsAt, language)}
        lead={meeting.place}
        badge={<StateBadge tone={TONE_OF_MEETING[meeting.state]} text={t(`evaluation:meeting.${meeting.state}`)} />}
        actions={
          <>
            <LinkButton
              href={`${meetingPath(meeting.id)}/sheet`}
              text={t('evaluation:sheet')}
              icon="print"
              kind="outline"
            />
            {meeting.state === 'held' && (
              <LinkButton href={`${meetingPath(meeting.id)}/minutes`} text={t('evaluation:minutes')} icon="note" />
            )}
          </>
        }
      />
      {form?.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form?.errors ?? {}} labels={useLabels(props)} />
      {meeting.calledOffBecause && <Alert tone="warning">{meeting.calledOffBecause}</Alert>}
      {meeting.shortNotice && (
        <Alert tone="info">{t('evaluation:short_notice.said', { why: meeting.shortNotice })}</Alert>
      )}
      {meeting.state === 'held' && (
        <Alert tone={couldDecide ? 'success' : 'warning'}>
          {t(couldDecide ? 'evaluation:quorum.met' : 'evaluation:quorum.missed', {
            present,
            quorum: meeting.quorum ?? 0,
          })}
        </Alert>
      )}
      <div class="split">
        <div class="stack">
          <Section title={t('evaluation:agenda')} id="agenda">
            <p>{meeting.agenda}</p>
          </Section>
          <Answers {...props} />
        </div>
        <div class="stack">
          {isAhead && <CallForm {...props} />}
          {meeting.state === 'called' && <AnswerForm {...props} />}
          {(meeting.state === 'called' || meeting.state === 'held') && <PresenceForm {...props} />}
          {isAhead && <ChangeForm {...props} />}
          {isAhead && <CallOffForm {...props} />}
        </div>
      </div>
    </div>
  );
}

/** Who has no file here is told by telephone: their number stands beside them. */
function Answers({ view: { seats, meeting } }: MeetingPageProps) {
  const { t } = usePage();
  const isHeld = meeting.state === 'held';
  return (
    <Section title={t(isHeld ? 'evaluation:present' : 'evaluation:answers')} id="answers">
      {seats.some(({ holder }) => holder && !holder.personId) && <p>{t('evaluation:outside.call')}</p>}
      <DataTable
        caption={t('evaluation:answers')}
        captionHidden
        columns={[
          { key: 'seat', header: t('evaluation:seat'), cell: ({ number, component }) => `${number}. ${component}` },
          {
            key: 'who',
            header: t('evaluation:part.holder'),
            cell: ({ holder }) => <HolderLine holder={holder} />,
          },
          {
            key: 'said',
            header: t(isHeld ? 'evaluation:present' : 'evaluation:answer'),
            cell: ({ said }) =>
              said?.presence
                ? t(`evaluation:presence.${said.presence}`)
                : said?.answer
                  ? t(`evaluation:answer.${said.answer}`)
                  : t('evaluation:answer.none'),
          },
        ]}
        rows={seats}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function CallForm({ view: { meeting, table }, forms: { call }, newKey }: MeetingPageProps) {
  const { t } = usePage();
  if (meeting.state !== 'planned') return null;
  const form = call ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('evaluation:call')} id="call">
      <p>{t('evaluation:call.lead', { days: table.noticeDays })}</p>
      <Form action={`${meetingPath(meeting.id)}/call`} idempotencyKey={newKey()}>
        <TextField
          {...field('shortNotice')}
          label={t('evaluation:short_notice')}
          hint={t('evaluation:short_notice.hint')}
        />
        <Button text={t('evaluation:call.save')} icon="mail" />
      </Form>
    </Section>
  );
}

function AnswerForm({ view: { meeting, seats }, forms: { answer }, newKey }: MeetingPageProps) {
  const { t } = usePage();
  const form = answer ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <Details summary={t('evaluation:answer.phone')} open={answer !== undefined}>
      <Form action={`${meetingPath(meeting.id)}/answer`} idempotencyKey={newKey()}>
        <SelectField
          {...field('seatId')}
          label={t('evaluation:seat')}
          options={seats.map(({ id, number, component, holder }) => ({
            value: id,
            label: [`${number}. ${component}`, holder?.name].filter(Boolean).join(', '),
          }))}
          required
        />
        <SelectField
          {...field('answer')}
          label={t('evaluation:answer')}
          options={ANSWERS.map((value) => ({ value, label: t(`evaluation:answer.${value}`) }))}
          required
        />
        <Button text={t('evaluation:save')} icon="check" />
      </Form>
    </Details>
  );
}

function ChangeForm({ view: { meeting }, forms: { change }, newKey }: MeetingPageProps) {
  const { t } = usePage();
  const { startsAt, place, agenda } = meeting;
  const typed = { day: toDateInput(startsAt), from: toTimeInput(startsAt), place, agenda };
  return (
    <Details summary={t('evaluation:meeting.change')} open={change !== undefined}>
      {meeting.state === 'called' && <p>{t('evaluation:meeting.change.lead')}</p>}
      <Form action={`${meetingPath(meeting.id)}/change`} idempotencyKey={newKey()}>
        <MeetingFields form={change ?? { ...UNTOUCHED, typed }} />
        <Button text={t('evaluation:save')} icon="check" />
      </Form>
    </Details>
  );
}

function CallOffForm({ view: { meeting }, forms: { callOff }, newKey }: MeetingPageProps) {
  const { t } = usePage();
  const form = callOff ?? UNTOUCHED;
  const field = bindFields(form.typed, form.errors);
  return (
    <PostButton
      action={`${meetingPath(meeting.id)}/call-off`}
      text={t('evaluation:call_off')}
      kind="danger"
      confirm={t('evaluation:call_off.sure')}
      idempotencyKey={newKey()}
    >
      <TextField {...field('reason')} label={t('evaluation:why')} required />
    </PostButton>
  );
}

function useLabels({ view: { seats } }: MeetingPageProps) {
  const { t } = usePage();
  return {
    ...{ day: t('evaluation:day'), from: t('evaluation:hour'), place: t('evaluation:place') },
    ...{ agenda: t('evaluation:agenda'), reason: t('evaluation:why'), shortNotice: t('evaluation:short_notice') },
    ...{ seatId: t('evaluation:seat'), answer: t('evaluation:answer') },
    ...Object.fromEntries(seats.map(({ number, component }) => [`presence.s${number}`, `${number}. ${component}`])),
  };
}
