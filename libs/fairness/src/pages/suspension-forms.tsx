// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  RadioCards,
  TextArea,
  usePage,
} from '@reciproca/ui';
import { APPEAL_OUTCOMES } from '../domain/suspension.js';

export interface SuspensionFormProps {
  readonly id: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function AppealField({ field }: { field: ReturnType<typeof bindFields> }) {
  const { t } = usePage();
  return (
    <TextArea {...field('text')} label={t('fairness:appeal.text')} hint={t('fairness:appeal.text.hint')} required />
  );
}

/** Staff write down what was said by phone or on paper. */
export function AppealForm({ id, form, newKey }: SuspensionFormProps) {
  const { t } = usePage();
  return (
    <Form action={`/suspensions/${id}/appeal`} idempotencyKey={newKey()}>
      <AppealField field={bindFields(form.typed, form.errors)} />
      <Button text={t('fairness:appeal.note')} kind="outline" />
    </Form>
  );
}

export function DecisionForm({ id, form, newKey }: SuspensionFormProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <Form action={`/suspensions/${id}/decide`} idempotencyKey={newKey()}>
      <RadioCards
        {...field('outcome')}
        label={t('fairness:appeal.decision')}
        options={APPEAL_OUTCOMES.map((value) => ({ value, label: t(`fairness:appeal.outcome.${value}`) }))}
        required
      />
      <TextArea
        {...field('answer')}
        label={t('fairness:appeal.answer')}
        hint={t('fairness:appeal.answer.hint')}
        required
      />
      <Button text={t('fairness:appeal.decide')} />
    </Form>
  );
}

export interface NewSuspensionProps {
  readonly kind: 'person' | 'listing';
  readonly id: string;
  readonly title: string;
  readonly form: FormState;
  readonly newKey: () => string;
}

export function NewSuspensionPage({ kind, id, title, form, newKey }: NewSuspensionProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={t(`fairness:suspension.new.${kind}`)}
        title={title}
        lead={t(`fairness:suspension.new.${kind}.lead`)}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{ reason: t('fairness:suspension.reason'), until: t('fairness:suspension.until') }}
      />
      <Form action={`/suspensions/${kind}/${id}`} idempotencyKey={newKey()}>
        <TextArea
          {...field('reason')}
          label={t('fairness:suspension.reason')}
          hint={t('fairness:suspension.reason.hint')}
          required
        />
        <DateField
          {...field('until')}
          label={t('fairness:suspension.until')}
          hint={t('fairness:suspension.until.hint')}
        />
        <Button text={t('fairness:suspension.send')} kind="danger" />
      </Form>
    </div>
  );
}
