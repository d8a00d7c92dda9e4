// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { classNames } from '../components/class-names.js';
import { useText } from '../page/page-context.js';
import { FieldNotes } from './field.js';
import { fieldId } from './field-id.js';

export type FieldsetProps = {
  legend: string;
  /** Needed for the hint and error to be linked. */
  name?: string;
  hint?: ComponentChildren;
  error?: string;
  /** Says so in the legend. */
  optional?: boolean;
  /** 'choices' when the legend is itself the question, as over radio buttons. */
  kind?: 'fields' | 'choices';
  /** Fields side by side where there is room. */
  row?: boolean;
  children?: ComponentChildren;
};

export function Fieldset({
  legend,
  name = legend,
  hint,
  error,
  optional,
  kind = 'fields',
  row,
  children,
}: FieldsetProps) {
  const t = useText();
  const id = fieldId(name);
  const describedBy = classNames(!!hint && `${id}-hint`, !!error && `${id}-error`);
  return (
    <fieldset class={classNames('fieldset', error && 'field-invalid')} aria-describedby={describedBy || undefined}>
      <legend class={classNames('field-label', kind === 'fields' && 'fieldset-legend')}>
        {legend}
        {optional && <span class="field-optional"> ({t('ui:optional')})</span>}
      </legend>
      <FieldNotes field={{ name, hint, error }} />
      {row ? <div class="field-row">{children}</div> : children}
    </fieldset>
  );
}
