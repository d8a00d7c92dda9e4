// SPDX-License-Identifier: AGPL-3.0-or-later
import { workedMinutes } from '@reciproca/kernel';
import { eachOrRefuse } from '@reciproca/platform';
import type { HoursOfDay } from '../domain/commitment.rules.js';
import type { SheetInput } from './civic.input.js';

/** A row of a sheet that has something in it. */
export interface SheetLine extends HoursOfDay {
  /** Where its fields stand in the form, such as `rows.3.`. */
  readonly at: string;
}

/** The rows with a day; without hours of their own they have the usual ones. Throws what `workedMinutes` throws, of all rows at once. */
export async function linesOf({
  rows,
  from,
  until,
}: Pick<SheetInput, 'rows' | 'from' | 'until'>): Promise<SheetLine[]> {
  const lines = await eachOrRefuse(rows.entries(), ([index, { day, again, line: _, ...own }]) => {
    if (!day) return [];
    const at = `rows.${index}.`;
    const hasOwn = Object.values(own).some((value) => value !== undefined);
    return [{ at, day, again, minutes: workedMinutes(hasOwn ? own : { from, until }, hasOwn ? at : '') }];
  });
  return lines.flat();
}
