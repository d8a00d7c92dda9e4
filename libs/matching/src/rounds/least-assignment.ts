// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The least total cost of giving each of `count` rows a column of its own (shortest augmenting paths, Kuhn 1955, Jonker & Volgenant 1987);
 * `cost` is row by row, Infinity forbids. Null when no complete assignment exists.
 */
export function leastAssignment(cost: Float64Array, count: number): number | null {
  const rowPrice = new Float64Array(count + 1);
  const columnPrice = new Float64Array(count + 1);
  const rowOf = new Int32Array(count + 1);
  const cameFrom = new Int32Array(count + 1);
  for (let row = 1; row <= count; row++) {
    rowOf[0] = row;
    let column = 0;
    const reach = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const settled = new Uint8Array(count + 1);
    do {
      settled[column] = 1;
      const through = rowOf[column]!;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= count; other++) {
        if (settled[other]) continue;
        const reduced = cost[(through - 1) * count + other - 1]! - rowPrice[through]! - columnPrice[other]!;
        if (reduced < reach[other]!) {
          reach[other] = reduced;
          cameFrom[other] = column;
        }
        if (reach[other]! < least) [least, next] = [reach[other]!, other];
      }
      if (least === Number.POSITIVE_INFINITY) return null;
      for (let other = 0; other <= count; other++) {
        if (settled[other]) {
          rowPrice[rowOf[other]!] = rowPrice[rowOf[other]!]! + least;
          columnPrice[other] = columnPrice[other]! - least;
        } else reach[other] = reach[other]! - least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[cameFrom[column]!]!;
      column = cameFrom[column]!;
    }
  }
  let total = 0;
  for (let column = 1; column <= count; column++) total += cost[(rowOf[column]! - 1) * count + column - 1]!;
  return total;
}
