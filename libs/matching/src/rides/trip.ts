// SPDX-License-Identifier: AGPL-3.0-or-later

/** What somebody takes up in a car, or what a car has of it. */
export interface Load {
  readonly seats: number;
  readonly wheelchairs: number;
  readonly walkers: number;
}

/** From when to when something may begin, in minutes; ±Infinity where it does not matter. */
export interface TimeWindow {
  readonly opens: number;
  readonly closes: number;
}

/** Where waiting is counted: until the hour they must be in time for, or since the hour they wished to leave. */
export type WaitingSide = 'before_drop_closes' | 'after_pick_up_opens' | 'nowhere';

/** Somebody (or something) taken from one point to another. Points are indices of a matrix, times minutes on one scale. */
export interface Rider {
  readonly id: string;
  readonly pickUp: number;
  readonly drop: number;
  readonly load: Load;
  readonly pickUpWithin: TimeWindow;
  readonly dropWithin: TimeWindow;
  readonly waiting: WaitingSide;
  /** Longest time from pick-up to drop, in minutes. */
  readonly mostAboardMinutes: number;
  /** What they were told when it was agreed; null for who is not agreed yet. */
  readonly promised: { readonly pickUpAt: number; readonly dropAt: number } | null;
}

/** A stop as a number: twice the rider's place among the riders, and one more for the drop. */
export type StopCode = number;

export const riderOfStop = (stop: StopCode): number => stop >> 1;
export const isDrop = (stop: StopCode): boolean => (stop & 1) === 1;

/** A car that goes from one point to another, and whom it has promised to take along. */
export interface Trip {
  readonly from: number;
  readonly to: number;
  /** When the car can leave. */
  readonly leavesWithin: TimeWindow;
  readonly room: Load;
  /** The driver's own limits: minutes more than the straight way, and that as a share of the way (Infinity: no such limit). */
  readonly mostDetourMinutes: number;
  readonly mostDetourShare: number;
  /** Getting in takes this long at each pick-up. */
  readonly stopMinutes: number;
  /** How long the car may stand at a stop for somebody who is not ready yet. */
  readonly mostCarWaitMinutes: number;
  /** How far a promised time may be moved. */
  readonly othersDelayMinutes: number;
  readonly riders: readonly Rider[];
  /** The stops of those riders in the order agreed so far. */
  readonly order: readonly StopCode[];
}

/** The most detour a driver accepts on a way of so many minutes. */
export function mostDetourOf(trip: Pick<Trip, 'mostDetourMinutes' | 'mostDetourShare'>, wayMinutes: number): number {
  return trip.mostDetourShare === Infinity
    ? trip.mostDetourMinutes
    : Math.min(trip.mostDetourMinutes, trip.mostDetourShare * wayMinutes);
}

export interface PlannedStop {
  readonly riderId: string;
  readonly kind: 'pick_up' | 'drop';
  readonly point: number;
  /** Minute at which they get in or out. */
  readonly at: number;
  /** What is in the car when it drives on. */
  readonly aboard: Load;
  /** How much later (or, at a pick-up, earlier: negative) than promised; 0 for who is new. */
  readonly shiftMinutes: number;
}

/** A trip with an order and times that keep every promise. */
export interface TripPlan {
  readonly order: readonly StopCode[];
  readonly stops: readonly PlannedStop[];
  readonly leavesAt: number;
  readonly arrivesAt: number;
  /** Minutes more than the straight way. */
  readonly detourMinutes: number;
  readonly metres: number;
  /** What the others bear together: minutes by which their promised times move. */
  readonly shiftMinutes: number;
  /** How long the rider who is new stands about. */
  readonly waitingMinutes: number;
  /** What the order was chosen by: the less the better. */
  readonly cost: number;
}
