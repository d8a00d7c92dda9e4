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
  usePage,
} from '@reciproca/ui';

export interface PapersPageProps {
  readonly personId: string;
  readonly name: string;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function PapersPage({ personId, name, form, idempotencyKey }: PapersPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={name} title={t('trasporto:papers.title')} lead={t('trasporto:papers.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          car: t('trasporto:papers.car.which'),
          seats: t('trasporto:papers.seats'),
          wheelchairSpaces: t('trasporto:wheelchair_spaces'),
          walkerSpaces: t('trasporto:walker_spaces'),
          licenceUntil: t('trasporto:papers.licenceUntil'),
          insuranceUntil: t('trasporto:papers.insuranceUntil'),
          coverUntil: t('trasporto:papers.coverUntil'),
        }}
      />
      <Form action={`/people/${personId}/papers`} idempotencyKey={idempotencyKey}>
        <Fieldset legend={t('trasporto:papers.car')}>
          <TextField {...field('car')} label={t('trasporto:papers.car.which')} required />
          <NumberField {...field('seats')} label={t('trasporto:papers.seats')} required />
          <div class="field-row">
            <NumberField {...field('wheelchairSpaces')} label={t('trasporto:wheelchair_spaces')} required />
            <NumberField {...field('walkerSpaces')} label={t('trasporto:walker_spaces')} required />
          </div>
        </Fieldset>
        <Fieldset legend={t('trasporto:papers.until')}>
          <DateField {...field('licenceUntil')} label={t('trasporto:papers.licenceUntil')} required />
          <DateField {...field('insuranceUntil')} label={t('trasporto:papers.insuranceUntil')} required />
          <DateField {...field('coverUntil')} label={t('trasporto:papers.coverUntil')} required />
        </Fieldset>
        <Button text={t('trasporto:papers.approve')} icon="check" />
      </Form>
    </div>
  );
}
