// SPDX-License-Identifier: AGPL-3.0-or-later
import { toTimeInput } from '../format/date-input.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';

export type TimeFieldProps = FieldProps & { stepMinutes?: number };

/** Takes and sends "09:30"; a Date is shown as its time in Rome. */
export function TimeField(props: TimeFieldProps) {
  const { value, stepMinutes = 5 } = props;
  const text = value instanceof Date ? toTimeInput(value) : fieldText(value);
  return (
    <Field field={props} narrow>
      <input
        class="field-control"
        // A time box would wipe what it cannot read: the words stay to be mended.
        type={(/^(\d{2}:\d{2})?$/.test(text) ? 'time' : 'text') as 'time'}
        step={stepMinutes * 60}
        {...controlProps(props)}
        value={text}
      />
    </Field>
  );
}
