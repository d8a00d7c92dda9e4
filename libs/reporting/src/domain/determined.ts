// SPDX-License-Identifier: AGPL-3.0-or-later
/** How far from nought a number may be that stands for it. */
const NEXT_TO_NOUGHT = 1e-9;

/**
 * Which of the unknowns can be worked out, whatever they are: those that stand alone in a row of the equations brought to
 * reduced echelon form.
 * @param equations each with its factor of every unknown in it
 */
export function determined(equations: readonly ReadonlyMap<string, number>[]): Set<string> {
  const rows = equations.filter(({ size }) => size > 0).map((equation) => new Map(equation));
  let done = 0;
  for (const unknown of new Set(rows.flatMap((row) => [...row.keys()]))) {
    const at = rows.findIndex((row, index) => index >= done && row.has(unknown));
    const pivot = rows[at];
    const other = rows[done];
    if (!pivot || !other) continue;
    [rows[at], rows[done]] = [other, pivot];
    const factor = pivot.get(unknown) ?? 1;
    for (const [key, value] of pivot) pivot.set(key, value / factor);
    for (const row of rows) if (row !== pivot) subtract(row, pivot, row.get(unknown) ?? 0);
    done += 1;
  }
  return new Set(rows.flatMap((row) => (row.size === 1 ? [...row.keys()] : [])));
}

function subtract(row: Map<string, number>, pivot: ReadonlyMap<string, number>, times: number): void {
  if (times === 0) return;
  for (const [key, value] of pivot) {
    const left = (row.get(key) ?? 0) - times * value;
    if (Math.abs(left) < NEXT_TO_NOUGHT) row.delete(key);
    else row.set(key, left);
  }
}
