// SPDX-License-Identifier: AGPL-3.0-or-later
import { determined } from './determined.js';

/** A figure of a table. */
export interface Cell {
  readonly value: number;
  /** Of so few people that it is not published. */
  readonly isSmall: boolean;
}

/** Figures that add up to another one. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

export type Cells = ReadonlyMap<string, Cell>;

/**
 * Which figures of a table are held back: those that are small, and as many others as it takes for none to be worked out from
 * what is shown. Primary and complementary suppression, as in A. Hundepool et al., "Statistical Disclosure Control", 2012,
 * chapter 4. A part goes before a total, a smaller figure before a larger one; nobody and nothing is no secret.
 * @param fewest where the figures are counts of people, how many are published: small ones that can only be ones, or only
 *   the largest small ones, are told by their total too
 */
export function heldBack(cells: Cells, sums: readonly Sum[], fewest?: number): Set<string> {
  const held = new Set([...cells].flatMap(([id, { isSmall }]) => (isSmall ? [id] : [])));
  for (;;) {
    const told = [...listTold(cells, sums, held, fewest)];
    if (told.length === 0) return held;
    const next = nextOf(cells, sums, held, told);
    // With all around it held back, or nobody else there, nothing helps.
    if (next === undefined) return held;
    held.add(next);
  }
}

/** What can be worked out of what is held back. */
export function listTold(cells: Cells, sums: readonly Sum[], held: ReadonlySet<string>, fewest?: number): Set<string> {
  const told = determined(
    sums.map(({ total, parts }) => new Map([...(held.has(total) ? [[total, -1] as const] : []), ...ones(parts, held)])),
  );
  if (fewest !== undefined)
    for (const sum of sums)
      if (isToldByBounds(cells, sum, held, fewest)) for (const [id] of ones(sum.parts, held)) told.add(id);
  return told;
}

const ones = (parts: readonly string[], held: ReadonlySet<string>) =>
  parts.filter((id) => held.has(id)).map((id) => [id, 1] as const);

/** All of them ones; or, where nothing larger hides among them, all of them as large as a small one can be. */
function isToldByBounds(cells: Cells, { total, parts }: Sum, held: ReadonlySet<string>, fewest: number): boolean {
  const own = parts.filter((id) => held.has(id)).map((id) => cells.get(id)?.value ?? 0);
  if (held.has(total) || own.length < 2) return false;
  const isEach = (value: number): boolean => own.every((one) => one === value);
  return isEach(1) || (own.length > 2 && isEach(fewest - 1));
}

/** What to hold back beside figures that are told: a part of one of their sums, or else a total; or else further on. */
function nextOf(
  cells: Cells,
  sums: readonly Sum[],
  held: ReadonlySet<string>,
  told: readonly string[],
): string | undefined {
  const near = sums.filter(({ total, parts }) => [total, ...parts].some((id) => told.includes(id)));
  const next =
    smallestShown(
      cells,
      near.flatMap(({ parts }) => parts),
      held,
    ) ??
    smallestShown(
      cells,
      near.map(({ total }) => total),
      held,
    );
  const around = near.flatMap(({ total, parts }) => [total, ...parts]).filter((id) => held.has(id));
  const isWider = around.some((id) => !told.includes(id));
  return next ?? (isWider ? nextOf(cells, sums, held, [...new Set([...told, ...around])]) : undefined);
}

function smallestShown(cells: Cells, ids: readonly string[], held: ReadonlySet<string>): string | undefined {
  const valueOf = (id: string): number => cells.get(id)?.value ?? 0;
  return ids
    .filter((id) => cells.has(id) && !held.has(id) && valueOf(id) > 0)
    .toSorted((a, b) => valueOf(a) - valueOf(b))[0];
}
