// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextArea, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

/** One message is brought to staff. */
export function ReportPage({ path, form, newKey }: { path: string; form: FormState; newKey: () => string }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = { why: t('conversations:report.why') };
  return (
    <div class="stack measure">
      <PageHeading title={t('conversations:report.title')} lead={t('conversations:report.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={newKey()}>
        <TextArea {...field('why')} label={labels.why} maxLength={500} />
        <Button text={t('conversations:report.send')} />
      </Form>
    </div>
  );
}
