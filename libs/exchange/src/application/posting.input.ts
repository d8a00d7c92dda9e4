// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Acting,
  actingFields,
  dayShape,
  idShape,
  instantShape,
  lineText,
  plainText,
  timeOfDayShape,
} from '@reciproca/platform';
import { z } from 'zod';
import { NEEDS, type Service, VISIBILITIES } from '../domain/listing.js';
import type { Posting } from '../domain/posting.js';
import { AGREED_DATES } from '../domain/series-change.js';
import { WEEKDAYS } from '../domain/repeat.js';

const repeatFields = {
  days: z.array(z.enum(WEEKDAYS)).min(1).max(7),
  endsOn: dayShape.optional(),
  /** How often it takes place; instead of `endsOn`. */
  count: z.number().int().min(2).max(200).optional(),
  /** Days it does not take place although it would. */
  except: z.array(dayShape).max(90).optional(),
};

export const whenShape = z.union([
  z.strictObject({
    windows: z
      .array(z.strictObject({ start: instantShape, end: instantShape }))
      .min(1)
      .max(30),
  }),
  z.strictObject({
    weekly: z.strictObject({
      ...repeatFields,
      from: timeOfDayShape,
      until: timeOfDayShape,
      startsOn: dayShape.optional(),
      /** Holidays on which it takes place too; otherwise nothing offered every week is proposed for them. */
      also: z.array(dayShape).max(30).optional(),
    }),
  }),
]);

const commonFields = {
  category: plainText(60),
  title: lineText(120, 3),
  description: plainText(1000).optional(),
  when: whenShape.optional(),
  /** Every week, for requests whose details say when, such as a ride. */
  repeat: z.strictObject(repeatFields).optional(),
  durationMinutes: z.number().int().min(5).max(1440).optional(),
  placeId: idShape.optional(),
  toPlaceId: idShape.optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).optional(),
  urgent: z.boolean().optional(),
  autoAccept: z.boolean().optional(),
  again: z.boolean().optional(),
  ...actingFields,
};

export type PostingShape = z.ZodType<Posting & Acting>;

/** The body that posts an offer or a request of one service. */
export function postingShapeFor(service: Service, details: z.ZodType): z.ZodObject {
  return z.strictObject({ service: z.literal(service), ...commonFields, details: details.default({} as never) });
}

/**
 * What may be changed later. Where it is when, where or what for, what was proposed ends and it is matched anew. `version`: as it was
 * read, so that of two who change it at once the second is told.
 */
export const changeListingShape = z.strictObject({
  title: lineText(120, 3).optional(),
  /** Empty: there is nothing more to say. */
  description: plainText(1000).or(z.literal('')).optional(),
  urgent: z.boolean().optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  autoAccept: z.boolean().optional(),
  when: whenShape.optional(),
  durationMinutes: z.number().int().min(5).max(1440).optional(),
  placeId: idShape.optional(),
  toPlaceId: idShape.optional(),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).optional(),
  details: z.record(z.string().max(40), z.unknown()).optional(),
  version: instantShape.optional(),
  again: z.boolean().optional().describe('One like it is open already, and this is one more'),
  /** Later dates of the same request too, at the same hours and day of the week. */
  fromHere: z.boolean().optional(),
  agreed: z.enum(AGREED_DATES).optional().describe('Of those agreed already, where they go to another day of the week'),
  /** Says that the listing still holds. */
  confirm: z.boolean().optional(),
  ...actingFields,
});
