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
import type { ShownTemplate } from '../application/letter-templates.js';

export interface LetterTemplateProps {
  readonly template: ShownTemplate;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function LetterTemplatePage({ template, form, newKey }: LetterTemplateProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { subject: t('paper:letter.subject'), body: t('paper:letter.body') };
  const path = `/settings/letters/${template.kind}`;
  const words = template.words.map((word) => `{${word}}`).join(' ');
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t('paper:templates')}
        title={t(template.textKey)}
        lead={t(template.isOwn ? 'paper:template.own' : 'paper:template.usual')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={newKey()}>
        <TextField {...field('subject')} label={labels.subject} required />
        <TextArea
          {...field('body')}
          label={labels.body}
          hint={t('paper:template.words', { words })}
          rows={16}
          required
        />
        <Button text={t('paper:template.save')} />
      </Form>
      {template.isOwn && (
        <PostButton
          action={`${path}/forget`}
          text={t('paper:template.forget')}
          confirm={t('paper:template.forget.confirm')}
          kind="quiet"
          idempotencyKey={newKey()}
        />
      )}
    </div>
  );
}
