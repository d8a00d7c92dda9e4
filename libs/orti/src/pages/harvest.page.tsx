// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  PageHeading,
  TextField,
  TimeField,
  usePage,
} from '@reciproca/ui';
import type { Garden } from '../domain/garden.js';

export function HarvestPage({
  garden,
  form,
  idempotencyKey,
}: {
  garden: Garden;
  form: FormState;
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={garden.name} title={t('orti:harvest.new')} lead={t('orti:harvest.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          crop: t('orti:harvest.crop'),
          kg: t('orti:kg'),
          crateKg: t('orti:crate_kg'),
          date: t('exchange:field.date'),
          from: t('exchange:field.from'),
          until: t('exchange:field.until'),
          bestBefore: t('orti:best_before'),
        }}
      />
      <Form action={`/gardens/${garden.id}/harvest`} idempotencyKey={idempotencyKey}>
        <TextField {...field('crop')} label={t('orti:harvest.crop')} hint={t('orti:harvest.crop.hint')} required />
        <div class="field-row">
          <NumberField {...field('kg')} label={t('orti:kg')} decimal required />
          <NumberField {...field('crateKg')} label={t('orti:crate_kg')} decimal required />
        </div>
        <Fieldset legend={t('orti:harvest.pick_up')}>
          <DateField {...field('date')} label={t('exchange:field.date')} required />
          <div class="field-row">
            <TimeField {...field('from')} label={t('exchange:field.from')} required />
            <TimeField {...field('until')} label={t('exchange:field.until')} required />
          </div>
        </Fieldset>
        <DateField {...field('bestBefore')} label={t('orti:best_before')} />
        <Button text={t('orti:harvest.send')} />
      </Form>
    </div>
  );
}
