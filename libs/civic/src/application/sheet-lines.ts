// SPDX-License-Identifier: AGPL-3.0-or-later
import { workedMinutes } from '@reciproca/kernel';
import { eachOrRefuse } from '@reciproca/platform';
import type { HoursOfDay } from '../domain/commitment.rules.js';
import type { SheetInput } from './civic.input.js';

/** From when until when, where that is what was written. */
export interface Times {
  readonly fromTime: string | null;
  readonly untilTime: string | null;
}

export function timesOf({ from, until }: { from?: string | undefined; until?: string | undefined }): Times {
  return from && until ? { fromTime: from, untilTime: until } : { fromTime: null, untilTime: null };
}

/** A row of a sheet that has something in it. */
export interface SheetLine extends HoursOfDay, Times {
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
    const time = hasOwn ? own : { from, until };
    return [{ at, day, again, minutes: workedMinutes(time, hasOwn ? at : ''), ...timesOf(time) }];
  });
  return lines.flat();
}
