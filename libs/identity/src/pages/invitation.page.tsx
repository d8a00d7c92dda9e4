// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { OpenInvitation } from '../application/accept-invitation.js';
import { personLabels } from './person-labels.js';

export interface InvitationProps {
  readonly path: string;
  readonly invitation: OpenInvitation;
  readonly form: FormState;
}

/** The first page somebody sees who is to work here: three fields, or one for a new password. */
export function InvitationPage({ path, invitation, form }: InvitationProps) {
  const { t } = usePage();
  const { givenName, enteName: ente, role, personId, login } = invitation;
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        title={t('identity:invitation.title', { name: givenName })}
        lead={role ? t(`identity:invitation.lead.${role}`, { ente }) : t('identity:invitation.lead.again', { ente })}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={personLabels(t)} />
      <Form action={path}>
        {!personId && (
          <DateField
            {...field('birthDate')}
            label={t('identity:person.birthDate')}
            hint={t('identity:invitation.birthDate')}
            autocomplete="bday"
            required
          />
        )}
        {login ? (
          <p>{t('identity:invitation.login', { login })}</p>
        ) : (
          <TextField
            {...field('login')}
            label={t('identity:signIn.login')}
            hint={t('identity:invitation.loginHint')}
            autocomplete="username"
            spellcheck={false}
            required
          />
        )}
        <TextField
          {...field('password')}
          label={t('identity:signIn.password')}
          hint={t('identity:password.hint')}
          type="password"
          autocomplete="new-password"
          required
        />
        <Button text={t('identity:invitation.accept')} wide />
      </Form>
    </div>
  );
}
