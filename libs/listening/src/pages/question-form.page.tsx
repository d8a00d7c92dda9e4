// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  SelectField,
  TextArea,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import { inWords, QUESTION_KINDS, type Question } from '../domain/questionnaire.js';

export interface QuestionFormPageProps {
  readonly path: string;
  readonly title: string;
  readonly isNew: boolean;
  /** By whose answers it can be shown. */
  readonly earlier: readonly Question[];
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** One question. */
export function QuestionFormPage({ path, title, isNew, earlier, form, idempotencyKey }: QuestionFormPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    text: t('listening:question.text'),
    kind: t('listening:kind'),
    options: t('listening:options'),
    least: t('listening:least'),
    most: t('listening:most'),
    isRequired: t('listening:question.required'),
    shownWhen: t('listening:shown_when'),
  };
  const answers = earlier.map(({ id, text, options }) => ({
    label: inWords(text, 'it'),
    options: options.map((option) => ({ value: `${id}:${option.id}`, label: inWords(option.text, 'it') })),
  }));
  return (
    <div class="stack measure">
      <PageHeading eyebrow={title} title={t(isNew ? 'listening:question.new' : 'listening:question.edit')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={idempotencyKey}>
        <TextArea {...field('text')} label={labels.text} rows={2} required />
        <SelectField
          {...field('kind')}
          label={labels.kind}
          options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`listening:kind.${kind}`) }))}
          required
        />
        <TextArea {...field('options')} label={labels.options} hint={t('listening:options.hint')} rows={5} />
        <div class="field-row">
          <NumberField {...field('least')} label={labels.least} hint={t('listening:least.hint')} />
          <NumberField {...field('most')} label={labels.most} />
        </div>
        <CheckboxField {...field('isRequired')} label={labels.isRequired} />
        {answers.length > 0 && (
          <SelectField
            {...field('shownWhen')}
            label={labels.shownWhen}
            emptyLabel={t('listening:shown_when.always')}
            options={answers}
          />
        )}
        <Button text={t('listening:save')} icon="check" />
      </Form>
    </div>
  );
}
