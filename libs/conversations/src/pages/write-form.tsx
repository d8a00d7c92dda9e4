// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, TextArea, usePage } from '@reciproca/ui';
import { MOST_LETTERS } from '../domain/message.js';
import type { ConversationProps } from './conversation.props.js';

/** Where a message is written; what was refused stays in it. */
export function WriteForm({ path, form, newKey }: Omit<ConversationProps, 'conversation'>) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { words: t('conversations:words') };
  return (
    <>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={newKey()}>
        <TextArea
          {...field('words')}
          label={labels.words}
          hint={t('conversations:words.hint', { most: MOST_LETTERS })}
          maxLength={MOST_LETTERS}
          rows={3}
          required
        />
        <Button text={t('conversations:send')} />
      </Form>
    </>
  );
}
