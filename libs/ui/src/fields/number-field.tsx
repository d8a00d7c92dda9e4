// SPDX-License-Identifier: AGPL-3.0-or-later
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';

export type NumberFieldProps = FieldProps & {
  /** Lets people write decimals, with a comma or a point. */
  decimal?: boolean;
  /** Said after the box: "kg", "minuti". */
  unit?: string;
};

/** A text box with a number keyboard: spinners change values by accident and refuse commas. */
export function NumberField(props: NumberFieldProps) {
  const { decimal, unit } = props;
  return (
    <Field field={unit ? { ...props, label: `${props.label} (${unit})` } : props} narrow>
      <input
        class="field-control"
        type="text"
        inputMode={decimal ? 'decimal' : 'numeric'}
        autocomplete="off"
        {...controlProps(props)}
        value={fieldText(props.value)}
      />
    </Field>
  );
}
