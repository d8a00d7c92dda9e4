// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, Fieldset, SelectField, TextField, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { Round, RoundItem } from '../domain/round.js';
import { ItemFacts, useItemName } from './item-words.js';

interface SheetFieldsProps {
  readonly round: Round;
  readonly items: readonly RoundItem[];
  readonly form: FormState;
  /** A sheet of paper is typed in by figures; on one’s own page one chooses. */
  readonly isTyped: boolean;
}

/** Of each item a figure and, who wants to, a note. */
export function SheetFields({ round, items, form, isTyped }: SheetFieldsProps) {
  const { t } = usePage();
  const nameOf = useItemName();
  const field = bindFields(form.typed, form.errors);
  return (
    <>
      {items.map((item) => {
        const { id, position, kind } = item;
        const name = `${position}. ${nameOf(item)}`;
        const parts = { ...field(`values.v${position}`), label: t('evaluation:rating') };
        return (
          <Fieldset key={id} legend={name} name={`item-${position}`}>
            {!isTyped && kind !== 'question' && <ItemFacts item={item} round={round} />}
            {isTyped ? (
              <TextField {...parts} hint={t('evaluation:rating.typed', { most: round.scaleMax })} />
            ) : (
              <SelectField
                {...parts}
                options={optionsOf(round, t('evaluation:cannot_say'))}
                emptyLabel={t('evaluation:not_yet')}
              />
            )}
            <TextField {...field(`notes.v${position}`)} label={t('evaluation:note')} />
          </Fieldset>
        );
      })}
    </>
  );
}

function optionsOf({ scaleMax, lowLabel, highLabel }: Round, cannotSay: string): { value: string; label: string }[] {
  const steps = Array.from({ length: scaleMax }, (_, nth) => nth + 1).map((step) => {
    const word = step === 1 ? lowLabel : step === scaleMax ? highLabel : null;
    return { value: String(step), label: word ? `${step}: ${word}` : String(step) };
  });
  return [...steps, { value: 'x', label: cannotSay }];
}

/** What is wrong is named by its item. */
export function useSheetLabels(items: readonly RoundItem[]): Record<string, string> {
  const nameOf = useItemName();
  return Object.fromEntries(
    items.flatMap((item) => {
      const name = `${item.position}. ${nameOf(item)}`;
      return [
        [`values.v${item.position}`, name],
        [`notes.v${item.position}`, name],
      ];
    }),
  );
}
