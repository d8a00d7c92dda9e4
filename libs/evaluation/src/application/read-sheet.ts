// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Round, RoundItem } from '../domain/round.js';
import type { SheetInput } from './evaluation.input.js';

export interface SaidOfItem {
  readonly item: RoundItem;
  /** Null: cannot say. */
  readonly value: number | null;
  readonly note: string | null;
}

/** What a sheet says of each item; what is left empty is not said. Throws `evaluation.value_outside`, `evaluation.sheet_empty`. */
export function readSheet(
  { scaleMax }: Round,
  items: readonly RoundItem[],
  { values, notes }: SheetInput,
): SaidOfItem[] {
  const said = items.flatMap((item): SaidOfItem[] => {
    const typed = values[`v${item.position}`]?.trim() ?? '';
    const note = notes[`v${item.position}`] ?? null;
    const field = `values.v${item.position}`;
    if (typed === '') {
      if (note) throw new DomainError('evaluation.value_missing', 'invalid', { field, number: item.position });
      return [];
    }
    if (typed.toLowerCase() === 'x') return [{ item, value: null, note }];
    const value = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
    if (value < 1 || value > scaleMax)
      throw new DomainError('evaluation.value_outside', 'invalid', { field, number: item.position, most: scaleMax });
    return [{ item, value, note }];
  });
  const first = items[0]?.position ?? 1;
  if (said.length === 0) throw new DomainError('evaluation.sheet_empty', 'invalid', { field: `values.v${first}` });
  return said;
}
