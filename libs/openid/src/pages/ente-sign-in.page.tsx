// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, ErrorSummary, Form, LinkButton, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ChosenAmong } from '../application/chosen-providers.js';
import { ChooseProviderFields } from './choose-fields.js';

export function EnteSignInPage({ chosen, form }: { readonly chosen: ChosenAmong; readonly form: FormState }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ citizens: t('openid:ente.citizens'), staff: t('openid:ente.staff') }}
      />
      {chosen.offered.length === 0 ? (
        <Alert tone="info">{t('openid:ente.noneOffered')}</Alert>
      ) : (
        <Form action="/settings/sign-in">
          <ChooseProviderFields chosen={chosen} form={form} />
          <Button text={t('openid:save')} />
        </Form>
      )}
      <p>
        {t('openid:ente.passwords')} <a href="/settings">{t('openid:ente.passwordsLink')}</a>
      </p>
      <Section title={t('openid:records.title')}>
        <p>{t('openid:records.lead')}</p>
        <LinkButton href="/settings/sign-in/records" text={t('openid:records.open')} kind="outline" />
      </Section>
    </div>
  );
}
