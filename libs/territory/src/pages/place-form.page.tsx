// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  FormBeside,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FoundAddress } from '../application/geocoder.js';
import { PLACE_KINDS } from '../domain/place.js';
import { comuneNamed } from '../domain/comune-named.js';
import { FormPin } from './form-pin.js';
import { PinField } from './pin-field.js';
import { FoundAddresses } from './found-addresses.js';

const FORM = 'place';

export interface PlaceFormProps {
  readonly title: string;
  /** Null for a new one. */
  readonly id: string | null;
  /** Where the address may be, as a map knows it. */
  readonly found: readonly FoundAddress[];
  readonly near: FoundAddress | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function PlaceFormPage({ title, id, found, near, form, idempotencyKey }: PlaceFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const action = id ? `/places/${id}/edit` : '/places/new';
  const next = form.typed['next'];
  return (
    <div class="stack">
      <PageHeading title={title} lead={t('territory:places.formLead')} />
      <FormBeside
        beside={
          <FormPin formId={FORM} action={action} form={form} comune={comuneNamed(form.typed['comune'])} near={near} />
        }
      >
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary
          errors={form.errors}
          labels={{
            kind: t('territory:places.kind'),
            name: t('territory:places.name'),
            comune: t('territory:residence.comune'),
            address: t('territory:residence.address'),
            position: t('territory:places.position'),
            found: t('territory:places.which_address'),
            hours: t('territory:places.hours'),
            phone: t('territory:places.phone'),
            driverNote: t('territory:places.driverNote'),
          }}
        />
        <Form id={FORM} action={action} idempotencyKey={idempotencyKey}>
          {typeof next === 'string' && next !== '' && <input type="hidden" name="next" value={next} />}
          <TextField
            {...field('name')}
            label={t('territory:places.name')}
            hint={t('territory:places.nameHint')}
            required
          />
          <SelectField
            {...field('kind')}
            label={t('territory:places.kind')}
            options={PLACE_KINDS.filter((kind) => kind !== 'home').map((kind) => ({
              value: kind,
              label: t(`territory:kind.${kind}`),
            }))}
            required
          />
          <TextField
            {...field('comune')}
            label={t('territory:residence.comune')}
            hint={t('territory:places.comuneHint')}
            required
          />
          <TextField
            {...field('address')}
            label={t('territory:residence.address')}
            hint={t('territory:residence.address.hint')}
          />
          <PinField form={form} hint={t('territory:places.positionHint')} />
          <FoundAddresses found={found} form={form} />
          <TextArea {...field('hours')} label={t('territory:places.hours')} hint={t('territory:places.hoursHint')} />
          <TextField {...field('phone')} label={t('territory:places.phone')} />
          <TextField
            {...field('driverNote')}
            label={t('territory:places.driverNote')}
            hint={t('territory:places.driverNoteHint')}
          />
          <Button text={t('territory:places.save')} />
        </Form>
      </FormBeside>
    </div>
  );
}
