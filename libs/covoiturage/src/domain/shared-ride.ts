// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Point } from '@reciproca/territory';

/** Where a ride is joined or left, as other platforms know it: a public place, or the middle of a comune. */
export interface SharedEnd extends Point {
  readonly label: string;
}

/** One time of an open offer or request of a ride, with nothing in it that tells who it is of or where they live. */
export interface SharedRide {
  readonly listingId: string;
  /** The same for all times of what comes round. */
  readonly tripId: string;
  readonly slotId: string;
  readonly from: SharedEnd;
  readonly to: SharedEnd;
  /** Within which the passenger gets in. */
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Free, or wanted. */
  readonly seats: number;
  readonly minutes: number;
  readonly metres: number;
}

export const RIDE_SIDES = ['driver', 'passenger'] as const;
/** Whose ride it is that is looked for. */
export type RideSide = (typeof RIDE_SIDES)[number];

const ALIASES: Readonly<Record<RideSide, string>> = { driver: 'Conducente', passenger: 'Passeggero' };

/** Of the trip, not of its person: two trips of one person have nothing in common. */
export function aliasOf(side: RideSide, { tripId }: Pick<SharedRide, 'tripId'>): string {
  return `${ALIASES[side]} ${tripId.slice(-4)}`;
}

/** When the passenger gets in, as near as it can be to when they would like to. */
export function pickUpAt({ opensAt, closesAt }: Pick<SharedRide, 'opensAt' | 'closesAt'>, wished: Date): Date {
  return wished < opensAt ? opensAt : wished > closesAt ? closesAt : wished;
}
