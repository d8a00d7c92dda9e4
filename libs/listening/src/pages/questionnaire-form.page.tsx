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
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface QuestionnaireFormPageProps {
  readonly path: string;
  readonly isNew: boolean;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** What a questionnaire is called, what it says first, and its rules. */
export function QuestionnaireFormPage({ path, isNew, form, idempotencyKey }: QuestionnaireFormPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    title: t('listening:name'),
    intro: t('listening:intro'),
    consent: t('listening:consent_words'),
    target: t('listening:target'),
    isAnonymous: t('listening:anonymous'),
    offersHelp: t('listening:offers_help'),
  };
  return (
    <div class="stack measure">
      <PageHeading title={t(isNew ? 'listening:new' : 'listening:edit')} lead={t('listening:form.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={path} idempotencyKey={idempotencyKey}>
        <TextField {...field('title')} label={labels.title} required />
        <TextArea {...field('intro')} label={labels.intro} hint={t('listening:intro.hint')} rows={4} />
        <TextArea {...field('consent')} label={labels.consent} hint={t('listening:consent_words.hint')} rows={3} />
        <NumberField {...field('target')} label={labels.target} />
        <CheckboxField {...field('isAnonymous')} label={labels.isAnonymous} hint={t('listening:anonymous.hint')} />
        <CheckboxField {...field('offersHelp')} label={labels.offersHelp} hint={t('listening:offers_help.hint')} />
        <Button text={t('listening:save')} icon="check" />
      </Form>
    </div>
  );
}
