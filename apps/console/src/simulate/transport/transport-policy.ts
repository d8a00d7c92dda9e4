// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CarDay } from './car-day.js';
import type { RideNeed } from './ride-need.js';

/** Who decides which car takes whom. */
export interface TransportPolicy {
  /** When somebody calls: whether there is a car for them. */
  place(need: RideNeed): boolean;
  /** Somebody who had a car calls it off. */
  remove(need: RideNeed): void;
  /** At the end of a day, with those still without a car; answers who has one now. Without it, a no is a no. */
  readonly night?: (day: number, open: readonly RideNeed[]) => readonly RideNeed[];
  /** One for each time a car leaves home, with whom it takes. */
  listTrips(): readonly CarDay[];
}
