// SPDX-License-Identifier: AGPL-3.0-or-later

/** One driver's round: what is to be collected where and brought where. Places are numbers into the matrices. Plain data. */
export interface RoundRequest {
  readonly driver: RoundDriver;
  /** How many places the matrices know. */
  readonly placeCount: number;
  /** Minutes from place to place, row by row, placeCount². */
  readonly travelMinutes: ArrayLike<number>;
  /** Kilometres from place to place, row by row, placeCount². */
  readonly kilometres: ArrayLike<number>;
  readonly stops: readonly RoundStop[];
  /** Time cap; 5 seconds unless said. */
  readonly seconds?: number;
  readonly seed?: number;
}

export interface RoundDriver {
  readonly startPlace: number;
  readonly endPlace: number;
  /** Not on the road before, back by; minutes since midnight. */
  readonly earliest: number;
  readonly latest: number;
  /** Longest time on the road, waits included; minutes. */
  readonly maxMinutes: number;
  /** Room in the car, in the unit of the stops' `units`. */
  readonly capacity: number;
}

export interface RoundStop {
  readonly id: string;
  readonly place: number;
  /** Where the goods are collected; null for a visit, or for goods already in the car. */
  readonly pickupPlace: number | null;
  readonly units: number;
  /** Begin of the delivery, minutes since midnight. */
  readonly earliest: number;
  readonly latest: number;
  readonly serviceMinutes: number;
  /** At the pick-up place, for this stop's goods; 0 unless said. */
  readonly loadMinutes?: number;
  /** Begin of the collection; the driver's own hours unless said. */
  readonly pickupEarliest?: number;
  readonly pickupLatest?: number;
  /** Longest time in the car; none unless said. */
  readonly maxRideMinutes?: number;
}

/**
 * Why a stop is not in the round: it does not fit an empty car; the way alone is too long for the driver; alone it misses its hours;
 * alone it would do, but not with the others.
 */
export type UnservedReason = 'no-room' | 'too-far' | 'wrong-hours' | 'no-time';

export interface RoundVisit {
  readonly place: number;
  /** Minutes since midnight; who arrives early waits. */
  readonly arriveMinute: number;
  readonly beginMinute: number;
  readonly leaveMinute: number;
  /** Ids of the stops collected and delivered here, in order. */
  readonly collects: readonly string[];
  readonly delivers: readonly string[];
}

export interface RoundPlan {
  readonly visits: readonly RoundVisit[];
  /** Null when nothing is driven. */
  readonly leaveMinute: number | null;
  readonly backMinute: number | null;
  readonly totalMinutes: number;
  readonly totalKilometres: number;
  readonly unserved: readonly { readonly id: string; readonly reason: UnservedReason }[];
  /** Driving minutes, what is minimised once as many stops as possible are served. */
  readonly objective: number;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly milliseconds: number;
}
