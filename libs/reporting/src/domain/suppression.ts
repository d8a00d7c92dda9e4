// SPDX-License-Identifier: AGPL-3.0-or-later

/** A figure, or null where it would tell too much about too few. */
export type Figure = number | null;

/** Counts of people below this are not published. */
export const FEWEST_PEOPLE = 5;

/** Null for a count of one to four people; nobody is no secret. */
export function publishedCount(count: number, fewest = FEWEST_PEOPLE): Figure {
  return count > 0 && count < fewest ? null : count;
}

/**
 * A column of counts that add up to a published total. Small ones are held back; and where that is one alone, the next smallest too,
 * for else it could be worked out from the total: primary and complementary suppression, as in A. Hundepool et al.,
 * "Statistical Disclosure Control", 2012, chapter 4.
 */
export function publishedColumn(counts: readonly number[], fewest = FEWEST_PEOPLE): Figure[] {
  const published = counts.map((count) => publishedCount(count, fewest));
  if (published.filter((figure) => figure === null).length !== 1) return published;
  const others = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && published[index] !== null);
  const next = others.toSorted((a, b) => a.count - b.count)[0];
  return next ? published.map((figure, index) => (index === next.index ? null : figure)) : published;
}
