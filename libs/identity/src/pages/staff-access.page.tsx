// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, Section, SelectField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownInvitation } from '../application/invite-staff.js';
import { SECOND_FACTORS } from '../domain/ente-settings.js';
import type { StaffMember } from '../persistence/staff.read-model.js';
import { InviteForm, WaitingInvitations } from './staff-invitations.js';
import { StaffList } from './staff-list.js';

export interface StaffAccessProps {
  readonly staff: readonly StaffMember[];
  readonly invitations: readonly ShownInvitation[];
  readonly secondFactor: unknown;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function StaffAccessPage({ staff, invitations, secondFactor, form, idempotencyKey }: StaffAccessProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = t('identity:settings.staffSecondFactor');
  const labels = {
    staffSecondFactor: label,
    givenName: t('identity:person.givenName'),
    familyName: t('identity:person.familyName'),
    email: t('identity:person.email'),
    role: t('identity:staff.role'),
  };
  return (
    <div class="stack">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Section title={t('identity:staff.title')}>
        <StaffList staff={staff} />
      </Section>
      <WaitingInvitations invitations={invitations} />
      <div class="measure stack">
        <InviteForm form={form} idempotencyKey={idempotencyKey} />
        <Section title={label}>
          <Form action="/settings/staff">
            <SelectField
              {...field('staffSecondFactor')}
              value={form.typed['staffSecondFactor'] ?? secondFactor}
              label={label}
              hint={t('identity:settings.staffSecondFactor.hint')}
              options={SECOND_FACTORS.map((value) => ({
                value,
                label: t(`identity:settings.staffSecondFactor.${value}`),
              }))}
              emptyLabel={false}
              required
            />
            <Button text={t('identity:save')} />
          </Form>
        </Section>
      </div>
    </div>
  );
}
