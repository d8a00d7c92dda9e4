// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Details,
  EmptyState,
  Form,
  LinkButton,
  PersonLine,
  PostButton,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { SIGNAL_OUTCOMES } from '../domain/signal.js';
import type { SignalPageProps } from './signal.props.js';

export function HandForms({ signal, viewerId, colleagues, newKey }: SignalPageProps) {
  const { t } = usePage();
  const path = `/signals/${signal.id}`;
  const others = colleagues.filter(({ id }) => id !== viewerId && id !== signal.assignedTo);
  const isMine = signal.assignedTo === viewerId;
  if (signal.state === 'closed')
    return (
      <PostButton action={`${path}/reopen`} text={t('sentinels:reopen')} kind="outline" idempotencyKey={newKey()} />
    );
  return (
    <div class="stack">
      <div class="cluster">
        {!isMine && !signal.assignedTo && (
          <PostButton action={`${path}/take`} text={t('sentinels:take')} icon="check" idempotencyKey={newKey()} />
        )}
        {!isMine && signal.assignedTo && (
          <PostButton
            action={`${path}/take`}
            text={t('sentinels:take_over', { name: signal.assignedName ?? '' })}
            kind="outline"
            fields={{ takeOver: 'true' }}
            idempotencyKey={newKey()}
          />
        )}
        {isMine && <p>{t('sentinels:mine')}</p>}
        <PostButton
          action={`${path}/urgent`}
          text={t(signal.urgent ? 'sentinels:not_urgent' : 'sentinels:make_urgent')}
          kind="outline"
          fields={{ urgent: String(!signal.urgent) }}
          idempotencyKey={newKey()}
        />
      </div>
      {others.length > 0 && (
        <Details summary={t('sentinels:assign')}>
          <Form action={`${path}/assign`} idempotencyKey={newKey()}>
            <SelectField
              name="operatorId"
              label={t('sentinels:colleague')}
              options={others.map(({ id, fullName }) => ({ value: id, label: fullName }))}
              required
            />
            <Button text={t('sentinels:assign.send')} kind="outline" />
          </Form>
        </Details>
      )}
    </div>
  );
}

export function PersonForms({ signal, found, search, form, newKey }: SignalPageProps) {
  const { t } = usePage();
  const field = bindFields(search, form.errors);
  return (
    <div class="stack">
      {signal.personId && (
        <div class="split">
          <PersonLine name={signal.personName ?? ''} href={`/people/${signal.personId}`} />
          <PostButton
            action={`/act-for/${signal.personId}`}
            text={t('sentinels:ask_for')}
            icon="heart"
            fields={{ channel: 'phone', next: '/requests/new' }}
          />
        </div>
      )}
      <Details summary={t(signal.personId ? 'sentinels:person.other' : 'sentinels:person.find')} open={found !== null}>
        <Form action={`/signals/${signal.id}`} method="get">
          <TextField {...field('givenName')} label={t('identity:person.givenName')} required />
          <TextField {...field('familyName')} label={t('identity:person.familyName')} required />
          <Button text={t('sentinels:search')} icon="search" kind="outline" />
        </Form>
        {found?.length === 0 && <EmptyState icon="search" text={t('sentinels:person.none')} />}
        {found?.map((person) => (
          <div class="split" key={person.id}>
            <PersonLine name={person.fullName} detail={person.birthDate.slice(0, 4)} />
            <PostButton
              action={`/signals/${signal.id}/link`}
              text={t('sentinels:person.is')}
              kind="outline"
              fields={{ personId: person.id }}
              idempotencyKey={newKey()}
            />
          </div>
        ))}
        <LinkButton href="/people/new" text={t('sentinels:person.register')} kind="quiet" />
      </Details>
    </div>
  );
}

export function NoteForm({ signal, form, newKey }: SignalPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/signals/${signal.id}/notes`} idempotencyKey={newKey()}>
      <TextArea {...field('text')} label={t('sentinels:note')} hint={t('sentinels:note.hint')} required />
      <Button text={t('sentinels:note.save')} kind="outline" />
    </Form>
  );
}

export function CloseForm({ signal, form, newKey }: SignalPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/signals/${signal.id}/close`} idempotencyKey={newKey()}>
      <SelectField
        {...field('outcome')}
        label={t('sentinels:outcome')}
        options={SIGNAL_OUTCOMES.map((value) => ({ value, label: t(`sentinels:outcome.${value}`) }))}
        required
      />
      <TextArea {...field('feedback')} label={t('sentinels:feedback')} hint={t('sentinels:feedback.hint')} required />
      <Button text={t('sentinels:close.send')} icon="check" />
    </Form>
  );
}
