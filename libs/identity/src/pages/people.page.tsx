// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  CheckboxField,
  Button,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  PageHeading,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FoundPeople } from '../application/search-people.js';
import { readablePhone } from '../domain/phone.rules.js';
import { AlikeList } from './alike-list.js';
import { StateOfPerson } from './person-badges.js';
import type { FormState } from '@reciproca/web';
import { personLabels } from './person-labels.js';

export interface PeopleProps {
  readonly form: FormState;
  /** Null before anything was asked. */
  readonly found: FoundPeople | null;
  /** Whole lists are the coordinator's. */
  readonly mayImport: boolean;
}

export function PeoplePage({ form, found, mayImport }: PeopleProps) {
  const { t } = usePage();
  const newPerson = (
    <>
      <LinkButton href="/people/new" text={t('identity:people.new')} icon="plus" />
      {mayImport && <LinkButton href="/imports?kind=people" text={t('identity:people.sheet')} kind="outline" />}
    </>
  );
  return (
    <div class="stack">
      <PageHeading title={t('identity:people.title')} lead={t('identity:people.lead')} actions={newPerson} />
      <ErrorSummary errors={form.errors} labels={personLabels(t)} />
      <SearchForm form={form} action="/people" />
      <p>
        <a href="/search">{t('identity:people.everything')}</a>
      </p>
      {found && <FoundTable found={found} />}
    </div>
  );
}

export function SearchForm({ form, action }: { form: FormState; action: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={action} method="get" label={t('identity:people.search')}>
      <div class="field-row">
        <TextField {...field('familyName')} label={t('identity:person.familyName')} autocomplete="off" />
        <TextField {...field('givenName')} label={t('identity:person.givenName')} autocomplete="off" />
        <DateField {...field('birthDate')} label={t('identity:person.birthDate')} />
        <TextField {...field('phone')} label={t('identity:person.phone')} type="tel" autocomplete="off" />
      </div>
      <CheckboxField {...field('closed')} label={t('identity:people.closed')} />
      <Button text={t('identity:people.search')} icon="search" />
    </Form>
  );
}

function FoundTable({ found }: { found: FoundPeople }) {
  const { t, language } = usePage();
  const nobody = (
    <EmptyState
      icon="people"
      title={t('identity:people.nobody')}
      text={t('identity:people.nobodyText')}
      action={<LinkButton href="/people/new" text={t('identity:people.new')} kind="outline" />}
    />
  );
  return (
    <>
      <AlikeList people={found.alike} />
      {found.more && <Alert tone="warning">{t('identity:people.more')}</Alert>}
      <DataTable
        caption={t('identity:people.found', { count: found.items.length })}
        rows={found.items}
        rowKey={(person) => person.id}
        empty={nobody}
        columns={[
          {
            key: 'name',
            header: t('identity:person.name'),
            cell: (person) => <a href={`/people/${person.id}`}>{person.fullName}</a>,
          },
          {
            key: 'birth',
            header: t('identity:person.birthDate'),
            cell: (person) => formatDate(person.birthDate, language),
          },
          {
            key: 'phone',
            header: t('identity:person.phone'),
            cell: (person) => (person.phone ? readablePhone(person.phone) : t('identity:none')),
          },
          {
            key: 'roles',
            header: t('identity:person.roles'),
            cell: (person) => person.roles.map((role) => t(`identity:role.${role}`)).join(', '),
          },
          {
            key: 'state',
            header: t('identity:person.state'),
            cell: (person) => <StateOfPerson state={person.state} />,
          },
        ]}
      />
    </>
  );
}
