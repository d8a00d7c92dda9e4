// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChoiceOption } from './choice-option.js';
import { Fieldset } from './fieldset.js';
import type { FieldProps } from './field.js';
import { fieldId } from './field-id.js';
import { fieldChoices } from './field-text.js';

export type CheckboxGroupProps = FieldProps & { options: readonly ChoiceOption[] };

/** Any number of choices, sent under one name. */
export function CheckboxGroup({ name, label, value, error, hint, required, disabled, options }: CheckboxGroupProps) {
  const chosen = fieldChoices(value);
  return (
    <Fieldset legend={label} optional={!required} kind="choices" name={name} hint={hint} error={error}>
      {options.map((option, index) => {
        const id = index === 0 ? fieldId(name) : fieldId(`${name}-${option.value}`);
        return (
          <div key={option.value} class="choice">
            <input
              class="choice-box"
              type="checkbox"
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              disabled={disabled || option.disabled}
              aria-describedby={option.hint ? `${id}-note` : undefined}
            />
            <label class="choice-label" for={id}>
              {option.label}
            </label>
            {option.hint && (
              <span class="choice-note" id={`${id}-note`}>
                {option.hint}
              </span>
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}
