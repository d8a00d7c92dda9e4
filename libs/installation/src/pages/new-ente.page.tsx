// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { CoordinatorFields } from './coordinator-fields.js';
import { installationLabels } from './installation-labels.js';

export function NewEntePage({ form }: { form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('installation:ente.new')} lead={t('installation:ente.newLead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={installationLabels(t)} />
      <Form action="/installation/enti/new">
        <Fieldset legend={t('installation:ente.body')}>
          <TextField {...field('name')} label={t('installation:ente.name')} required />
          <TextField
            {...field('slug')}
            label={t('installation:ente.slug')}
            hint={t('installation:ente.slugHint')}
            spellcheck={false}
            required
          />
          <TextField
            {...field('ambitoCode')}
            label={t('installation:ente.ambito')}
            hint={t('installation:ente.ambitoHint')}
          />
        </Fieldset>
        <Fieldset legend={t('installation:coordinator.first')}>
          <p>{t('installation:coordinator.lead')}</p>
          <CoordinatorFields field={field} prefix="coordinator." />
        </Fieldset>
        <Button text={t('installation:ente.open')} />
      </Form>
    </div>
  );
}
