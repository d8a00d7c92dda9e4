// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Load, TimeWindow } from './trip.js';

/** Ride offers of a day, a column for each thing known about them; points are indices, times minutes on one scale. */
export interface RideColumns {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Minutes of the straight way from one to the other. */
  readonly wayMinutes: Float64Array;
  readonly leavesFrom: Float64Array;
  readonly leavesUntil: Float64Array;
  readonly mostDetourMinutes: Float32Array;
  /** As a share of the straight way; Infinity where the driver sets none. */
  readonly mostDetourShare: Float32Array;
  readonly seats: Uint8Array;
  readonly wheelchairs: Uint8Array;
  readonly walkers: Uint8Array;
  /** Offer n has the stops `stopStart[n]` up to, not including, `stopStart[n + 1]`, in the order they are driven. */
  readonly stopStart: Int32Array;
  readonly stopPoint: Int32Array;
  /** When a stop begins if nobody else gets in, and until when it may begin so that every promise after it is kept. */
  readonly stopEarliest: Float64Array;
  readonly stopLatest: Float64Array;
  /** Minutes the car stands there before it drives on. */
  readonly stopStanding: Float32Array;
  /** What is taken of the car from that stop to the next. */
  readonly stopSeats: Uint8Array;
  readonly stopWheelchairs: Uint8Array;
  readonly stopWalkers: Uint8Array;
}

/** A ride somebody asks for, as the scan wants it. */
export interface RideAsk {
  readonly pickUp: number;
  readonly drop: number;
  readonly load: Load;
  readonly pickUpWithin: TimeWindow;
  readonly dropWithin: TimeWindow;
  /** Getting in takes this long. */
  readonly stopMinutes: number;
  /** How long the car may stand for somebody who is not ready yet. */
  readonly mostCarWaitMinutes: number;
}

/** Empty columns for so many offers and stops, to be filled in. */
export function rideColumns(count: number, stops = 0): RideColumns {
  return {
    count,
    from: new Int32Array(count),
    to: new Int32Array(count),
    wayMinutes: new Float64Array(count),
    leavesFrom: new Float64Array(count),
    leavesUntil: new Float64Array(count),
    mostDetourMinutes: new Float32Array(count),
    mostDetourShare: new Float32Array(count).fill(Infinity),
    seats: new Uint8Array(count),
    wheelchairs: new Uint8Array(count),
    walkers: new Uint8Array(count),
    stopStart: new Int32Array(count + 1),
    stopPoint: new Int32Array(stops),
    stopEarliest: new Float64Array(stops),
    stopLatest: new Float64Array(stops),
    stopStanding: new Float32Array(stops),
    stopSeats: new Uint8Array(stops),
    stopWheelchairs: new Uint8Array(stops),
    stopWalkers: new Uint8Array(stops),
  };
}
