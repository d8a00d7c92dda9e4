// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayShape, idShape, plainText } from '@reciproca/platform';
import { z } from 'zod';
import { CALENDAR_VIEWS } from '../domain/calendar-view.js';

const MOST_DAYS = 62;

/** What a page is asked for; what is wrong in it is left aside. */
export const calendarQuery = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('week'),
  day: dayShape.optional().catch(undefined),
  area: idShape.optional().catch(undefined),
});
export type CalendarQuery = z.output<typeof calendarQuery>;

const span = { from: dayShape, to: dayShape.describe(`The last day, at most ${MOST_DAYS} of them`) };
const mayBeAsked = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && daysBetween(from, to) < MOST_DAYS;
const refusal = { path: ['to'], params: { code: 'calendar.span_wrong', most: MOST_DAYS } };

/** Of whatever has days of its own. */
export const daySpanQuery = z.object(span).refine(mayBeAsked, refusal);
export type DaySpanQuery = z.output<typeof daySpanQuery>;

export const calendarSpanQuery = z
  .object({
    ...span,
    personId: idShape.optional().describe('For staff: whose it is'),
    areaId: idShape.optional().describe('For staff: of who lives there, and what is wanted there'),
  })
  .refine(mayBeAsked, refusal);
export type CalendarSpanQuery = z.output<typeof calendarSpanQuery>;

export const feedShape = z.strictObject({ label: plainText(60, 1) });

/** The end of a feed's address, as telephones ask for it; what was never given out is found nowhere. */
export const feedFileParam = z.object({ file: z.string().max(100) });

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
