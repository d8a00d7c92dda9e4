// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export function AdministratorSignInPage({ form }: { form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    login: t('installation:join.login'),
    password: t('installation:join.password'),
    code: t('installation:join.code'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t('installation:signIn.title')} lead={t('installation:signIn.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action="/installation/sign-in">
        <TextField {...field('login')} label={labels.login} autocomplete="username" spellcheck={false} required />
        <TextField
          {...field('password')}
          label={labels.password}
          type="password"
          autocomplete="current-password"
          required
        />
        <TextField
          {...field('code')}
          label={labels.code}
          inputMode="numeric"
          autocomplete="one-time-code"
          narrow
          required
        />
        <Button text={t('installation:signIn.submit')} wide />
      </Form>
    </div>
  );
}
