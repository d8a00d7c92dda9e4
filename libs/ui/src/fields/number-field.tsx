// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasDecimalComma } from '../format/format-quantity.js';
import { usePage } from '../page/page-context.js';
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
  const { decimal, unit, value } = props;
  const { language } = usePage();
  const text =
    typeof value === 'number' && hasDecimalComma(language) ? String(value).replace('.', ',') : fieldText(value);
  return (
    <Field field={unit ? { ...props, label: `${props.label} (${unit})` } : props} narrow>
      <input
        class="field-control"
        type="text"
        inputMode={decimal ? 'decimal' : 'numeric'}
        autocomplete="off"
        {...controlProps(props)}
        value={text}
      />
    </Field>
  );
}
