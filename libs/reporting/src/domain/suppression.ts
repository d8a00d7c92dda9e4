// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cell } from './held-back.js';

/** A figure, or null where it would tell too much about too few. */
export type Figure = number | null;

/** Counts of people below this are not published. */
export const FEWEST_PEOPLE = 5;

/** One to four people; nobody is no secret. */
export function isSmallCount(count: number, fewest = FEWEST_PEOPLE): boolean {
  return count > 0 && count < fewest;
}

/** Null for a small count. */
export function publishedCount(count: number, fewest = FEWEST_PEOPLE): Figure {
  return isSmallCount(count, fewest) ? null : count;
}

export function countCellOf(value: number, fewest = FEWEST_PEOPLE): Cell {
  return { value, isSmall: isSmallCount(value, fewest) };
}
