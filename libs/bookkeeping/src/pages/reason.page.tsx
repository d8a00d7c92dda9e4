// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, bindFields, Button, ErrorSummary, Form, PageHeading, TextArea, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export const REASONED_ACTS = ['cancel', 'write_off', 'void'] as const;
export type ReasonedAct = (typeof REASONED_ACTS)[number];

interface ReasonPageProps {
  readonly act: ReasonedAct;
  readonly path: string;
  readonly about: string;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What is taken back stays written down, with why. */
export function ReasonPage({ act, path, about, form, idempotencyKey }: ReasonPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const label = t('bookkeeping:reason');
  return (
    <div class="stack measure">
      <PageHeading eyebrow={about} title={t(`bookkeeping:${act}`)} lead={t(`bookkeeping:${act}.lead`)} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={{ reason: label }} />
      <Form action={path} idempotencyKey={idempotencyKey}>
        <TextArea {...field('reason')} label={label} required />
        <Button text={t(`bookkeeping:${act}.save`)} icon="check" />
      </Form>
    </div>
  );
}
