// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  formatDateTime,
  PageHeading,
  PostButton,
  Section,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ShownInvitation } from '../application/invite-staff.js';
import { personLabels } from './person-labels.js';
import { InvitationBadge } from './staff-invitations.js';

export interface StaffInvitationProps {
  readonly invitation: ShownInvitation;
  readonly form: FormState;
}

/** One link for staff: where it stands, the link itself, another address, taking it back. */
export function StaffInvitationPage({ invitation, form }: StaffInvitationProps) {
  const { t, language } = usePage();
  const { id, givenName, familyName, email, role, state, sentAt, address } = invitation;
  const path = `/settings/staff/invitations/${id}`;
  const field = bindFields({ email, ...form.typed }, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        title={`${givenName} ${familyName}`}
        eyebrow={role ? t(`identity:role.${role}`) : t('identity:invite.newPassword')}
        badge={<InvitationBadge invitation={invitation} />}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={personLabels(t)} />
      <p>
        {sentAt
          ? t('identity:invite.sent', { email, when: formatDateTime(sentAt, language) })
          : t('identity:invite.notSent', { email })}
      </p>
      {address && (
        <Section title={t('identity:invite.link')}>
          <p>{t('identity:invite.linkLead')}</p>
          <p>
            <code>{address}</code>
          </p>
        </Section>
      )}
      {(state === 'open' || state === 'over') && (
        <Section title={t('identity:invite.mend')}>
          <div class="stack">
            <Form action={`${path}/correct`}>
              <TextField {...field('email')} label={t('identity:person.email')} type="email" required />
              <Button text={t('identity:invite.again')} icon="mail" />
            </Form>
            <PostButton action={`${path}/withdraw`} text={t('identity:invite.withdraw')} kind="danger" />
          </div>
        </Section>
      )}
    </div>
  );
}
