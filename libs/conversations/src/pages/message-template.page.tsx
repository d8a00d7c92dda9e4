// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  PostButton,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { MOST_LETTERS } from '../domain/message.js';

interface MessageTemplateProps {
  readonly path: string;
  readonly isNew: boolean;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** One template of the ente's own. */
export function MessageTemplatePage({ path, isNew, form, newKey }: MessageTemplateProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = {
    title: t('conversations:templates.title'),
    wordsIt: t('conversations:groups.words'),
    wordsEn: t('conversations:groups.wordsEn'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t('conversations:templates.one')} lead={t('conversations:templates.one.lead', FIELDS)} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={label} />
      <Form action={path} idempotencyKey={newKey()}>
        <TextField {...field('title')} label={label.title} maxLength={60} required />
        <TextArea {...field('wordsIt')} label={label.wordsIt} maxLength={MOST_LETTERS} rows={4} required />
        <TextArea {...field('wordsEn')} label={label.wordsEn} maxLength={MOST_LETTERS} rows={4} />
        <Button text={t('conversations:templates.save')} />
      </Form>
      {!isNew && (
        <PostButton
          action={`${path}/remove`}
          text={t('conversations:templates.remove')}
          kind="danger"
          idempotencyKey={newKey()}
        />
      )}
    </div>
  );
}

/** As they are to be typed. */
const FIELDS = { name: '{{name}}', day: '{{day}}', hour: '{{hour}}', place: '{{place}}' };
