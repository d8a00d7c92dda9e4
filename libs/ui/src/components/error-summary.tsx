// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldId } from '../fields/field-id.js';
import type { FieldErrors } from '../forms/field-errors.js';
import { useText } from '../page/page-context.js';

export type ErrorSummaryProps = {
  /** Dotted field name → text; the name '' stands for the whole form. */
  errors?: FieldErrors;
  /** Field name → label, put before the text so that each line makes sense alone. */
  labels?: Readonly<Record<string, string>>;
  title?: string;
};

/** Nothing when there are no errors. */
export function ErrorSummary({ errors = {}, labels = {}, title }: ErrorSummaryProps) {
  const t = useText();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-error-summary>
      <h2>{title ?? t('ui:errorSummaryTitle', { count: entries.length })}</h2>
      <ul>
        {entries.map(([name, text]) => {
          const line = labels[name] ? `${labels[name]}: ${text}` : text;
          return <li key={name}>{name ? <a href={`#${fieldId(name)}`}>{line}</a> : line}</li>;
        })}
      </ul>
    </div>
  );
}
