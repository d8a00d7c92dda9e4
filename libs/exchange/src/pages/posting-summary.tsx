// SPDX-License-Identifier: AGPL-3.0-or-later
import { FormSummary, type SummedField, type T, usePage } from '@reciproca/ui';
import { NEEDS } from '../domain/listing.js';
import { WEEKDAYS } from '../domain/repeat.js';
import type { NewListingProps } from './new-listing.props.js';
import { postingLabels } from './posting-labels.js';

type PostingSummaryProps = Pick<NewListingProps, 'kind' | 'form' | 'questions' | 'typed' | 'material'> & {
  readonly formId: string;
};

const WHEN_AND_WHERE = [
  'repeat',
  'date',
  'timing',
  'time',
  'from',
  'until',
  'returnTime',
  'days',
  'endsOn',
  'times',
  'durationMinutes',
  'placeId',
  'toPlaceId',
  'urgent',
] as const;

const BY_NAME: Readonly<Record<string, Pick<SummedField, 'kind'>>> = {
  date: { kind: 'day' },
  endsOn: { kind: 'day' },
  urgent: { kind: 'box' },
};

/** What is being asked or offered, in the order of the questions, beside whichever step is open. */
export function PostingSummary({ kind, form, questions, typed, material, formId }: PostingSummaryProps) {
  const { t } = usePage();
  const labels = postingLabels(t, form, questions);
  const choices = { ...choicesOf(t, material), ...form.choices?.({ kind, t, loaded: material.loaded }) };
  const values: Readonly<Record<string, unknown>> = { ...form.defaults?.(kind), ...typed };
  const own = form.fieldNames.filter((name) => labels[name] !== undefined);
  const names = ['category', 'title', ...own, 'description', 'needs', ...WHEN_AND_WHERE];
  const fields = names.map((name): SummedField => ({
    name,
    term: labels[name] ?? name,
    value: values[name],
    ...(choices[name] && { choices: choices[name] }),
    ...(form.boxes?.includes(name) && { kind: 'box' as const }),
    ...BY_NAME[name],
  }));
  return <FormSummary formId={formId} fields={fields} />;
}

/** The words of each choice of the common questions. */
function choicesOf(t: T, { categories, places }: NewListingProps['material']): Record<string, SummedField['choices']> {
  return {
    category: categories,
    placeId: places,
    toPlaceId: places,
    needs: NEEDS.map((value) => ({ value, label: t(`exchange:need.${value}`) })),
    days: WEEKDAYS.map((value) => ({ value, label: t(`exchange:weekday.${value}`) })),
    repeat: (['once', 'weekly'] as const).map((value) => ({ value, label: t(`exchange:field.repeat.${value}`) })),
    timing: [
      { value: 'arrive', label: t('exchange:field.arrive_by') },
      { value: 'leave', label: t('exchange:field.leave_at') },
    ],
  };
}
