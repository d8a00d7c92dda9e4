// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TravelMatrix } from '@reciproca/matching';
import { type CarDay, drivingMinutesOf, openCarDay, withNeed } from './car-day.js';
import { type CarDriver, monthOf, weekdayOf } from './car-driver.js';
import type { RideNeed } from './ride-need.js';
import type { TransportPolicy } from './transport-policy.js';

/**
 * The clerk with the telephone: down the list of volunteers, then the minibus, to the first who is free, one caller in the car.
 * A driver may go out twice in a day where the times allow it.
 */
export class FirstCome implements TransportPolicy {
  private readonly trips = new Map<number, CarDay>();

  constructor(
    private readonly drivers: readonly CarDriver[],
    private readonly travel: TravelMatrix,
  ) {}

  place(need: RideNeed): boolean {
    for (const driver of this.drivers) {
      const shift = driver.shifts.find(({ weekday }) => weekday === weekdayOf(need.day));
      const trip = shift && withNeed(openCarDay(driver, need.day, shift), need, this.travel);
      if (!trip || !this.isFree(trip)) continue;
      this.trips.set(need.id, trip);
      return true;
    }
    return false;
  }

  remove(need: RideNeed): void {
    this.trips.delete(need.id);
  }

  listTrips(): CarDay[] {
    return [...this.trips.values()];
  }

  private isFree(trip: CarDay): boolean {
    const { driver, day } = trip;
    const own = this.listTrips().filter((other) => other.driver === driver);
    const today = own.filter((other) => other.day === day);
    const otherDays = new Set(
      own.filter((other) => monthOf(other.day) === monthOf(day) && other.day !== day).map((other) => other.day),
    );
    const driving = today.reduce((sum, other) => sum + drivingMinutesOf(other), drivingMinutesOf(trip));
    return (
      otherDays.size < driver.mostDays &&
      driving <= driver.mostDrivingMinutes &&
      today.every((other) => !overlap(trip, other))
    );
  }
}

function overlap({ plan: one }: CarDay, { plan: other }: CarDay): boolean {
  return one !== null && other !== null && one.leavesAt < other.arrivesAt && other.leavesAt < one.arrivesAt;
}
