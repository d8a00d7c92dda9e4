// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDateInput } from '../format/date-input.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';

export type DateFieldProps = FieldProps & {
  /** yyyy-mm-dd */
  min?: string;
  max?: string;
  autocomplete?: string;
};

/** Takes and sends "2026-11-24"; a Date is shown as its day in Rome. */
export function DateField(props: DateFieldProps) {
  const { value, min, max, autocomplete } = props;
  const text = value instanceof Date ? toDateInput(value) : fieldText(value);
  return (
    <Field field={props} narrow>
      <input
        class="field-control"
        // A date box would wipe what it cannot read: the words stay to be mended.
        type={(/^(\d{4}-\d{2}-\d{2})?$/.test(text) ? 'date' : 'text') as 'date'}
        {...controlProps(props)}
        value={text}
        min={min}
        max={max}
        autocomplete={autocomplete}
      />
    </Field>
  );
}
