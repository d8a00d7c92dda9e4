// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  PageHeading,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_LETTERS } from '../api/write-text.request.js';
import type { Addressee } from '../application/write-text.js';

export function WriteTextPage({
  to: { personId, name, number },
  form,
  idempotencyKey,
}: {
  to: Addressee;
  form: FormState;
  idempotencyKey: string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed ?? {}, form.errors);
  return (
    <div class="stack measure">
      <PageHeading title={t('texting:write.title', { name })} lead={t('texting:write.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ words: t('texting:write.words'), again: t('texting:write.again') }}
      />
      {number === null ? (
        <p>{t('texting:write.mayNot')}</p>
      ) : (
        <Form action={`/people/${personId}/text`} idempotencyKey={idempotencyKey}>
          <TextArea
            {...field('words')}
            label={t('texting:write.words')}
            hint={t('texting:write.hint')}
            maxLength={MOST_LETTERS}
            required
          />
          {('again' in form.errors || Boolean(form.typed['again'])) && (
            <CheckboxField {...field('again')} label={t('texting:write.again')} />
          )}
          <Button text={t('texting:write.send')} />
        </Form>
      )}
    </div>
  );
}
