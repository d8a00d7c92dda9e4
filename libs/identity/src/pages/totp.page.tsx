// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextField, usePage } from '@reciproca/ui';
import type { TotpSetup } from '../application/totp.js';
import type { FormState } from '@reciproca/web';

export interface TotpProps {
  /** Null once codes are asked for. */
  readonly setup: TotpSetup | null;
  /** The setup's address as the source of an image. */
  readonly qrCode: string | null;
  /** Whether nothing else can be done before. */
  readonly isNeeded: boolean;
  readonly form: FormState;
}

export function TotpPage({ setup, qrCode, isNeeded, form }: TotpProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        title={t('identity:totp.title')}
        lead={t(setup ? 'identity:totp.setupLead' : 'identity:totp.disableLead')}
      />
      {isNeeded && <Alert tone="info">{t('identity:totp.needed')}</Alert>}
      {isNeeded && (
        <p>
          {t('identity:passkey.orThis')} <a href="/me/passkeys">{t('identity:passkey.title')}</a>
        </p>
      )}
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} />
      {setup && qrCode && (
        <>
          <img src={qrCode} alt={t('identity:totp.qrAlt')} width={240} height={240} />
          <p>
            {t('identity:totp.secret')} <code>{setup.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
        </>
      )}
      <Form action={setup ? '/me/totp/confirm' : '/me/totp/disable'}>
        <TextField
          {...field('code')}
          label={t('identity:signIn.code')}
          inputMode="numeric"
          autocomplete="one-time-code"
          narrow
          required
        />
        <Button
          text={t(setup ? 'identity:totp.confirm' : 'identity:totp.disable')}
          kind={setup ? 'primary' : 'danger'}
        />
      </Form>
    </div>
  );
}
