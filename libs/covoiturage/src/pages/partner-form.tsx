// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Button, Form, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

/** A further platform; what comes back is its key. */
export function PartnerForm({ path, form }: { readonly path: string; readonly form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="measure">
      <Form action={`${path}/partners`}>
        <TextField {...field('name')} label={t('covoiturage:name')} maxLength={80} required />
        <TextField
          {...field('operator')}
          label={t('covoiturage:operator')}
          hint={t('covoiturage:operator.hint')}
          maxLength={300}
          inputMode="text"
          spellcheck={false}
          required
        />
        <Button text={t('covoiturage:admit.do')} />
      </Form>
    </div>
  );
}
