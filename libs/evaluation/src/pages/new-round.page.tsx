// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import { tablePath } from '../domain/paths.js';
import { COUNTED, SCALES } from '../domain/round.js';

interface NewRoundPageProps {
  readonly table: EvaluationTable;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

/** Which period is judged, on which scale, and what of it. */
export function NewRoundPage({ table, form, idempotencyKey }: NewRoundPageProps) {
  const { t } = usePage();
  const usual = { scaleMax: 5, lowLabel: t('evaluation:low.usual'), highLabel: t('evaluation:high.usual') };
  const field = bindFields({ ...usual, ...form.typed }, form.errors);
  const labels = {
    ...{ name: t('evaluation:round.name'), fromDay: t('evaluation:from_day'), toDay: t('evaluation:to_day') },
    ...{ closesOn: t('evaluation:closes_on'), scaleMax: t('evaluation:scale'), lowLabel: t('evaluation:low') },
    ...{ highLabel: t('evaluation:high'), counted: t('evaluation:counted'), questions: t('evaluation:questions') },
  };
  return (
    <div class="stack measure">
      <PageHeading eyebrow={table.name} title={t('evaluation:round.new')} lead={t('evaluation:round.new.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labels} />
      <Form action={`${tablePath(table.id)}/rounds`} idempotencyKey={idempotencyKey}>
        <TextField {...field('name')} label={labels.name} hint={t('evaluation:round.name.hint')} required />
        <div class="field-row">
          <DateField {...field('fromDay')} label={labels.fromDay} required />
          <DateField {...field('toDay')} label={labels.toDay} required />
        </div>
        <DateField {...field('closesOn')} label={labels.closesOn} hint={t('evaluation:closes_on.hint')} required />
        <CheckboxGroup
          {...field('counted')}
          label={labels.counted}
          hint={t('evaluation:counted.hint')}
          options={COUNTED.map((value) => ({
            value,
            label: t(`evaluation:measure.${value}`),
            hint: t(`evaluation:formula.${value}`),
          }))}
        />
        <TextArea {...field('questions')} label={labels.questions} hint={t('evaluation:questions.hint')} rows={5} />
        <SelectField
          {...field('scaleMax')}
          label={labels.scaleMax}
          options={SCALES.map((most) => ({ value: String(most), label: t('evaluation:scale.to', { most }) }))}
          emptyLabel={false}
          required
        />
        <div class="field-row">
          <TextField {...field('lowLabel')} label={labels.lowLabel} required />
          <TextField {...field('highLabel')} label={labels.highLabel} required />
        </div>
        <Button text={t('evaluation:round.new.save')} icon="check" />
      </Form>
    </div>
  );
}
