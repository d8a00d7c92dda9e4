// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  Section,
  SelectField,
  StateBadge,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { type FormState, UNTOUCHED } from '@reciproca/web';
import type { MeetingView } from '../application/view-meeting.js';
import type { Minutes } from '../domain/minutes.js';
import { meetingPath } from '../domain/paths.js';
import { TONE_OF_MINUTES } from './tones.js';

export interface MinutesForms {
  readonly write?: FormState;
  readonly press?: FormState;
  readonly object?: FormState;
  readonly settle?: FormState;
}

export interface MinutesPageProps {
  readonly view: MeetingView;
  readonly forms: MinutesForms;
  readonly newKey: () => string;
}

/** Every version of the minutes, whoever does not agree with them, and what comes next. */
export function MinutesPage(props: MinutesPageProps) {
  const { t, language } = usePage();
  const { table, meeting, versions } = props.view;
  const refused = Object.values(props.forms).find(({ general, errors }) => general ?? Object.keys(errors).length > 0);
  const labels = {
    text: t('evaluation:minutes.text'),
    reason: t('evaluation:why'),
    settlement: t('evaluation:settlement'),
  };
  return (
    <div class="stack">
      <PageHeading eyebrow={table.name} title={t('evaluation:minutes')} lead={formatDate(meeting.startsAt, language)} />
      {refused?.general && <Alert tone="danger">{refused.general}</Alert>}
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{ ...labels, seatId: t('evaluation:seat'), objection: t('evaluation:object.text') }}
      />
      <div class="split">
        <div class="stack">
          {versions.toReversed().map((version) => (
            <Version key={version.id} version={version} {...props} />
          ))}
          <Objections {...props} />
        </div>
        <WriteForm {...props} />
      </div>
    </div>
  );
}

function Version({ version, view: { meeting }, newKey }: MinutesPageProps & { version: Minutes }) {
  const { t, language } = usePage();
  const { number, text, reason, state, silentUntil, approvedOn, approvedAtId } = version;
  const path = `${meetingPath(meeting.id)}/minutes`;
  return (
    <Card
      title={t('evaluation:version', { number })}
      headingLevel={2}
      badge={<StateBadge tone={TONE_OF_MINUTES[state]} text={t(`evaluation:minutes.${state}`)} />}
      meta={[
        reason,
        state === 'proposed' && silentUntil && t('evaluation:silent_until', { day: formatDate(silentUntil, language) }),
        approvedOn &&
          t(approvedAtId ? 'evaluation:approved_at' : 'evaluation:approved_by_silence', {
            day: formatDate(approvedOn, language),
          }),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {state === 'draft' && (
            <PostButton
              action={`${path}/propose`}
              text={t('evaluation:minutes.propose')}
              icon="mail"
              idempotencyKey={newKey()}
            />
          )}
          {state === 'proposed' && (
            <PostButton
              action={`${path}/approve`}
              text={t('evaluation:minutes.approve')}
              kind="success"
              icon="check"
              idempotencyKey={newKey()}
            />
          )}
        </>
      }
    >
      <p>{text}</p>
    </Card>
  );
}

function Objections({ view, forms, newKey }: MinutesPageProps) {
  const { t, language } = usePage();
  const { meeting, objections, seats, versions } = view;
  const path = `${meetingPath(meeting.id)}/minutes`;
  const isOpen = objections.some(({ settledOn }) => settledOn === null);
  const canObject = versions.at(-1)?.state === 'proposed';
  const field = bindFields(forms.settle?.typed, forms.settle?.errors);
  const object = bindFields(forms.object?.typed, forms.object?.errors);
  return (
    <Section title={t('evaluation:objections')} id="objections">
      {objections.length === 0 && <p>{t('evaluation:objections.none')}</p>}
      <ul>
        {objections.map(({ id, seatId, text, madeOn, settledOn, settlement }) => (
          <li key={id}>
            {`${seats.find((seat) => seat.id === seatId)?.component ?? ''}, ${formatDate(madeOn, language)}: `}
            <span>{text}</span>
            {settledOn && (
              <p class="text-secondary">
                {[t('evaluation:settled', { day: formatDate(settledOn, language) }), settlement]
                  .filter(Boolean)
                  .join(': ')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <Form action={`${path}/settle`} idempotencyKey={newKey()}>
          <TextField
            {...field('settlement')}
            label={t('evaluation:settlement')}
            hint={t('evaluation:settlement.hint')}
            required
          />
          <Button text={t('evaluation:settle')} kind="outline" />
        </Form>
      )}
      {canObject && (
        <Details summary={t('evaluation:object.phone')} open={forms.object !== undefined}>
          <Form action={`${path}/object`} idempotencyKey={newKey()}>
            <SelectField
              {...object('seatId')}
              label={t('evaluation:seat')}
              options={seats.map(({ id, number, component }) => ({ value: id, label: `${number}. ${component}` }))}
              required
            />
            <TextArea {...object('objection')} label={t('evaluation:object.text')} rows={3} required />
            <Button text={t('evaluation:save')} icon="check" />
          </Form>
        </Details>
      )}
    </Section>
  );
}

function WriteForm({ view: { meeting, versions }, forms, newKey }: MinutesPageProps) {
  const { t } = usePage();
  const last = versions.at(-1);
  const isNew = last !== undefined && last.state !== 'draft';
  const form = forms.write ?? UNTOUCHED;
  const field = bindFields({ text: last?.text, reason: isNew ? undefined : last?.reason, ...form.typed }, form.errors);
  return (
    <Section title={t(isNew ? 'evaluation:minutes.correct' : 'evaluation:minutes.write')} id="write">
      {isNew && <p>{t('evaluation:minutes.correct.lead')}</p>}
      <Form action={`${meetingPath(meeting.id)}/minutes`} idempotencyKey={newKey()}>
        <TextArea {...field('text')} label={t('evaluation:minutes.text')} rows={14} required />
        {(isNew || (last?.number ?? 1) > 1) && <TextField {...field('reason')} label={t('evaluation:why')} required />}
        <Button text={t('evaluation:minutes.save')} icon="check" />
      </Form>
    </Section>
  );
}
