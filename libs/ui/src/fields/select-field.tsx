// SPDX-License-Identifier: AGPL-3.0-or-later
import { useText } from '../page/page-context.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { fieldText } from './field-text.js';
import { type AskedFor, askingFor } from './following.js';

export type Option = {
  value: string;
  label: string;
  disabled?: boolean;
  /** The fields that are there while this is chosen. */
  asks?: readonly AskedFor[];
};
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  /** The words of the empty choice; `false` leaves it out. */
  emptyLabel?: string | false;
};

export function SelectField(props: SelectFieldProps) {
  const t = useText();
  const chosen = fieldText(props.value);
  const { emptyLabel = t('ui:choose') } = props;
  return (
    <Field field={props}>
      <select class="field-control" {...controlProps(props)}>
        {emptyLabel !== false && (
          <option value="" selected={chosen === ''}>
            {emptyLabel}
          </option>
        )}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <Choice key={inner.value} option={inner} chosen={chosen} />
              ))}
            </optgroup>
          ) : (
            <Choice key={option.value} option={option} chosen={chosen} />
          ),
        )}
      </select>
    </Field>
  );
}

function Choice({ option, chosen }: { option: Option; chosen: string }) {
  return (
    <option
      value={option.value}
      disabled={option.disabled}
      selected={option.value === chosen}
      {...askingFor(option.asks)}
    >
      {option.label}
    </option>
  );
}
