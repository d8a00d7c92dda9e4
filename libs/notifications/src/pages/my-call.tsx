// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { Button, Card, DefinitionList, Form, LinkButton, PostButton, TextField, usePage } from '@reciproca/ui';
import type { CallView } from '../application/call-view.js';
import { noteField } from './call-form.request.js';

/** A call this operator has taken: the number, the words, and how it went. */
export function MyCall({ call }: { call: CallView }) {
  const { t } = usePage();
  const { task, person } = call;
  const languages = person.spokenLanguages.map((code) => t(`identity:language.${code}`)).join(', ');
  return (
    <Card
      title={person.fullName}
      href={`/people/${person.id}`}
      icon="telephone"
      actions={
        <>
          <LinkButton href={task.link} text={t('notifications:calls.open')} kind="outline" />
          <PostButton action={`/calls/${task.id}/release`} text={t('notifications:calls.release')} kind="quiet" />
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t('notifications:calls.number'), value: <PhoneLine call={call} /> },
          { term: t('notifications:calls.speaks'), value: languages },
          { term: t('notifications:calls.why'), value: call.why },
          { term: t('notifications:calls.say'), value: <q>{call.script}</q> },
        ]}
      />
      <Form action={`/calls/${task.id}/done`} label={person.fullName}>
        <TextField
          name={noteField(task.id)}
          label={t('notifications:calls.note')}
          hint={t('notifications:calls.noteHint')}
          maxLength={500}
        />
        <div class="cluster">
          <Button name="outcome" value="reached" text={t('notifications:calls.reached', { name: person.givenName })} kind="success" icon="check" />
          <Button name="outcome" value="no_answer" text={t('notifications:calls.noAnswer')} kind="outline" icon="clock" />
          <Button name="outcome" value="wrong_number" text={t('notifications:calls.wrongNumber')} kind="danger" icon="ban" />
        </div>
      </Form>
    </Card>
  );
}

function PhoneLine({ call: { phone, phoneOf } }: { call: CallView }) {
  const { t } = usePage();
  if (!phone) return <>{t('notifications:calls.noNumber')}</>;
  const number = readablePhone(phone);
  return <a href={`tel:${phone}`}>{phoneOf ? t('notifications:calls.numberOf', { number, name: phoneOf }) : number}</a>;
}
