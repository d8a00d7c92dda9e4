// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { MOST_MINUTES_A_DAY } from '../domain/commitment.rules.js';

export const commitmentShape = z.strictObject({
  tutorId: idShape,
  agreedHours: z.number().min(1).max(2000),
  activities: plainText(300, 3),
  startsOn: dayShape,
  endsOn: dayShape,
  paperReference: plainText(80, 2),
});
export type CommitmentInput = z.output<typeof commitmentShape>;

export const attendanceShape = z.strictObject({
  day: dayShape,
  minutes: z.number().int().min(5).max(MOST_MINUTES_A_DAY),
  activity: plainText(120, 2),
});
export type AttendanceInput = z.output<typeof attendanceShape>;

export const rejectShape = z.strictObject({ reason: plainText(300, 3) });
export const endShape = z.strictObject({ reason: plainText(300, 3) });
export const tutorShape = z.strictObject({ tutorId: idShape });
