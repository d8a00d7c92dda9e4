// SPDX-License-Identifier: AGPL-3.0-or-later
import { toTimeInput } from '../format/date-input.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';

export type TimeFieldProps = FieldProps & { stepMinutes?: number };

/** Takes and sends "09:30"; a Date is shown as its time in Rome. */
export function TimeField(props: TimeFieldProps) {
  const { value, stepMinutes = 5 } = props;
  return (
    <Field field={props} narrow>
      <input
        class="field-control"
        type="time"
        step={stepMinutes * 60}
        {...controlProps(props)}
        value={value instanceof Date ? toTimeInput(value) : fieldText(value)}
      />
    </Field>
  );
}
