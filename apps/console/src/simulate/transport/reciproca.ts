// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TravelMatrix } from '@reciproca/matching';
import { bestCar } from './best-car.js';
import { CarBoard } from './car-board.js';
import { type CarDay, withPromises } from './car-day.js';
import type { CarDriver } from './car-driver.js';
import { planDay } from './plan-day.js';
import type { RideNeed } from './ride-need.js';
import type { TransportPolicy } from './transport-policy.js';

/** A proposal becomes an agreement within so many nights; on the eve at the latest. */
const NIGHTS_TO_AGREE = 2;

/**
 * On arrival the car with the least detour, or one there and another back; who finds none waits. Every night the days on which something
 * has changed are planned anew: who has agreed stays with their driver, times move within the limit, who only has a proposal may change car.
 */
export class Reciproca implements TransportPolicy {
  private readonly board: CarBoard;
  private readonly proposed = new Map<number, RideNeed>();
  private readonly changedDays = new Set<number>();

  constructor(drivers: readonly CarDriver[], travel: TravelMatrix) {
    this.board = new CarBoard(drivers, travel);
  }

  place(need: RideNeed): boolean {
    this.changedDays.add(need.day);
    const car = bestCar(this.board.listCars(need.day), need, this.board.travel);
    if (!car) return this.placeInTwo(need);
    this.board.put(car);
    this.proposed.set(need.id, need);
    return true;
  }

  remove(need: RideNeed): void {
    this.changedDays.add(need.day);
    this.proposed.delete(need.id);
    this.board.remove(need.id, need.day);
  }

  night(day: number, open: readonly RideNeed[]): readonly RideNeed[] {
    const placed = [...this.changedDays]
      .sort((a, b) => a - b)
      .flatMap((changed) =>
        this.plan(
          changed,
          open.filter((need) => need.day === changed),
        ),
      );
    this.changedDays.clear();
    const agreeing = [...this.proposed.values()].filter(
      (need) => day - need.postedOn >= NIGHTS_TO_AGREE - 1 || need.day <= day + 1,
    );
    this.agree(agreeing);
    return placed;
  }

  listTrips(): CarDay[] {
    return this.board.listOut();
  }

  private plan(day: number, open: readonly RideNeed[]): RideNeed[] {
    const proposed = [...this.proposed.values()].filter((need) => need.day === day);
    const planned = open.length + proposed.length > 0 ? planDay(this.board, day, proposed, open) : null;
    for (const car of planned ?? []) this.board.put(car);
    const placed = open.filter((need) => this.board.carsOf(need.id, day).length > 0);
    for (const need of placed) this.proposed.set(need.id, need);
    const inTwo = open.filter((need) => !placed.includes(need) && this.placeInTwo(need));
    return [...placed, ...inTwo];
  }

  /** One driver there and another back; agreed at once, so that no plan takes the halves apart. */
  private placeInTwo(need: RideNeed): boolean {
    if (need.readyAt === null) return false;
    const { travel } = this.board;
    const cars = this.board.listCars(need.day);
    const out = bestCar(cars, need, travel, ['out']);
    const back =
      out &&
      bestCar(
        cars.filter(({ driver }) => driver !== out.driver),
        need,
        travel,
        ['back'],
      );
    if (!back) return false;
    this.board.put(out);
    this.board.put(back);
    this.agree([need]);
    return true;
  }

  private agree(needs: readonly RideNeed[]): void {
    for (const { id, day } of needs) {
      for (const car of this.board.carsOf(id, day)) this.board.put(withPromises(car, (needId) => needId === id));
      this.proposed.delete(id);
    }
  }
}
