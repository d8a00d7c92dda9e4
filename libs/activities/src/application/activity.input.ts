// SPDX-License-Identifier: AGPL-3.0-or-later
import { whenShape } from '@reciproca/exchange';
import { SPOKEN_LANGUAGES } from '@reciproca/identity';
import { dayShape, idShape, lineText, plainText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import { ACTIVITY_KINDS, AUDIENCES } from '../domain/activity.js';
import { ATTENDANCE_STATES } from '../domain/attendance.js';
import { ENROLMENT_ROLES } from '../domain/enrolment.js';

const MOST_PEOPLE = 1000;
const MOST_ROWS = 300;
const people = z.number().int().min(1).max(MOST_PEOPLE);

export const activityShape = z.strictObject({
  kind: z.enum(ACTIVITY_KINDS),
  title: lineText(120, 3),
  description: plainText(2000).optional(),
  organiser: lineText(120, 2),
  projectId: idShape.optional(),
  placeId: idShape,
  audience: z.enum(AUDIENCES),
  areaId: idShape.optional(),
  capacity: people.optional(),
  least: people.optional(),
  helpersEarn: z.boolean().default(false),
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).max(SPOKEN_LANGUAGES.length).default([]),
  childCare: z.boolean().default(false),
  materials: plainText(500).optional(),
});
export type ActivityInput = z.output<typeof activityShape>;

export const moveActivityShape = z.strictObject({
  state: z.enum(['open', 'ended', 'called_off']),
  /** Why it is called off: those who would have come read it. */
  reason: plainText(300, 3).optional(),
});
export type MoveActivityInput = z.output<typeof moveActivityShape>;

export const meetingsShape = z.strictObject({ when: whenShape });
export type MeetingsInput = z.output<typeof meetingsShape>;

/** Hours of one day by Rome's clock. */
export const meetingShape = z.strictObject({
  day: dayShape,
  from: timeOfDayShape,
  until: timeOfDayShape,
  placeId: idShape.optional(),
  note: plainText(300, 3).optional(),
});
export type MeetingInput = z.output<typeof meetingShape>;

export const callOffShape = z.strictObject({ note: plainText(300, 3) });

export const enrolmentShape = z.strictObject({
  role: z.enum(ENROLMENT_ROLES).default('learner'),
  /** Left out: all of them. */
  meetingIds: z.array(idShape).min(1).max(MOST_ROWS).optional(),
  needsRide: z.boolean().default(false),
  needsChildCare: z.boolean().default(false),
  /** Staff have heard who answers for the person say yes. */
  heard: z.boolean().default(false),
  /** Why it is to be although the person has something else then: for staff. */
  overrule: plainText(300, 3).optional(),
});
export type EnrolmentInput = z.output<typeof enrolmentShape>;

export const acceptShape = enrolmentShape.pick({ heard: true, overrule: true });
export type AcceptInput = z.output<typeof acceptShape>;

export const attendanceShape = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        personId: idShape,
        state: z.enum(ATTENDANCE_STATES),
        arrived: timeOfDayShape.optional(),
        left: timeOfDayShape.optional(),
      }),
    )
    .min(1)
    .max(MOST_ROWS),
});
export type AttendanceInput = z.output<typeof attendanceShape>;
