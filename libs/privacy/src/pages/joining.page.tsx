// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofDates } from '@reciproca/exchange';
import { readablePhone } from '@reciproca/identity';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DataTable,
  ErrorSummary,
  Form,
  formatDate,
  formatDateTime,
  formatMinutes,
  LinkButton,
  PageHeading,
  Section,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { JoinPreview, JoinSide } from '../application/preview-join.js';

export interface JoiningProps {
  readonly preview: JoinPreview;
  /** What stands in the way, in words. */
  readonly refusals: readonly string[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Both files side by side, what will happen, and the button only where nothing stands in the way. */
export function JoiningPage({ preview, refusals, form, idempotencyKey }: JoiningProps) {
  const { t, language } = usePage();
  const { stays, goes, moved } = preview;
  const field = bindFields(form.typed, form.errors);
  // Both often have one name: year, comune and since when tell which is meant.
  const apart = ({ person, marks }: JoinSide): string => {
    const opened = t('privacy:join.opened', { when: formatDateTime(marks.openedAt, language) });
    return `${person.fullName} (${[person.birthDate.slice(0, 4), marks.comune, opened].filter(Boolean).join(', ')})`;
  };
  const path = `/people/${stays.person.id}/join/${goes.person.id}`;
  return (
    <div class="stack measure">
      <PageHeading title={t('privacy:join.title')} lead={t('privacy:join.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ understood: t('privacy:join.understood') }} />
      <SideBySide stays={stays} goes={goes} />
      <LinkButton
        href={`/people/${goes.person.id}/join/${stays.person.id}`}
        text={t('privacy:join.swap', { name: apart(goes) })}
        kind="outline"
      />
      <Section title={t('privacy:join.means')}>
        <ul>
          <li>{t('privacy:join.closed', { name: apart(goes) })}</li>
          {moved.map(({ table, rows }) => (
            <li key={table}>{t('privacy:join.moved', { what: t(`privacy:table.${table}`), count: rows })}</li>
          ))}
          <li>{t('privacy:join.minutes', { minutes: formatMinutes(goes.balance, language, { signed: true }) })}</li>
          <li>{t('privacy:join.home')}</li>
          <li>{t('privacy:join.login')}</li>
          <li>{t('privacy:join.between')}</li>
        </ul>
      </Section>
      {refusals.length > 0 ? (
        <Alert tone="danger">
          <p>{t('privacy:join.cannot')}</p>
          <ul>
            {refusals.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Form action={path} idempotencyKey={idempotencyKey}>
          <Alert tone="warning">{t('privacy:join.oneDay')}</Alert>
          <CheckboxField {...field('understood')} label={t('privacy:join.understood')} required />
          <div class="cluster">
            <Button text={t('privacy:join.do')} kind="danger" />
            <LinkButton href={`/people/${stays.person.id}`} text={t('privacy:join.leave')} kind="outline" />
          </div>
        </Form>
      )}
    </div>
  );
}

function SideBySide({ stays, goes }: { stays: JoinSide; goes: JoinSide }) {
  const { t, language } = usePage();
  const facts: readonly { term: string; of: (side: JoinSide) => string }[] = [
    { term: t('identity:person.name'), of: ({ person }) => person.fullName },
    { term: t('identity:person.birthDate'), of: ({ person }) => formatDate(person.birthDate, language) },
    {
      term: t('identity:person.phone'),
      of: ({ person }) => (person.phone ? readablePhone(person.phone) : t('identity:none')),
    },
    { term: t('identity:person.email'), of: ({ person }) => person.email ?? t('identity:none') },
    {
      term: t('identity:person.roles'),
      of: ({ person }) => person.roles.map((role) => t(`identity:role.${role}`)).join(', '),
    },
    { term: t('identity:person.state'), of: ({ person }) => t(`identity:state.${person.state}`) },
    { term: t('privacy:join.comune'), of: ({ marks }) => marks.comune ?? t('identity:none') },
    { term: t('privacy:join.since'), of: ({ marks }) => formatDateTime(marks.openedAt, language) },
    { term: t('privacy:join.listings'), of: ({ ahead }) => `${ahead.open.posts}${ofDates(ahead.open, t)}` },
    { term: t('privacy:join.agreements'), of: ({ ahead }) => String(ahead.agreements.length) },
    { term: t('identity:person.credit'), of: ({ balance }) => formatMinutes(balance, language, { signed: true }) },
    {
      term: t('identity:note.text'),
      of: ({ notes }) => notes.map(({ text }) => text).join(' · ') || t('identity:none'),
    },
  ];
  return (
    <DataTable
      caption={t('privacy:join.title')}
      captionHidden
      rows={facts}
      rowKey={({ term }) => term}
      columns={[
        { key: 'term', header: t('privacy:join.fact'), cell: ({ term }) => term },
        { key: 'stays', header: t('privacy:join.stays'), cell: ({ of }) => of(stays) },
        { key: 'goes', header: t('privacy:join.goes'), cell: ({ of }) => of(goes) },
      ]}
    />
  );
}
