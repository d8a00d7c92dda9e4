// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  NumberField,
  type Option,
  PageHeading,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Garden } from '../domain/garden.js';

export interface NewGardenChoices {
  readonly places: readonly Option[];
  readonly gardeners: readonly Option[];
}

export interface NewGardenProps extends NewGardenChoices {
  /** The garden that is changed; null for one that is new. */
  readonly garden: Garden | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** A garden that is new, or one that is changed. */
export function NewGardenPage({ garden, places, gardeners, form, idempotencyKey }: NewGardenProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    name: t('orti:new.name'),
    placeId: t('orti:new.place'),
    referentId: t('orti:new.referent'),
    plots: t('orti:new.plots'),
  };
  return (
    <div class="stack measure">
      <PageHeading eyebrow={garden?.name} title={t(garden ? 'orti:edit.title' : 'orti:new.title')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {gardeners.length === 0 && <Alert tone="info">{t('orti:new.noGardeners')}</Alert>}
      <Form action={garden ? `/gardens/${garden.id}/edit` : '/gardens/new'} idempotencyKey={idempotencyKey}>
        <TextField {...field('name')} label={labels.name} required />
        <SelectField {...field('placeId')} label={labels.placeId} options={places} required />
        <p>
          <a href="/places/new?next=%2Fgardens%2Fnew">{t('territory:places.missing')}</a>
        </p>
        <SelectField
          {...field('referentId')}
          label={labels.referentId}
          hint={t('orti:new.referentHint')}
          options={gardeners}
          required
        />
        <NumberField {...field('plots')} label={labels.plots} required />
        <Button text={t(garden ? 'orti:edit.save' : 'orti:new.save')} />
      </Form>
    </div>
  );
}
