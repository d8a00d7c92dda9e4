// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';

/** An offered ride of another platform, as far as we believe and show it. */
export interface OutsideJourney {
  /** By which it is found again in a second answer: the platform's own name of it. */
  readonly ref: string;
  /** The platform’s, where it has one. */
  readonly journeyId: string | null;
  readonly driverId: string;
  readonly driverAlias: string;
  /** As it signs. */
  readonly operator: string;
  readonly pickUpAt: Date;
  readonly pickUp: Point;
  readonly drop: Point;
  /** In its words, where it has any. */
  readonly pickUpLabel: string | null;
  readonly dropLabel: string | null;
  readonly seats: number | null;
  /** A page of its own, on the public net. */
  readonly webUrl: string | null;
}

/** What one platform has answered. */
export interface SourceAnswer {
  readonly partnerId: string;
  readonly name: string;
  readonly takesBookings: boolean;
  /** `silent`: nobody answered in time. `wrong`: what came was none of the standard's. */
  readonly outcome: 'answered' | 'silent' | 'key' | 'wrong';
  readonly journeys: readonly OutsideJourney[];
  /** Rides that ask for money, or do not say: they are not shown. */
  readonly notFree: number;
}

export type SourceOutcome = SourceAnswer['outcome'];
