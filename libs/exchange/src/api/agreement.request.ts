// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  actingFields,
  dayShape,
  idShape,
  instantShape,
  pageQuery,
  plainText,
  timeOfDayShape,
} from '@reciproca/platform';
import { z } from 'zod';
import { whichLegsShape } from '../domain/legs.js';

const minutesShape = z.number().int().min(0).max(1440);

export const agreementQueryShape = z.object({
  state: z.enum(['agreed', 'under_way', 'done', 'confirmed', 'settled', 'cancelled', 'no_show', 'disputed']).optional(),
  ...pageQuery,
  after: idShape.optional(),
});
export const startShape = z.strictObject(actingFields);
/** `legs`: there and back in one word, where the same two went both ways; only this way when left out. */
const legsField = { legs: whichLegsShape.optional() };
export const completeShape = z.strictObject({ minutes: minutesShape.optional(), ...legsField, ...actingFields });
export const confirmShape = z.strictObject({ minutes: minutesShape.optional(), ...legsField, ...actingFields });
export const takeBackShape = z.strictObject(actingFields);
/** `all`: with the other dates of the series that were called off with it. */
export const restoreShape = z.strictObject({ all: z.boolean().optional(), ...actingFields });
/** The same on a page, where nobody is acted for by a field. */
export const realMinutesShape = z.strictObject({ minutes: minutesShape.optional(), ...legsField });
const callingOff = {
  reason: plainText(300).optional(),
  /** Whether the other side reads the reason; staff always do. */
  tellsReason: z.boolean().optional(),
  /** Whether who asked for help still needs it: looked for again (also where nothing is said), or closed. */
  stillNeeded: z.boolean().optional(),
  noShow: z.boolean().optional(),
  /** With those agreed with the same person for later occurrences of the same request. */
  fromHere: z.boolean().optional(),
  ...legsField,
};
export const cancelShape = z.strictObject({ ...callingOff, ...actingFields });
/** The same on a page, where nobody is acted for by a field. */
export const cancelFormShape = z.strictObject(callingOff);
const timeFields = {
  startsAt: instantShape.optional(),
  /** As long as before where it is left out. */
  endsAt: instantShape.optional(),
  minutes: minutesShape.optional(),
  /** What the two must know to meet, such as another door. */
  note: plainText(200).optional(),
  /** For staff alone: why it is to be although one of the two is busy then. */
  overrule: plainText(300, 3).optional(),
};
/** Before anything is agreed: a yes to that time. */
export const timeBeforeShape = z.strictObject({ ...timeFields, ...actingFields }).omit({ overrule: true });
export const otherTimeRequestShape = z.strictObject({
  ...timeFields,
  /** With those agreed with the same person for later dates of the same request. */
  fromHere: z.boolean().optional(),
  ...legsField,
  /** For staff alone: whom they have heard; with both it moves at once. */
  heard: z
    .array(z.enum(['giver', 'receiver']))
    .max(2)
    .optional(),
  ...actingFields,
});
/** The same on a page: a day and hours of Rome. */
export const otherTimeFormShape = z.strictObject({
  date: dayShape,
  from: timeOfDayShape,
  until: timeOfDayShape.optional(),
  minutes: minutesShape.optional(),
  note: plainText(200).optional(),
  fromHere: z.boolean().optional(),
  ...legsField,
  heard: z
    .array(z.enum(['giver', 'receiver']))
    .max(2)
    .optional(),
  overrule: plainText(300, 3).optional(),
});
/** Without it the answer is refused in words: another time may have been asked for since it was read. */
const answered = { question: idShape.optional().describe('Which question is answered, as it was read; needed') };
export const acceptTimeShape = z.strictObject({ overrule: plainText(300, 3).optional(), ...answered, ...actingFields });
export const declineTimeShape = z.strictObject({ ...answered, ...actingFields });
export const declineTimeFormShape = z.object(answered);
/** The same on a page, where a field left empty is none. */
export const acceptTimeFormShape = z.object({
  ...answered,
  overrule: plainText(300)
    .optional()
    .transform((text) => text || undefined),
});
export const disputeShape = z.strictObject({ reason: plainText(1000, 3), ...actingFields });
export const resolveShape = z.strictObject({
  outcome: z.enum(['settle', 'void']),
  minutes: minutesShape.optional(),
  note: plainText(1000, 3),
});
