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

export interface NewGardenChoices {
  readonly places: readonly Option[];
  readonly gardeners: readonly Option[];
}

export interface NewGardenProps extends NewGardenChoices {
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function NewGardenPage({ places, gardeners, form, idempotencyKey }: NewGardenProps) {
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
      <PageHeading title={t('orti:new.title')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      {gardeners.length === 0 && <Alert tone="info">{t('orti:new.noGardeners')}</Alert>}
      <Form action="/gardens/new" idempotencyKey={idempotencyKey}>
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
        <Button text={t('orti:new.save')} />
      </Form>
    </div>
  );
}
