// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_MINUTES_A_DAY } from '../domain/commitment.rules.js';

export const commitmentShape = z.strictObject({
  tutorId: idShape,
  agreedHours: z.number().min(1).max(2000),
  activities: plainText(300, 3),
  startsOn: dayShape,
  endsOn: dayShape,
  paperReference: plainText(80, 2),
  protocol: plainText(60).optional(),
  /** What is wrong with it is said by the rules, not by its length. */
  fiscalCode: lineText(40).optional(),
  project: plainText(120, 2).optional(),
});
export type CommitmentInput = z.output<typeof commitmentShape>;

/** When it was: from and until, or how long. */
const timeFields = {
  from: timeOfDayShape.optional(),
  until: timeOfDayShape.optional(),
  hours: z.number().min(0).max(8).optional(),
  minutes: z.number().int().min(0).max(MOST_MINUTES_A_DAY).optional(),
  /** Other hours than those that are written of that day already. */
  again: z.boolean().default(false),
};

/** The activity is the commitment's own where nothing else is said. */
const activity = plainText(120, 2).optional();
/** More than was agreed, and meant so. */
const over = z.boolean().default(false);

export const attendanceShape = z.strictObject({ day: dayShape, ...timeFields, activity, over });
export type AttendanceInput = z.output<typeof attendanceShape>;

/** Two for each day of a month. */
export const MOST_ROWS = 62;

/** A sheet with many days; a row without a day is empty, one without hours has the usual ones. */
export const sheetShape = z.strictObject({
  from: timeOfDayShape.optional(),
  until: timeOfDayShape.optional(),
  activity,
  over,
  rows: z
    .array(z.strictObject({ line: z.string().max(3).optional(), day: dayShape.optional(), ...timeFields }))
    .max(MOST_ROWS),
});
export type SheetInput = z.output<typeof sheetShape>;

export const rejectShape = z.strictObject({ reason: plainText(300, 3) });
export const endShape = z.strictObject({ reason: plainText(300, 3) });
export const tutorShape = z.strictObject({ tutorId: idShape });
