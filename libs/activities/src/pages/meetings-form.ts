// SPDX-License-Identifier: AGPL-3.0-or-later
import { instantInRome, WEEKDAYS } from '@reciproca/exchange';
import { addDays, DomainError } from '@reciproca/kernel';
import { dayShape, lineText, timeOfDayShape } from '@reciproca/platform';
import { z } from 'zod';
import type { MeetingsInput } from '../application/activity.input.js';

/** As a page asks it: a day with its hours, and on which weekdays it comes round until when. */
export const meetingsFormShape = z.strictObject({
  day: dayShape,
  from: timeOfDayShape,
  until: timeOfDayShape,
  days: z
    .array(z.enum(WEEKDAYS as [(typeof WEEKDAYS)[number]]))
    .max(7)
    .default([]),
  endsOn: dayShape.optional(),
  /** Days without a meeting, such as `8/12/2026, 6/1/2027`. */
  except: lineText(400).optional(),
});
type MeetingsForm = z.output<typeof meetingsFormShape>;

/** Throws `activities.except_unclear` where a day cannot be read. */
export function whenOf({ day, from, until, days, endsOn, except }: MeetingsForm): MeetingsInput {
  if (days.length === 0) {
    const last = until <= from ? addDays(day, 1) : day;
    const window = { start: instantInRome(day, from).toISOString(), end: instantInRome(last, until).toISOString() };
    return { when: { windows: [window] } };
  }
  return {
    when: { weekly: { days, from, until, startsOn: day, endsOn, except: except ? daysIn(except) : undefined } },
  };
}

/** Where a refusal of the times stands in the form. */
export function fieldOfForm(error: unknown): unknown {
  if (!(error instanceof DomainError) || typeof error.details.field !== 'string') return error;
  const last = error.details.field.split('.').at(-1) ?? '';
  const field =
    { start: 'day', startsOn: 'day', when: 'day', weekly: 'day', end: 'until', count: 'endsOn' }[last] ?? last;
  return new DomainError(error.code, error.kind, { ...error.details, field });
}

function daysIn(text: string): string[] {
  return text.split(/[,;]/).map((part) => {
    const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(part) ?? [];
    const written = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    if (!dayShape.safeParse(written).success)
      throw new DomainError('activities.except_unclear', 'invalid', { field: 'except' });
    return written;
  });
}
