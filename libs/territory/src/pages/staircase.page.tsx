// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import { bindFields, Button, DataTable, Form, NumberField, Section, TextField, usePage } from '@reciproca/ui';
import type { ShownStaircase } from '../application/show-housing.js';
import { listComuni } from '../data/comuni.js';
import type { FoundAddress } from '../application/geocoder.js';
import { FormPin } from './form-pin.js';
import { FoundAddresses } from './found-addresses.js';
import { PinField } from './pin-field.js';
import { HousingPartPage } from './housing-part.page.js';

export interface StaircaseProps {
  readonly staircase: ShownStaircase;
  /** The staircase itself, or the flats that are added to it: one of the two was sent. */
  readonly form: FormState;
  /** Where the address may be, as a map knows it. */
  readonly found: readonly FoundAddress[];
  readonly near: FoundAddress | null;
  readonly newKey: () => string;
}

export function StaircasePage({ staircase, found, near, form, newKey }: StaircaseProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const path = `/settings/buildings/staircases/${staircase.id}`;
  const labels = {
    label: t('territory:housing.name'),
    address: t('territory:residence.address'),
    position: t('territory:places.position'),
    found: t('territory:places.which_address'),
    numbers: t('territory:buildings.numbers'),
    floor: t('territory:housing.floor'),
  };
  const flats = (
    <>
      <FormPin
        formId="staircase"
        action={path}
        form={form}
        comune={listComuni().find(({ code }) => code === staircase.comuneCode) ?? null}
        near={near}
      />
      <Section title={t('territory:housing.dwellings')}>
        <DataTable
          caption={t('territory:housing.dwellings')}
          captionHidden
          rows={staircase.dwellings}
          rowKey={({ id }) => id}
          empty={<p>{t('territory:housing.noDwellings')}</p>}
          columns={[
            {
              key: 'number',
              header: t('territory:residence.number'),
              cell: ({ id, number }) => (
                <a
                  href={`/settings/buildings/dwellings/${id}`}
                  aria-label={t('territory:housing.dwelling.change', { name: number })}
                >
                  {number}
                </a>
              ),
            },
            { key: 'floor', header: t('territory:housing.floor'), cell: ({ floor }) => floor, numeric: true },
            { key: 'people', header: t('territory:housing.people'), cell: ({ people }) => people, numeric: true },
          ]}
        />
      </Section>
      <Section title={t('territory:housing.addDwellings')}>
        <Form action={`${path}/dwellings`} idempotencyKey={newKey()}>
          <TextField {...field('numbers')} label={labels.numbers} hint={t('territory:housing.numbersHint')} required />
          <NumberField {...field('floor')} label={labels.floor} hint={t('territory:housing.floorHint')} />
          <Button text={t('territory:housing.add')} kind="outline" />
        </Form>
      </Section>
    </>
  );
  return (
    <HousingPartPage
      kind="staircase"
      title={t('territory:housing.staircase.change', { name: staircase.label })}
      eyebrow={[staircase.areaName, staircase.blockName].join(' · ')}
      {...{ path, form, labels, newKey }}
      parts={flats}
    >
      <TextField {...field('label')} label={labels.label} required />
      <TextField {...field('address')} label={labels.address} hint={t('territory:residence.address.hint')} required />
      <PinField form={form} hint={t('territory:places.positionHint')} />
      <FoundAddresses found={found} form={form} />
      <p>
        {t('territory:places.precision')}: {t(`territory:precision.${staircase.precision}`)}
      </p>
    </HousingPartPage>
  );
}
