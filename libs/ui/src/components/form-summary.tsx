// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChoiceOption } from '../fields/choice-option.js';
import { fieldChoices, fieldText, isTicked } from '../fields/field-text.js';
import { formatDay } from '../format/format-date.js';
import { withCommas } from '../format/format-list.js';
import { usePage } from '../page/page-context.js';
import type { T } from '../texts/text-registry.js';
import type { Language } from '../texts/language.js';

/** One field of the form, by the name it is sent under. */
export type SummedField = {
  name: string;
  term: string;
  value: unknown;
  /** The words of each choice, for a field one chooses from. */
  choices?: readonly Pick<ChoiceOption, 'value' | 'label'>[];
  /** A day is said with its weekday, a box as yes or not at all. */
  kind?: 'day' | 'box';
};

export type FormSummaryProps = {
  /** The form it sums up. */
  formId: string;
  /** "Summary" unless it says more. */
  title?: string;
  fields: readonly SummedField[];
};

/**
 * What a form says so far. The script brings it up to date with every letter; without it, it says what was sent at last.
 * It is no live region: who types hears the letters already.
 */
export function FormSummary({ formId, title, fields }: FormSummaryProps) {
  const { t, language } = usePage();
  const rows = fields.map((field) => ({ ...field, text: textOf(t, language, field) }));
  const id = `${formId}-summary`;
  return (
    <section
      class="panel form-summary"
      aria-labelledby={id}
      data-summary-of={formId}
      data-yes={t('ui:yes')}
      hidden={rows.every(({ text }) => text === '')}
    >
      <h2 class="h5" id={id}>
        {title ?? t('ui:summary')}
      </h2>
      <dl class="definitions">
        {rows.map(({ name, term, text }) => (
          <div key={name} class="definition" data-sums={name} hidden={text === ''}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function textOf(t: T, language: Language, { value, choices, kind }: SummedField): string {
  if (kind === 'box') return isTicked(value) ? t('ui:yes') : '';
  if (choices) {
    const chosen = fieldChoices(value).map((one) => choices.find((choice) => choice.value === one)?.label ?? '');
    return withCommas(chosen.filter(Boolean), language);
  }
  const text = fieldText(value).trim();
  return kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
    ? formatDay(text, language)
    : text;
}
