// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { SECOND_FACTORS } from '../domain/ente-settings.js';

export interface StaffAccessProps {
  readonly without: readonly { readonly id: string; readonly name: string }[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function StaffAccessPage({ without, form, idempotencyKey }: StaffAccessProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = t('identity:settings.staffSecondFactor');
  return (
    <div class="measure stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ staffSecondFactor: label }} />
      <Form action="/settings/staff" idempotencyKey={idempotencyKey}>
        <SelectField
          {...field('staffSecondFactor')}
          label={label}
          hint={t('identity:settings.staffSecondFactor.hint')}
          options={SECOND_FACTORS.map((value) => ({ value, label: t(`identity:settings.staffSecondFactor.${value}`) }))}
          emptyLabel={false}
          required
        />
        <Button text={t('identity:save')} />
      </Form>
      <Section title={t('identity:settings.staffWithout')}>
        {without.length === 0 && <EmptyState icon="check-circle" text={t('identity:settings.staffWithout.none')} />}
        <ul>
          {without.map(({ id, name }) => (
            <li key={id}>
              <a href={`/people/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
