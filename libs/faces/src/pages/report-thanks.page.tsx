// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextArea, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { WHY_LETTERS } from '../api/thanks.request.js';

/** Where staff are asked to look at words of thanks. */
export function ReportThanksPage({
  path,
  form,
  newKey,
}: {
  readonly path: string;
  readonly form: FormState;
  readonly newKey: () => string;
}) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { why: t('faces:thanks.report.why') };
  return (
    <div class="stack measure">
      <PageHeading title={t('faces:thanks.report.title')} lead={t('faces:thanks.report.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={newKey()}>
        <TextArea {...field('why')} label={labels.why} maxLength={WHY_LETTERS} />
        <Button text={t('faces:thanks.report.send')} />
      </Form>
    </div>
  );
}
