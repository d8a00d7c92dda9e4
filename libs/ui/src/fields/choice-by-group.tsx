// SPDX-License-Identifier: AGPL-3.0-or-later
import { Details } from '../components/details.js';
import type { ChoiceOption } from './choice-option.js';
import { Fieldset } from './fieldset.js';
import type { FieldProps } from './field.js';
import { fieldId } from './field-id.js';
import { fieldText } from './field-text.js';
import { RadioCard } from './radio-card.js';

export type ChoiceGroup = { label: string; options: readonly ChoiceOption[] };

export type ChoiceByGroupProps = FieldProps & {
  groups: readonly ChoiceGroup[];
  /** What is in no group, and stands above them. */
  first?: ChoiceOption;
};

/**
 * One choice among very many, such as all the staircases of an ente: first the group is opened, then one of its few is chosen. The
 * group of what is chosen is open already. Never `required` for the browser, which could not point into a closed group.
 */
export function ChoiceByGroup(props: ChoiceByGroupProps) {
  const { name, label, value, error, hint, required, disabled, groups, first } = props;
  const chosen = fieldText(value);
  const card = (option: ChoiceOption) => {
    const id = fieldId(`${name}-${option.value || 'none'}`);
    return <RadioCard key={option.value} {...{ name, chosen, error, disabled, option, id }} />;
  };
  return (
    <Fieldset legend={label} optional={!required} kind="choices" name={name} hint={hint} error={error}>
      {first && <div class="radio-cards">{card(first)}</div>}
      {groups.map(({ label: group, options }, index) => (
        <Details
          key={group}
          summary={group}
          id={index === 0 ? fieldId(name) : undefined}
          group={`${name}-group`}
          open={groups.length === 1 || options.some((option) => option.value === chosen)}
        >
          <div class="radio-cards">{options.map(card)}</div>
        </Details>
      ))}
    </Fieldset>
  );
}
