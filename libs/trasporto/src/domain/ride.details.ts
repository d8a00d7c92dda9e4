// SPDX-License-Identifier: AGPL-3.0-or-later
import { instantShape, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';

/** An offered ride: from and to are the listing's places, `when` its departure windows. */
export const rideOfferShape = z.strictObject({
  seats: z.number().int().min(1).max(8),
  /** How many minutes longer the driver's way may get. */
  detourMinutes: z.number().int().min(0).max(120).default(15),
  /** The same limit as a share of the straight way; the smaller of the two holds. */
  detourPercent: z.number().int().min(1).max(200).optional(),
  wheelchairSpaces: z.number().int().min(0).max(2).default(0),
  walkerSpaces: z.number().int().min(0).max(4).default(0),
  /** When the driver goes back the same way, if they do. */
  returnAt: instantShape.optional(),
  /** The same as an hour of each of those days, such as 11:30: for rides that come round. */
  returnTime: timeOfDayShape.optional(),
});
export type RideOffer = z.output<typeof rideOfferShape>;

/** What goes to a home without its person: goods from a place, or just somebody who calls. */
export const CARRIES = ['crate', 'medicines', 'visit'] as const;
export type Carries = (typeof CARRIES)[number];

/** A ride somebody needs. Either be there by, or leave at. */
export const rideRequestShape = z
  .strictObject({
    arriveBy: instantShape.optional(),
    leaveAt: instantShape.optional(),
    /** With leaveAt: any time until then will do. */
    leaveUntil: instantShape.optional(),
    companions: z.number().int().min(0).max(7).default(0),
    wheelchair: z.boolean().default(false),
    walker: z.boolean().default(false),
    /** When they want to be fetched for the way back. */
    returnAt: instantShape.optional(),
    /** Something to be carried instead of somebody, such as a crate. */
    parcel: z.boolean().default(false),
    /** What is carried, or why somebody calls, when it is a parcel. */
    carries: z.enum(CARRIES).default('crate'),
    /** Room a parcel takes, in crates. */
    crates: z.number().int().min(1).max(10).default(1),
    /** What the driver must know before saying yes. */
    note: plainText(300).optional(),
  })
  .refine((ride) => (ride.arriveBy === undefined) !== (ride.leaveAt === undefined), {
    path: ['arriveBy'],
    params: { code: 'ride.arrive_or_leave' },
  });
export type RideRequest = z.output<typeof rideRequestShape>;

/** Seats a request takes; a parcel takes none. */
export function seatsFor(ride: Pick<RideRequest, 'companions' | 'parcel'>): number {
  return ride.parcel ? 0 : 1 + ride.companions;
}
