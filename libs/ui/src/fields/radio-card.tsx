// SPDX-License-Identifier: AGPL-3.0-or-later
import { Icon } from '../components/icon.js';
import type { ChoiceOption } from './choice-option.js';
import type { FieldProps } from './field.js';
import { askingFor } from './following.js';

export type RadioCardProps = Pick<FieldProps, 'name' | 'required' | 'disabled' | 'error'> & {
  option: ChoiceOption;
  id: string;
  chosen: string;
};

/** One of the choices, which can be pressed anywhere. */
export function RadioCard({ name, option, id, chosen, required, disabled, error }: RadioCardProps) {
  return (
    <label class="radio-card" for={id}>
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
}
