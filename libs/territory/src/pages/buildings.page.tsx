// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import { Alert, bindFields, Button, EmptyState, ErrorSummary, Form, Section, TextField, usePage } from '@reciproca/ui';
import type { FoundAddress } from '../application/geocoder.js';
import { FoundAddresses } from './found-addresses.js';
import type { HousingArea } from '../domain/housing.js';
import { comuneNamed } from '../domain/comune-named.js';
import { FormPin } from './form-pin.js';
import { PinField } from './pin-field.js';
import { HousingOverview } from './housing-overview.js';

const PATH = '/settings/buildings';
const FORM = 'staircase';

export interface BuildingsProps {
  readonly areas: readonly HousingArea[];
  /** Where the address may be, as a map knows it. */
  readonly found: readonly FoundAddress[];
  readonly near: FoundAddress | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function BuildingsPage({ areas, found, near, form, idempotencyKey }: BuildingsProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    area: t('territory:buildings.area'),
    block: t('territory:buildings.block'),
    label: t('territory:buildings.staircase'),
    comune: t('territory:residence.comune'),
    address: t('territory:residence.address'),
    position: t('territory:places.position'),
    found: t('territory:places.which_address'),
    numbers: t('territory:buildings.numbers'),
  };
  return (
    <div class="stack measure">
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {areas.length === 0 && <EmptyState icon="home" text={t('territory:buildings.none')} />}
      <HousingOverview areas={areas} />
      <Section title={t('territory:buildings.new')}>
        <p>{t('territory:buildings.newLead')}</p>
        <Form id={FORM} action={PATH} idempotencyKey={idempotencyKey}>
          <TextField {...field('area')} label={labels.area} hint={t('territory:buildings.areaHint')} required />
          <TextField {...field('block')} label={labels.block} hint={t('territory:buildings.blockHint')} required />
          <TextField {...field('label')} label={labels.label} hint={t('territory:buildings.staircaseHint')} required />
          <TextField {...field('comune')} label={labels.comune} hint={t('territory:places.comuneHint')} required />
          <TextField
            {...field('address')}
            label={labels.address}
            hint={t('territory:residence.address.hint')}
            required
          />
          <PinField form={form} hint={t('territory:places.positionHint')} />
          <FoundAddresses found={found} form={form} />
          <TextField {...field('numbers')} label={labels.numbers} hint={t('territory:buildings.numbersHint')} />
          <Button text={t('territory:buildings.save')} />
        </Form>
        <FormPin formId={FORM} action={PATH} form={form} comune={comuneNamed(form.typed['comune'])} near={near} />
      </Section>
    </div>
  );
}
