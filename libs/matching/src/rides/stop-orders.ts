// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDrop, riderOfStop, type StopCode } from './trip.js';

/** Every way to put one more rider's pick-up and, not before it, the drop into an order of stops. */
export function* insertionsInto(order: readonly StopCode[], rider: number): Generator<StopCode[]> {
  for (let i = 0; i <= order.length; i += 1) {
    for (let j = i; j <= order.length; j += 1) {
      yield [...order.slice(0, i), 2 * rider, ...order.slice(i, j), 2 * rider + 1, ...order.slice(j)];
    }
  }
}

/** Every order in which nobody gets out before getting in: (2n)! / 2ⁿ of them, 90 for three riders. */
export function* allOrders(riders: number, begun: readonly StopCode[] = []): Generator<StopCode[]> {
  if (begun.length === 2 * riders) {
    yield [...begun];
    return;
  }
  for (let stop = 0; stop < 2 * riders; stop += 1) {
    if (begun.includes(stop) || (isDrop(stop) && !begun.includes(2 * riderOfStop(stop)))) continue;
    yield* allOrders(riders, [...begun, stop]);
  }
}
