// SPDX-License-Identifier: AGPL-3.0-or-later
import { findPhone, type PersonCard, readablePhone } from '@reciproca/identity';
import {
  Alert,
  Badge,
  bindFields,
  Button,
  DateField,
  Details,
  EmptyState,
  ErrorSummary,
  type FieldErrors,
  Form,
  formatDate,
  LinkButton,
  PageHeading,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FoundCallers } from '../application/find-caller.js';
import { callPath, INCOMING_CALL_PATH } from '../domain/call-paths.js';

export interface IncomingProps {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: FieldErrors;
  /** Null before anything was asked. */
  readonly found: FoundCallers | null;
}

/** The telephone rings: one box, and the page of who calls. */
export function IncomingPage({ typed, errors, found }: IncomingProps) {
  const { t } = usePage();
  const field = bindFields(typed, errors);
  const labels = {
    q: t('supervision:call.box'),
    givenName: t('identity:person.givenName'),
    familyName: t('identity:person.familyName'),
    birthDate: t('identity:person.birthDate'),
    comune: t('supervision:call.comune'),
  };
  const isOther = !typed['q'] && Object.keys(typed).length > 0;
  return (
    <div class="stack measure">
      <PageHeading title={t('supervision:call.incoming')} lead={t('supervision:call.lead')} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={INCOMING_CALL_PATH} method="get" label={t('supervision:call.box')} class="form call-box">
        <TextField
          {...field('q')}
          label={labels.q}
          hint={t('supervision:call.boxHint')}
          autocomplete="off"
          autofocus
          required
        />
        <Button text={t('supervision:call.find')} icon="search" />
      </Form>
      {found && <Found found={found} typed={String(typed['q'] ?? '')} />}
      <Details summary={t('supervision:call.other')} open={isOther}>
        <Form action={INCOMING_CALL_PATH} method="get" label={t('supervision:call.other')}>
          <p>{t('supervision:call.otherHint')}</p>
          <div class="field-row">
            <TextField {...field('givenName')} label={labels.givenName} autocomplete="off" />
            <TextField {...field('familyName')} label={labels.familyName} autocomplete="off" />
            <DateField {...field('birthDate')} label={labels.birthDate} />
            <TextField {...field('comune')} label={labels.comune} autocomplete="off" />
          </div>
          <Button text={t('supervision:call.findOther')} kind="outline" icon="search" />
        </Form>
      </Details>
    </div>
  );
}

function Found({ found, typed }: { found: FoundCallers; typed: string }) {
  const { t } = usePage();
  const phone = findPhone(typed);
  const register = phone ? `/people/new?phone=${encodeURIComponent(phone)}` : '/people/new';
  if (found.items.length === 0) {
    return (
      <EmptyState
        icon="telephone"
        text={phone ? t('supervision:call.unknown', { phone: readablePhone(phone) }) : t('supervision:call.nobody')}
        action={<LinkButton href={register} text={t('supervision:call.register')} icon="plus" />}
      />
    );
  }
  return (
    <Section title={phone ? t('supervision:call.shared') : t('supervision:call.found')} id="callers">
      {found.more && <Alert>{t('supervision:call.more')}</Alert>}
      <ul class="board-list">
        {found.items.map((person) => (
          <Caller key={person.id} person={person} />
        ))}
      </ul>
      {phone && <LinkButton href={register} text={t('supervision:call.register')} kind="outline" icon="plus" />}
    </Section>
  );
}

function Caller({ person }: { person: PersonCard }) {
  const { t, language } = usePage();
  const facts = [formatDate(person.birthDate, language), person.phone && readablePhone(person.phone)]
    .filter(Boolean)
    .join(' · ');
  return (
    <li class="board-card tone-neutral">
      <div class="board-card-text">
        <h3 class="board-card-title">
          <a href={callPath(person.id)}>{person.fullName}</a>
        </h3>
        <p class="panel-meta">{facts}</p>
        {person.state !== 'active' && <Badge tone="warning">{t(`identity:state.${person.state}`)}</Badge>}
      </div>
    </li>
  );
}
