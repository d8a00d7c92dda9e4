// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  Card,
  DataTable,
  DateField,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PersonLine,
  PostButton,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { type Assignment, DATA_ROLES, ORGANISATION_KINDS, type Organisation } from '../domain/organisation.js';

export function OrganisationsPage({
  list,
  canManage,
  form,
  idempotencyKey,
}: {
  list: readonly Organisation[];
  canManage: boolean;
  form: FormState;
  idempotencyKey: string;
}) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack">
      <PageHeading title={t('privacy:nav.organisations')} lead={t('privacy:organisations.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      {list.length === 0 && <EmptyState icon="people" text={t('privacy:organisations.none')} />}
      {list.map(({ id, name, kind, validUntil }) => (
        <Card
          key={id}
          headingLevel={2}
          title={name}
          href={`/organisations/${id}`}
          meta={[
            t(`privacy:kind.${kind}`),
            validUntil && t('privacy:organisation.until', { day: formatDate(validUntil, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
      {canManage && (
        <Section title={t('privacy:organisations.new')}>
          <div class="measure">
            <Form action="/organisations" idempotencyKey={idempotencyKey}>
              <TextField {...field('name')} label={t('privacy:organisation.name')} required />
              <SelectField
                {...field('kind')}
                label={t('privacy:organisation.kind')}
                options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`privacy:kind.${value}`) }))}
                required
              />
              <SelectField
                {...field('dataRole')}
                label={t('privacy:organisation.dataRole')}
                options={DATA_ROLES.map((value) => ({ value, label: t(`privacy:dataRole.${value}`) }))}
                required
              />
              <TextField
                {...field('agreementReference')}
                label={t('privacy:organisation.agreement')}
                hint={t('privacy:organisation.agreementHint')}
                required
              />
              <DateField {...field('validFrom')} label={t('privacy:audit.from')} required />
              <DateField {...field('validUntil')} label={t('privacy:audit.until')} />
              <Button text={t('identity:save')} />
            </Form>
          </div>
        </Section>
      )}
    </div>
  );
}

export interface OrganisationPageProps {
  readonly organisation: Organisation;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly cases: readonly Assignment[];
  readonly canManage: boolean;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function OrganisationPage({ organisation, members, cases, canManage, form, newKey }: OrganisationPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack">
      <PageHeading title={organisation.name} eyebrow={t(`privacy:kind.${organisation.kind}`)} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      <DefinitionList
        items={[
          { term: t('privacy:organisation.dataRole'), value: t(`privacy:dataRole.${organisation.dataRole}`) },
          { term: t('privacy:organisation.agreement'), value: organisation.agreementReference },
          { term: t('privacy:audit.from'), value: formatDate(organisation.validFrom, language) },
          {
            term: t('privacy:audit.until'),
            value: organisation.validUntil && formatDate(organisation.validUntil, language),
          },
        ]}
      />
      <Section title={t('privacy:organisation.members')}>
        {members.map(({ id, name }) => (
          <div class="cluster" key={id}>
            <PersonLine name={name} href={`/people/${id}`} />
            {canManage && (
              <PostButton
                action={`/organisations/${organisation.id}/members/${id}/end`}
                text={t('privacy:organisation.endMember', { name })}
                kind="quiet"
                idempotencyKey={newKey()}
              />
            )}
          </div>
        ))}
        {canManage && (
          <Form action={`/organisations/${organisation.id}/members`} idempotencyKey={newKey()}>
            <TextField
              {...field('login')}
              label={t('privacy:organisation.login')}
              hint={t('privacy:organisation.loginHint')}
              required
            />
            <Button text={t('privacy:organisation.addMember')} kind="outline" />
          </Form>
        )}
      </Section>
      <Section title={t('privacy:organisation.cases')}>
        <DataTable
          caption={t('privacy:organisation.cases')}
          captionHidden
          rows={cases}
          rowKey={({ id }) => id}
          empty={<EmptyState icon="people" text={t('privacy:organisation.noCases')} />}
          columns={[
            {
              key: 'who',
              header: t('privacy:erasures.who'),
              cell: ({ personId, personName }) => <a href={`/people/${personId}`}>{personName}</a>,
            },
            {
              key: 'service',
              header: t('privacy:case.service'),
              cell: ({ service }) => t(`privacy:service.${service}`),
            },
            { key: 'purpose', header: t('privacy:cases.purpose'), cell: ({ purpose }) => purpose },
            { key: 'from', header: t('privacy:audit.from'), cell: ({ startsOn }) => formatDate(startsOn, language) },
            {
              key: 'until',
              header: t('privacy:audit.until'),
              cell: ({ endsOn, endedAt }) =>
                endedAt
                  ? formatDate(endedAt, language)
                  : endsOn
                    ? formatDate(endsOn, language)
                    : t('privacy:cases.open'),
            },
          ]}
        />
      </Section>
    </div>
  );
}
