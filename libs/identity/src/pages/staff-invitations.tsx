// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  bindFields,
  Button,
  Card,
  CardGrid,
  Form,
  formatDateTime,
  Section,
  SelectField,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownInvitation } from '../application/invite-staff.js';
import { INVITED_ROLES } from '../domain/staff-invitation.js';

export function InviteForm({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('identity:invite.title')} id="invite">
      <p>{t('identity:invite.lead')}</p>
      <Form action="/settings/staff/invitations" idempotencyKey={idempotencyKey}>
        <TextField {...field('givenName')} label={t('identity:person.givenName')} required />
        <TextField {...field('familyName')} label={t('identity:person.familyName')} required />
        <TextField {...field('email')} label={t('identity:person.email')} type="email" required />
        <SelectField
          {...field('role')}
          label={t('identity:staff.role')}
          options={INVITED_ROLES.map((value) => ({ value, label: t(`identity:role.${value}`) }))}
          required
        />
        <Button text={t('identity:invite.send')} icon="mail" />
      </Form>
    </Section>
  );
}

/** Those that wait, and those nobody has used in time; each has a page of its own. */
export function WaitingInvitations({ invitations }: { invitations: readonly ShownInvitation[] }) {
  const { t } = usePage();
  if (invitations.length === 0) return null;
  return (
    <Section title={t('identity:invite.waiting')} id="waiting">
      <CardGrid columns={2}>
        {invitations.map((one) => (
          <Card
            key={one.id}
            title={`${one.givenName} ${one.familyName}`}
            href={`/settings/staff/invitations/${one.id}`}
            badge={<InvitationBadge invitation={one} />}
            meta={one.email}
          />
        ))}
      </CardGrid>
    </Section>
  );
}

export function InvitationBadge({ invitation: { state, expiresAt } }: { invitation: ShownInvitation }) {
  const { t, language } = usePage();
  const when = formatDateTime(expiresAt, language);
  return (
    <StateBadge tone={state === 'open' ? 'info' : 'warning'} text={t(`identity:invite.state.${state}`, { when })} />
  );
}
