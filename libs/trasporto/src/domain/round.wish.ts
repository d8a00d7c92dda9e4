// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';

export const MOST_PARCELS = 24;

/** What is asked to be planned: who drives, when, and what of the things that wait is to be carried. */
export const roundWishFields = {
  driverId: idShape,
  day: dayShape,
  /** A departure of a ride they offer anyway; from home and back when left out. */
  offerSlotId: idShape.optional(),
  /** From home: not on the road before, back by. */
  from: timeOfDayShape.default('09:00'),
  until: timeOfDayShape.default('12:00'),
  /** Crates the car takes at once. */
  room: z.number().int().min(1).max(60).default(6),
  /** For staff: why it is to be although the driver has something else then, or on a day on which nothing is planned. */
  overrule: plainText(300, 3).optional(),
  requestIds: z.array(idShape).min(1).max(MOST_PARCELS),
};
export const roundWishShape = z.strictObject(roundWishFields);
export type RoundWish = z.output<typeof roundWishShape>;
