// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TotpSetup } from '@reciproca/identity';
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, Section, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface JoinProps {
  readonly path: string;
  readonly setup: TotpSetup;
  /** The setup's address as the source of an image. */
  readonly qrCode: string;
  readonly form: FormState;
}

/** Name, password and code in one form: nobody looks after an installation with a password alone. */
export function JoinPage({ path, setup, qrCode, form }: JoinProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    name: t('installation:join.name'),
    login: t('installation:join.login'),
    password: t('installation:join.password'),
    code: t('installation:join.code'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t('installation:join.title')} lead={t('installation:join.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Section title={t('installation:join.app')}>
        <p>{t('installation:join.appLead')}</p>
        <img src={qrCode} alt={t('installation:join.qrAlt')} width={240} height={240} />
        <p>
          {t('installation:join.secret')} <code>{setup.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
      </Section>
      <Form action={path}>
        <TextField {...field('name')} label={labels.name} autocomplete="name" required />
        <TextField {...field('login')} label={labels.login} autocomplete="username" spellcheck={false} required />
        <TextField
          {...field('password')}
          label={labels.password}
          hint={t('installation:join.passwordHint')}
          type="password"
          autocomplete="new-password"
          required
        />
        <TextField
          {...field('code')}
          label={labels.code}
          hint={t('installation:join.codeHint')}
          inputMode="numeric"
          autocomplete="one-time-code"
          narrow
          required
        />
        <Button text={t('installation:join.done')} wide />
      </Form>
    </div>
  );
}
