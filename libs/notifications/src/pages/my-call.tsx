// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import {
  Button,
  Card,
  DateField,
  DefinitionList,
  Details,
  Form,
  LinkButton,
  PostButton,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { CallView } from '../application/call-view.js';
import { callField, outcomeValue } from './call-form.request.js';
import { WordsSpoken } from './words-spoken.js';

export interface MyCallProps {
  readonly call: CallView;
  readonly typed: Readonly<Record<string, unknown>>;
}

/** A call this operator has taken: the number, the words, and how it went. */
export function MyCall({ call, typed }: MyCallProps) {
  const { t } = usePage();
  const { task, person } = call;
  const languages = person.spokenLanguages.map((code) => t(`identity:language.${code}`)).join(', ');
  return (
    <div id={`call-${task.id}`}>
      <Card
        title={person.fullName}
        href={`/people/${person.id}`}
        icon="telephone"
        meta={call.why}
        actions={
          <>
            {call.theirPage ? (
              <LinkButton href={call.theirPage} text={t('notifications:calls.open')} kind="outline" />
            ) : (
              <PostButton
                action={`/act-for/${person.id}`}
                text={t('notifications:calls.open')}
                kind="outline"
                fields={{ channel: 'phone', next: task.link }}
              />
            )}
            <PostButton action={`/calls/${task.id}/release`} text={t('notifications:calls.release')} kind="quiet" />
          </>
        }
      >
        <DefinitionList
          items={[
            { term: t('notifications:calls.number'), value: <PhoneLine call={call} /> },
            ...(call.hours ? [{ term: t('notifications:calls.hours'), value: call.hours }] : []),
            { term: t('notifications:calls.speaks'), value: languages },
            { term: t('notifications:calls.say'), value: <q>{call.script}</q> },
            ...(call.about ? [{ term: t('notifications:calls.about'), value: call.about }] : []),
            { term: t('notifications:calls.ask'), value: <q>{call.ask}</q> },
            { term: t('notifications:calls.after'), value: call.after },
          ]}
        />
        <CallOutcome call={call} typed={typed} />
      </Card>
    </div>
  );
}

function CallOutcome({ call, typed }: MyCallProps) {
  const { t } = usePage();
  const { task, person, answers, words } = call;
  const note = callField('note', task.id);
  const [date, time] = [callField('date', task.id), callField('time', task.id)];
  return (
    <Form
      action={`/calls/${task.id}/done`}
      label={t('notifications:calls.how', { name: person.fullName, why: call.why })}
    >
      <TextField
        name={note}
        label={t('notifications:calls.note')}
        hint={t('notifications:calls.noteHint')}
        maxLength={500}
        value={typed[note]}
      />
      {words && <WordsSpoken {...{ words, typed }} name={callField('words', task.id)} />}
      {answers.map(({ id, label }) => (
        <div key={id} class="call-answer">
          <p>{label}</p>
          <div class="cluster">
            <Button
              name="outcome"
              value={outcomeValue('said_yes', id)}
              text={t('notifications:calls.yesTo', { label })}
              kind="success"
              icon="check"
            />
            <Button
              name="outcome"
              value={outcomeValue('said_no', id)}
              text={t('notifications:calls.noTo', { label })}
              kind="outline"
              icon="close"
            />
          </div>
        </div>
      ))}
      <div class="cluster">
        <Button
          name="outcome"
          value="reached"
          text={t('notifications:calls.reached', { name: person.givenName })}
          kind={answers.length > 0 ? 'outline' : 'success'}
          icon="check"
        />
        <Button
          name="outcome"
          value="will_think"
          text={t('notifications:calls.willThink')}
          kind="outline"
          icon="clock"
        />
        <Button name="outcome" value="no_answer" text={t('notifications:calls.noAnswer')} kind="outline" icon="clock" />
        <Button
          name="outcome"
          value="wrong_number"
          text={t('notifications:calls.wrongNumber')}
          kind="danger"
          icon="ban"
        />
      </div>
      <Details summary={t('notifications:calls.back')} open={Boolean(typed[date] ?? typed[time])}>
        <div class="cluster">
          <DateField name={date} label={t('notifications:calls.backDay')} value={typed[date]} required />
          <TimeField name={time} label={t('notifications:calls.backTime')} value={typed[time]} required />
        </div>
        <Button
          name="outcome"
          value="call_back"
          text={t('notifications:calls.backSave')}
          kind="outline"
          icon="calendar"
        />
      </Details>
    </Form>
  );
}

function PhoneLine({ call: { phone, phoneOf } }: { call: CallView }) {
  const { t } = usePage();
  if (!phone) return <>{t('notifications:calls.noNumber')}</>;
  const number = readablePhone(phone);
  return <a href={`tel:${phone}`}>{phoneOf ? t('notifications:calls.numberOf', { number, name: phoneOf }) : number}</a>;
}
