// SPDX-License-Identifier: AGPL-3.0-or-later
import { minutesBetween, type TravelMatrix } from './travel-matrix.js';
import { isDrop, type Rider, riderOfStop, type StopCode, type TimeWindow, type Trip } from './trip.js';

/** Minutes are real numbers that come of sums: this much is nothing. */
export const TINY_MINUTES = 1e-6;
/** Standing about is what decides between equals only. */
const WAITING_WEIGHT = 0.001;

export interface OrderTimes {
  readonly leavesAt: number;
  /** Minute of each stop, in the order given. */
  readonly times: Float64Array;
  readonly arrivesAt: number;
  readonly shiftMinutes: number;
  readonly waitingMinutes: number;
  readonly cost: number;
}

/** The times a stop may have: the rider's own wish, and no farther from what was promised than the others may be moved. */
export function windowOf(trip: Trip, stop: StopCode): TimeWindow {
  const rider = trip.riders[riderOfStop(stop)] as Rider;
  const own = isDrop(stop) ? rider.dropWithin : rider.pickUpWithin;
  if (!rider.promised) return own;
  const promised = isDrop(stop) ? rider.promised.dropAt : rider.promised.pickUpAt;
  return {
    opens: isDrop(stop) ? own.opens : Math.max(own.opens, promised - trip.othersDelayMinutes),
    closes: Math.min(own.closes, promised + trip.othersDelayMinutes),
  };
}

export const pointOf = (trip: Trip, stop: StopCode): number => {
  const rider = trip.riders[riderOfStop(stop)] as Rider;
  return isDrop(stop) ? rider.drop : rider.pickUp;
};

/**
 * The best times for an order of stops, or null where it cannot be driven in time.
 * With the hour of leaving s, stop k begins at max(s + D(k), A(k)): D is the way without standing, A the earliest there is
 * (earliest and latest times as in Savelsbergh 1985). What it costs is piecewise linear in s, so only its corners are looked at.
 */
export function scheduleOrder(trip: Trip, order: readonly StopCode[], travel: TravelMatrix): OrderTimes | null {
  const count = order.length;
  const windows = order.map((stop) => windowOf(trip, stop));
  const legs = new Float64Array(count + 1);
  const along = new Float64Array(count);
  const earliest = new Float64Array(count);
  let at = trip.from;
  for (let k = 0; k <= count; k += 1) {
    const next = k < count ? pointOf(trip, order[k] as StopCode) : trip.to;
    const standing = k > 0 && !isDrop(order[k - 1] as StopCode) ? trip.stopMinutes : 0;
    legs[k] = minutesBetween(travel, at, next) + standing;
    at = next;
  }
  let low = trip.leavesWithin.opens;
  for (let k = 0; k < count; k += 1) {
    const { opens, closes } = windows[k] as TimeWindow;
    along[k] = (k > 0 ? (along[k - 1] as number) : 0) + (legs[k] as number);
    const reached = k > 0 ? (earliest[k - 1] as number) + (legs[k] as number) : -Infinity;
    earliest[k] = Math.max(opens, reached);
    if ((earliest[k] as number) > closes + TINY_MINUTES) return null;
    if (opens - reached > trip.mostCarWaitMinutes)
      low = Math.max(low, opens - (along[k] as number) - trip.mostCarWaitMinutes);
  }
  let high = Infinity;
  for (let k = count - 1; k >= 0; k -= 1)
    high = Math.min(high, (windows[k] as TimeWindow).closes) - (legs[k] as number);
  high = Math.min(high, trip.leavesWithin.closes);
  for (let r = 0; r < trip.riders.length; r += 1) {
    const [i, j] = [order.indexOf(2 * r), order.indexOf(2 * r + 1)];
    const most = (trip.riders[r] as Rider).mostAboardMinutes;
    if ((along[j] as number) - (along[i] as number) > most + TINY_MINUTES) return null;
    if ((earliest[j] as number) - (earliest[i] as number) > most)
      low = Math.max(low, (earliest[j] as number) - (along[i] as number) - most);
  }
  if (low > high + TINY_MINUTES) return null;
  return bestStart(trip, order, { along, earliest, last: legs[count] as number, low: Math.min(low, high), high });
}

interface Span {
  readonly along: Float64Array;
  readonly earliest: Float64Array;
  /** Minutes from the last stop to the end. */
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

function bestStart(trip: Trip, order: readonly StopCode[], span: Span): OrderTimes | null {
  const { along, earliest, low, high } = span;
  const corners = [low, high];
  for (let k = 0; k < order.length; k += 1) {
    const stop = order[k] as StopCode;
    const { promised } = trip.riders[riderOfStop(stop)] as Rider;
    corners.push((earliest[k] as number) - (along[k] as number));
    if (promised) corners.push((isDrop(stop) ? promised.dropAt : promised.pickUpAt) - (along[k] as number));
  }
  let best: OrderTimes | null = null;
  for (const start of corners.sort((a, b) => a - b)) {
    if (!(start >= low && start <= high) || !Number.isFinite(start)) continue;
    const timed = timesFrom(trip, order, span, start);
    if (!best || timed.cost < best.cost - TINY_MINUTES) best = timed;
  }
  return best;
}

function timesFrom(trip: Trip, order: readonly StopCode[], { along, earliest, last }: Span, start: number): OrderTimes {
  const times = new Float64Array(order.length);
  let shiftMinutes = 0;
  let waitingMinutes = 0;
  for (let k = 0; k < order.length; k += 1) {
    const stop = order[k] as StopCode;
    const rider = trip.riders[riderOfStop(stop)] as Rider;
    times[k] = Math.max(start + (along[k] as number), earliest[k] as number);
    if (rider.promised) shiftMinutes += shiftOf(rider.promised, isDrop(stop), times[k] as number);
    else waitingMinutes += waitOf(rider, isDrop(stop), times[k] as number);
  }
  const arrivesAt = (order.length > 0 ? (times[order.length - 1] as number) : start) + last;
  return {
    leavesAt: start,
    times,
    arrivesAt,
    shiftMinutes,
    waitingMinutes,
    cost: shiftMinutes + WAITING_WEIGHT * waitingMinutes,
  };
}

/** Earlier counts at a pick-up, where one must be ready; being there sooner hurts nobody. */
function shiftOf(promised: { pickUpAt: number; dropAt: number }, atDrop: boolean, time: number): number {
  return atDrop ? Math.max(0, time - promised.dropAt) : Math.abs(time - promised.pickUpAt);
}

function waitOf(rider: Rider, atDrop: boolean, time: number): number {
  if (atDrop) return rider.waiting === 'before_drop_closes' ? rider.dropWithin.closes - time : 0;
  return rider.waiting === 'after_pick_up_opens' ? time - rider.pickUpWithin.opens : 0;
}
