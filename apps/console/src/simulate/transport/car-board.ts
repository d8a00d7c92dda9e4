// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TravelMatrix } from '@reciproca/matching';
import { type CarDay, isOut, needsAboard, openCarDay, withoutNeeds } from './car-day.js';
import { type CarDriver, monthOf, weekdayOf } from './car-driver.js';

/** Which cars there are on each day, and who is in them. */
export class CarBoard {
  private readonly cars = new Map<string, CarDay>();
  private readonly daysOut = new Map<string, number>();

  constructor(
    readonly drivers: readonly CarDriver[],
    readonly travel: TravelMatrix,
  ) {}

  /** The cars that are out or may still go out, in the order of the drivers' list. */
  listCars(day: number): CarDay[] {
    return this.drivers.flatMap((driver) => {
      const car = this.find(driver, day);
      return car && (isOut(car) || this.mayGoOut(driver, day)) ? [car] : [];
    });
  }

  /** Every car with somebody in it. */
  listOut(): CarDay[] {
    return [...this.cars.values()].filter(isOut);
  }

  carsOf(needId: number, day: number): CarDay[] {
    return this.drivers
      .flatMap((driver) => this.cars.get(keyOf(driver, day)) ?? [])
      .filter((car) => needsAboard(car).has(needId));
  }

  put(car: CarDay): void {
    const key = keyOf(car.driver, car.day);
    const wasOut = isOut(this.cars.get(key) ?? { ...car, trip: { ...car.trip, riders: [] } });
    this.cars.set(key, car);
    const month = `${car.driver.id} ${monthOf(car.day)}`;
    this.daysOut.set(month, (this.daysOut.get(month) ?? 0) + Number(isOut(car)) - Number(wasOut));
  }

  remove(needId: number, day: number): void {
    for (const car of this.carsOf(needId, day)) this.put(withoutNeeds(car, new Set([needId]), this.travel));
  }

  mayGoOut(driver: CarDriver, day: number): boolean {
    return (this.daysOut.get(`${driver.id} ${monthOf(day)}`) ?? 0) < driver.mostDays;
  }

  private find(driver: CarDriver, day: number): CarDay | null {
    const shift = driver.shifts.find(({ weekday }) => weekday === weekdayOf(day));
    return this.cars.get(keyOf(driver, day)) ?? (shift ? openCarDay(driver, day, shift) : null);
  }
}

const keyOf = (driver: CarDriver, day: number): string => `${driver.id} ${day}`;
