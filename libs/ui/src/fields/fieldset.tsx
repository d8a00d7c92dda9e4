// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentChildren } from 'preact';
import { classNames } from '../components/class-names.js';
import { FieldNotes } from './field.js';
import { fieldId } from './field-id.js';

export type FieldsetProps = {
  legend: string;
  /** Needed for the hint and error to be linked. */
  name?: string;
  hint?: ComponentChildren;
  error?: string;
  /** Fields side by side where there is room. */
  row?: boolean;
  children?: ComponentChildren;
};

export function Fieldset({ legend, name = legend, hint, error, row, children }: FieldsetProps) {
  const id = fieldId(name);
  const describedBy = classNames(!!hint && `${id}-hint`, !!error && `${id}-error`);
  return (
    <fieldset class={classNames('fieldset', error && 'field-invalid')} aria-describedby={describedBy || undefined}>
      <legend class="field-label">{legend}</legend>
      <FieldNotes field={{ name, hint, error }} />
      {row ? <div class="field-row">{children}</div> : children}
    </fieldset>
  );
}
