// SPDX-License-Identifier: AGPL-3.0-or-later

export interface LotTaker {
  readonly id: string;
  /** Above 0. */
  readonly weight: number;
  readonly mostLots: number;
  /** Had by whoever takes part at all, before the rest is divided; nothing unless said. All of them together are there. */
  readonly leastLots?: number;
}

const HALVINGS = 100;

/**
 * Gives `lots` one after another to whoever has least for their weight, until none are left or nobody takes more: weighted max-min fairness
 * in whole lots (water filling, Bertsekas & Gallager 1987; the rounding is the divisor method of J. Q. Adams, see Balinski & Young 1982).
 * Ties go to the greater weight, then to the lesser id. Answers each taker's lots, in the order given; the order changes nothing.
 */
export function divideLots(lots: number, takers: readonly LotTaker[]): number[] {
  const wanted = takers.reduce((sum, { mostLots }) => sum + mostLots, 0);
  if (wanted <= lots) return takers.map(({ mostLots }) => mostLots);
  // All lots below a common level at once: the greatest level found that needs no more lots than there are.
  let low = 0;
  let high = Math.max(...takers.map(({ weight, mostLots }) => mostLots / weight)) + 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    const needed = takers.reduce((sum, taker) => sum + lotsBelow(taker, middle), 0);
    if (needed <= lots) low = middle;
    else high = middle;
  }
  const given = takers.map((taker) => lotsBelow(taker, low));
  let left = lots - given.reduce((sum, count) => sum + count, 0);
  for (; left > 0; left--) {
    const next = nextTaker(takers, given);
    given[next] = given[next]! + 1;
  }
  return given;
}

/** How many lots a taker gets before standing at `level` lots for each unit of weight. */
function lotsBelow({ weight, mostLots, leastLots = 0 }: LotTaker, level: number): number {
  let count = Math.ceil(level * weight);
  // The product may round across a whole number: the quotient, by which takers are compared, decides.
  while (count > 0 && (count - 1) / weight >= level) count--;
  while (count / weight < level) count++;
  return Math.min(mostLots, Math.max(leastLots, count));
}

function nextTaker(takers: readonly LotTaker[], given: readonly number[]): number {
  let next = -1;
  for (const [at, taker] of takers.entries()) {
    if (given[at]! >= taker.mostLots) continue;
    if (next < 0 || comesBefore(taker, given[at]!, takers[next]!, given[next]!)) next = at;
  }
  return next;
}

function comesBefore(one: LotTaker, oneHas: number, other: LotTaker, otherHas: number): boolean {
  const [level, otherLevel] = [oneHas / one.weight, otherHas / other.weight];
  if (level !== otherLevel) return level < otherLevel;
  if (one.weight !== other.weight) return one.weight > other.weight;
  return one.id < other.id;
}
