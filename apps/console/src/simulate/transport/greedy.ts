// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CarDriver } from './car-driver.js';
import type { TravelMatrix } from '@reciproca/matching';
import { bestCar } from './best-car.js';
import { CarBoard } from './car-board.js';
import { type CarDay, withPromises } from './car-day.js';
import type { RideNeed } from './ride-need.js';
import type { TransportPolicy } from './transport-policy.js';

/** Each caller goes at once into the car that has the least detour by it, beside who is in it; what is said stays said. */
export class Greedy implements TransportPolicy {
  private readonly board: CarBoard;

  constructor(drivers: readonly CarDriver[], travel: TravelMatrix) {
    this.board = new CarBoard(drivers, travel);
  }

  place(need: RideNeed): boolean {
    const car = bestCar(this.board.listCars(need.day), need, this.board.travel);
    if (car) this.board.put(withPromises(car, () => true));
    return car !== null;
  }

  remove(need: RideNeed): void {
    this.board.remove(need.id, need.day);
  }

  listTrips(): CarDay[] {
    return this.board.listOut();
  }
}
