// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  PersonLink,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';

export interface NewLetterProps {
  readonly personId: string;
  readonly name: string;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function NewLetterPage({ personId, name, form, idempotencyKey }: NewLetterProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = {
    subject: t('paper:letter.subject'),
    body: t('paper:letter.body'),
    protocol: t('paper:letter.protocol'),
    protocolDay: t('paper:letter.protocol_day'),
    kind: t('paper:letter.kind'),
  };
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={personId} name={name} />}
        title={t('paper:letter.new')}
        lead={t('paper:letter.new.lead')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`/paper/people/${personId}/letters`} idempotencyKey={idempotencyKey}>
        <input type="hidden" name="kind" value={String(form.typed['kind'])} />
        <TextField {...field('subject')} label={labels.subject} required />
        <TextArea {...field('body')} label={labels.body} hint={t('paper:letter.body.hint')} rows={16} required />
        <div class="field-row">
          <TextField {...field('protocol')} label={labels.protocol} hint={t('paper:letter.protocol.hint')} />
          <DateField {...field('protocolDay')} label={labels.protocolDay} />
        </div>
        <Button text={t('paper:letter.save')} icon="check" />
      </Form>
    </div>
  );
}
