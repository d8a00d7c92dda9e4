// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  CheckboxGroup,
  DataTable,
  ErrorSummary,
  Form,
  formatList,
  PageHeading,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Crop } from '../domain/crops.js';
import { cropOptions } from './crop-options.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export interface CropsPageProps {
  readonly crops: readonly Crop[];
  /** Null for who may not correct them. */
  readonly form: FormState | null;
  readonly idempotencyKey: string;
}

/** When what is sown and harvested; staff correct it for their ground. */
export function CropsPage({ crops, form, idempotencyKey }: CropsPageProps) {
  const { t, language } = usePage();
  const named = (months: readonly number[]) =>
    formatList(
      months.map((month) => t(`plots:month.${month as (typeof MONTHS)[number]}`)),
      language,
    );
  return (
    <div class="stack">
      <PageHeading title={t('plots:crops')} lead={t('plots:crops.lead')} />
      {form?.general && <Alert tone="danger">{form.general}</Alert>}
      {form && <ErrorSummary errors={form.errors} labels={labelsOf(t)} />}
      <DataTable
        caption={t('plots:crops')}
        captionHidden
        rows={cropOptions(t, language).flatMap(({ value }) => crops.find(({ code }) => code === value) ?? [])}
        rowKey={({ code }) => code}
        columns={[
          { key: 'crop', header: t('plots:season.crop'), cell: ({ code }) => t(`plots:crop.${code}`) },
          { key: 'sow', header: t('plots:crops.sow'), cell: ({ sow }) => named(sow) },
          { key: 'harvest', header: t('plots:crops.harvest'), cell: ({ harvest }) => named(harvest) },
          {
            key: 'whose',
            header: t('plots:crops.whose'),
            cell: ({ isCorrected }) => t(isCorrected ? 'plots:crops.own' : 'plots:crops.common'),
          },
        ]}
      />
      {form && <CorrectForm form={form} idempotencyKey={idempotencyKey} />}
    </div>
  );
}

function CorrectForm({ form, idempotencyKey }: { form: FormState; idempotencyKey: string }) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const labels = labelsOf(t);
  const months = MONTHS.map((month) => ({ value: String(month), label: t(`plots:month.${month}`) }));
  return (
    <Section title={t('plots:crops.correct')} id="correct">
      <Form action="/gardens/crops" idempotencyKey={idempotencyKey}>
        <SelectField {...field('crop')} label={labels.crop} options={cropOptions(t, language)} required />
        <CheckboxGroup {...field('sow')} label={labels.sow} options={months} />
        <CheckboxGroup {...field('harvest')} label={labels.harvest} options={months} />
        <Button text={t('plots:save')} icon="check" />
      </Form>
    </Section>
  );
}

function labelsOf(t: ReturnType<typeof usePage>['t']) {
  return { crop: t('plots:season.crop'), sow: t('plots:crops.sow'), harvest: t('plots:crops.harvest') };
}
