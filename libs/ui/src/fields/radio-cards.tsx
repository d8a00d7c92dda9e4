// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ChoiceOption } from './choice-option.js';
import { Fieldset } from './fieldset.js';
import type { FieldProps } from './field.js';
import { fieldId } from './field-id.js';
import { fieldText } from './field-text.js';
import { RadioCard } from './radio-card.js';

export type RadioCardsProps = FieldProps & { options: readonly ChoiceOption[] };

/** One choice among few, each a card that can be pressed anywhere. */
export function RadioCards({ name, label, value, error, hint, required, disabled, options }: RadioCardsProps) {
  const chosen = fieldText(value);
  const parts = { name, chosen, error, required, disabled };
  return (
    <Fieldset legend={label} optional={!required} kind="choices" name={name} hint={hint} error={error}>
      <div class="radio-cards">
        {options.map((option, index) => {
          const id = index === 0 ? fieldId(name) : fieldId(`${name}-${option.value}`);
          return <RadioCard key={option.value} {...parts} option={option} id={id} />;
        })}
      </div>
    </Fieldset>
  );
}
