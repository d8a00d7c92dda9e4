// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  RadioCards,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import { CONSENTS } from '../domain/signal.js';

/** Three fields, made for a phone held in one hand. */
export function NewSignalPage({
  form,
  label,
  idempotencyKey,
}: {
  form: FormState;
  label: string;
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={label} title={t('sentinels:new.title')} lead={t('sentinels:new.lead')} />
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
        <Button text={t('sentinels:send')} icon="horn" wide />
      </Form>
    </div>
  );
}
