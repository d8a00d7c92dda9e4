// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { PLACE_KINDS } from '../domain/place.js';

export interface PlaceFormProps {
  readonly title: string;
  /** Null for a new one. */
  readonly id: string | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function PlaceFormPage({ title, id, form, idempotencyKey }: PlaceFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const next = form.typed['next'];
  return (
    <div class="stack measure">
      <PageHeading title={title} lead={t('territory:places.formLead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          kind: t('territory:places.kind'),
          name: t('territory:places.name'),
          comune: t('territory:residence.comune'),
          address: t('territory:residence.address'),
          position: t('territory:places.position'),
        }}
      />
      <Form action={id ? `/places/${id}/edit` : '/places/new'} idempotencyKey={idempotencyKey}>
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
        <TextField
          {...field('position')}
          label={t('territory:places.position')}
          hint={t('territory:places.positionHint')}
        />
        <Button text={t('territory:places.save')} />
      </Form>
    </div>
  );
}
