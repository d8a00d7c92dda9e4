// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDay } from '@reciproca/kernel';

/** The first of every day, then the second of every day, and so on: a sheet for a week that is full by Monday says nothing of Friday. */
export function spreadOverDays<Row extends { readonly startsAt: Date | null }>(
  rows: readonly Row[],
  most: number,
): readonly Row[] {
  const seen = new Map<string, number>();
  const turns = rows.map((row) => {
    const day = row.startsAt ? romeDay(row.startsAt) : '';
    const turn = seen.get(day) ?? 0;
    seen.set(day, turn + 1);
    return { row, turn };
  });
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ row }) => row);
}
