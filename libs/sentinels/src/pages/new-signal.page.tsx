// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  PageHeading,
  RadioCards,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { CONSENTS } from '../domain/signal.js';

/** Few fields, made for a phone held in one hand; whoever is in danger is not helped by a form, and it says so first. */
export function NewSignalPage({
  form,
  label,
  dutyPhone,
  idempotencyKey,
}: {
  form: FormState;
  label: string;
  /** Who answers outside of office hours; empty where nobody does. */
  dutyPhone: string;
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={label} title={t('sentinels:new.title')} lead={t('sentinels:new.lead')} />
      <Alert tone="warning">
        <p>{t('sentinels:new.danger')}</p>
        <p class="cluster">
          <a href="tel:112">112</a>
          {dutyPhone && (
            <a href={`tel:${dutyPhone.replaceAll(' ', '')}`}>{t('sentinels:new.duty', { phone: dutyPhone })}</a>
          )}
        </p>
      </Alert>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ about: t('sentinels:about'), need: t('sentinels:need'), consent: t('sentinels:consent') }}
      />
      <Form action="/signals/new" idempotencyKey={idempotencyKey}>
        <TextField {...field('about')} label={t('sentinels:about')} hint={t('sentinels:about.hint')} required />
        <TextArea {...field('need')} label={t('sentinels:need')} hint={t('sentinels:need.hint')} required />
        <RadioCards
          {...field('consent')}
          label={t('sentinels:consent')}
          options={CONSENTS.map((value) => ({ value, label: t(`sentinels:consent.${value}`) }))}
          required
        />
        <CheckboxField {...field('danger')} label={t('sentinels:danger')} hint={t('sentinels:danger.hint')} />
        <Button text={t('sentinels:send')} icon="horn" wide />
      </Form>
    </div>
  );
}
