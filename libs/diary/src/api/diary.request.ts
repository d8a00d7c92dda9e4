// SPDX-License-Identifier: AGPL-3.0-or-later
import { actingFields, dayShape, idShape, lineText } from '@reciproca/platform';
import { z } from 'zod';
import { AGREED_CHOICES } from '../application/agreed-meanwhile.js';
import { ABSENCE_REASONS } from '../domain/absence.js';

const absenceFields = {
  startsOn: dayShape,
  endsOn: dayShape,
  reason: z.enum(ABSENCE_REASONS).default('other'),
  /** What becomes of what was agreed for these days, by its id; where nothing is said it stays. */
  agreed: z.record(idShape, z.enum(AGREED_CHOICES)).optional(),
};
export const absenceShape = z.strictObject({ ...absenceFields, ...actingFields });
/** On a page, where the address says whose it is. */
export const absenceFormShape = z.strictObject(absenceFields);
export const endAbsenceShape = z.strictObject(actingFields);

const closingShape = z.strictObject({ startsOn: dayShape, endsOn: dayShape, name: lineText(80, 2) });
const patronDayShape = z
  .string()
  // A day that some year has: the 29th of February as well.
  .refine((day) => z.iso.date().safeParse(`2028-${day}`).success, { params: { code: 'closing.patron_unread' } })
  .nullable()
  .default(null);
export const MOST_CLOSINGS = 20;
export const enteDaysShape = z.strictObject({
  /** MM-DD */
  patronDay: patronDayShape,
  closings: z.array(closingShape).max(MOST_CLOSINGS).default([]),
  /** Whether nothing is proposed for these days and the public holidays. */
  pauses: z.boolean().default(false),
});
/** A page's empty lines are left out before it is read. */
export const enteDaysFormShape = z.strictObject({
  patronDay: z.string().optional(),
  pauses: z.boolean().default(false),
  closings: z
    .array(
      z.strictObject({ startsOn: z.string().optional(), endsOn: z.string().optional(), name: z.string().optional() }),
    )
    .max(MOST_CLOSINGS)
    .default([]),
});
