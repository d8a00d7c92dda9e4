// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import type { ChoiceOption } from './choice-option.js';
import { Fieldset } from './fieldset.js';
import type { FieldProps } from './field.js';
import { askingFor } from './following.js';
import { fieldId } from './field-id.js';
import { fieldText } from './field-text.js';

export type RadioCardsProps = FieldProps & { options: readonly ChoiceOption[] };

/** One choice among few, each a card that can be pressed anywhere. */
export function RadioCards({ name, label, value, error, hint, required, disabled, options }: RadioCardsProps) {
  const chosen = fieldText(value);
  return (
    <Fieldset legend={label} optional={!required} kind="choices" name={name} hint={hint} error={error}>
      <div class="radio-cards">
        {options.map((option, index) => {
          const id = index === 0 ? fieldId(name) : fieldId(`${name}-${option.value}`);
          return (
            <label key={option.value} class="radio-card" for={id}>
              <input
                class="choice-box"
                type="radio"
                id={id}
                name={name}
                value={option.value}
                checked={option.value === chosen}
                required={required}
                disabled={disabled || option.disabled}
                aria-invalid={error ? 'true' : undefined}
                {...askingFor(option.asks)}
              />
              <span class="radio-card-text">
                <span class="radio-card-label">{option.label}</span>
                {option.hint && <span class="radio-card-hint">{option.hint}</span>}
              </span>
              {option.icon && <Icon name={option.icon} size="lg" />}
            </label>
          );
        })}
      </div>
    </Fieldset>
  );
}
