// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDrop, type Load, type Rider, riderOfStop, type StopCode, type Trip } from './trip.js';

export const NO_LOAD: Load = { seats: 0, wheelchairs: 0, walkers: 0 };

export function addLoads(one: Load, other: Load, times: 1 | -1 = 1): Load {
  return {
    seats: one.seats + times * other.seats,
    wheelchairs: one.wheelchairs + times * other.wheelchairs,
    walkers: one.walkers + times * other.walkers,
  };
}

export function fitsInto(load: Load, room: Load): boolean {
  return load.seats <= room.seats && load.wheelchairs <= room.wheelchairs && load.walkers <= room.walkers;
}

/** What is in the car after each stop of an order: two people who are never in it together may have the same seat. */
export function stretchLoads(riders: readonly Pick<Rider, 'load'>[], order: readonly StopCode[]): Load[] {
  let aboard = NO_LOAD;
  return order.map((stop) => {
    aboard = addLoads(aboard, (riders[riderOfStop(stop)] as Rider).load, isDrop(stop) ? -1 : 1);
    return aboard;
  });
}

export function hasRoom(trip: Pick<Trip, 'riders' | 'room'>, order: readonly StopCode[]): boolean {
  return stretchLoads(trip.riders, order).every((load) => fitsInto(load, trip.room));
}
