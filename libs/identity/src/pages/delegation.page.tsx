// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  RadioCards,
  Section,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FoundPeople } from '../application/search-people.js';
import { listDelegationScopes } from '../domain/delegation.rules.js';
import type { PersonCard } from '../domain/person-card.js';
import type { FormState } from '@reciproca/web';
import { personLabels } from './person-labels.js';
import { SearchForm } from './people.page.js';

export interface DelegationPageProps {
  readonly delegator: PersonCard;
  readonly search: FormState;
  /** Whom the search found; null before it. */
  readonly found: FoundPeople | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function DelegationPage({ delegator, search, found, form, idempotencyKey }: DelegationPageProps) {
  const { t, language } = usePage();
  const action = `/people/${delegator.id}/delegations/new`;
  const field = bindFields(form.typed, form.errors);
  const candidates = (found?.items ?? []).filter(({ id }) => id !== delegator.id);
  return (
    <div class="stack measure">
      <PageHeading
        title={t('identity:delegation.new')}
        lead={t('identity:delegation.lead', { name: delegator.fullName })}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={{ ...search.errors, ...form.errors }} labels={personLabels(t)} />
      <Section title={t('identity:delegation.findDelegate')}>
        <SearchForm form={search} action={action} />
      </Section>
      {found && candidates.length === 0 && <EmptyState icon="people" text={t('identity:people.nobody')} />}
      {candidates.length > 0 && (
        <Section title={t('identity:delegation.record')}>
          <Form action={action} idempotencyKey={idempotencyKey}>
            <RadioCards
              {...field('delegateId')}
              label={t('identity:delegation.delegate')}
              required
              options={candidates.map(({ id, fullName, birthDate }) => ({
                value: id,
                label: fullName,
                hint: formatDate(birthDate, language),
              }))}
            />
            <SelectField
              {...field('scope')}
              value={field('scope').value ?? 'all'}
              label={t('identity:delegation.scope')}
              options={listDelegationScopes().map((value) => ({
                value,
                label: t(`identity:delegation.scope.${value}`),
              }))}
              emptyLabel={false}
              required
            />
            <DateField
              {...field('startsOn')}
              label={t('identity:delegation.startsOn')}
              hint={t('identity:delegation.startsOnHint')}
            />
            <DateField
              {...field('endsOn')}
              label={t('identity:delegation.endsOn')}
              hint={t('identity:delegation.endsOnHint')}
            />
            <TextField
              {...field('paperReference')}
              label={t('identity:delegation.paper')}
              hint={t('identity:delegation.paperHint')}
              required
            />
            <Button text={t('identity:delegation.save')} />
          </Form>
        </Section>
      )}
    </div>
  );
}
