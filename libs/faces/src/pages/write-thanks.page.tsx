// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextArea, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { ThanksDue } from '../application/write-thanks.js';
import { MOST_THANKS_LETTERS } from '../domain/thanks.js';

export interface WriteThanksProps {
  readonly due: ThanksDue;
  readonly path: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** Where one thanks the other for what they did together. */
export function WriteThanksPage({ due: { name, title, isOpen, isWritten }, path, form, newKey }: WriteThanksProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { words: t('faces:thanks.words') };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={title}
        title={t('faces:thanks.write.title', { name })}
        lead={t('faces:thanks.write.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      {isWritten || !isOpen ? (
        <Alert>{t(isWritten ? 'faces:errors.thanks.already' : 'faces:errors.thanks.not_now')}</Alert>
      ) : (
        <>
          <ErrorSummary errors={form.errors} labels={labels} />
          <Form action={path} idempotencyKey={newKey()}>
            <TextArea
              {...field('words')}
              label={labels.words}
              hint={t('faces:thanks.words.hint', { most: MOST_THANKS_LETTERS })}
              maxLength={MOST_THANKS_LETTERS}
              rows={3}
              required
            />
            <Button text={t('faces:thanks.send')} />
          </Form>
        </>
      )}
    </div>
  );
}
