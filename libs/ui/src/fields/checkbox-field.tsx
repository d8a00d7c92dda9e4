// SPDX-License-Identifier: AGPL-3.0-or-later
import { classNames } from '../components/class-names.js';
import { controlProps, FieldNotes, type FieldProps } from './field.js';
import { isTicked } from './field-text.js';

/**
 * A yes or no. An unticked box sends nothing, so a hidden `false` goes before it: the last value
 * counts (see formToInput).
 */
export function CheckboxField(props: FieldProps) {
  const { name, label, value, error, disabled } = props;
  const control = controlProps(props);
  return (
    <div class={classNames('field', error && 'field-invalid')}>
      <FieldNotes field={{ name, error }} />
      <div class="choice">
        <input type="hidden" name={name} value="false" disabled={disabled} />
        <input class="choice-box" type="checkbox" {...control} value="true" checked={isTicked(value)} />
        <label class="choice-label" for={control.id}>
          {label}
        </label>
      </div>
      <div class="choice-hint">
        <FieldNotes field={{ name, hint: props.hint }} />
      </div>
    </div>
  );
}
