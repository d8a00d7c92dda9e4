// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, instantShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { AGREED_DATES } from '../domain/series-change.js';

/** A listing as its own page of changes has it: hours as they are typed. */
export const editFormShape = z.strictObject({
  title: lineText(120, 3),
  description: plainText(1000).optional(),
  urgent: z.boolean().optional(),
  date: dayShape.optional(),
  from: timeOfDayShape.optional(),
  until: timeOfDayShape.optional(),
  time: timeOfDayShape.optional(),
  durationMinutes: z.number().int().min(5).max(1440).optional(),
  placeId: idShape.optional(),
  toPlaceId: idShape.optional(),
  version: instantShape,
  /** Later dates of the same request too. */
  fromHere: z.boolean().optional(),
  /** Of those that are agreed, where the day of the week changes. */
  agreed: z.enum(AGREED_DATES).optional(),
  /** One like it is open already, and it is to be one more. */
  again: z.boolean().optional(),
});
export type EditForm = z.output<typeof editFormShape>;
