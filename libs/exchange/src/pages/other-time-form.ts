// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays, DomainError } from '@reciproca/kernel';
import { findInstant, toDateInput, toTimeInput } from '@reciproca/ui';
import type { z } from 'zod';
import type { otherTimeFormShape } from '../api/agreement.request.js';
import type { Wanted } from '../domain/other-time.js';

interface Standing {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  readonly note?: string | null;
}

/** The fields as it stands now. */
export function valuesOfTime({ startsAt, endsAt, note }: Standing): Record<string, unknown> {
  return { date: toDateInput(startsAt), from: toTimeInput(startsAt), until: toTimeInput(endsAt), note: note ?? '' };
}

const LONGEST_NIGHT_MS = 14 * 3_600_000;

/**
 * What was typed, as moments. Where only the beginning is another one it lasts as long as before; an end that is not after the
 * beginning is on the day after. Throws `when.in_the_past` where the clocks skip it, `when.end_before_start`.
 */
export function wantedIn(
  { date, from, until, minutes, note }: z.output<typeof otherTimeFormShape>,
  { startsAt, endsAt }: Standing,
): Wanted {
  // A moment kept to the second is the same one where nobody has typed another minute.
  const isSameStart = date === toDateInput(startsAt) && from === toTimeInput(startsAt);
  const begins = isSameStart ? new Date(startsAt) : momentOf(date, from, 'from');
  const others = { minutes, note: note ?? '' };
  if (until === undefined || until === toTimeInput(endsAt)) return { startsAt: begins, ...others };
  const ends = momentOf(until <= from ? addDays(date, 1) : date, until, 'until');
  if (until <= from && ends.getTime() - begins.getTime() > LONGEST_NIGHT_MS)
    throw new DomainError('when.end_before_start', 'invalid', { field: 'until' });
  return { startsAt: begins, endsAt: ends, ...others };
}

function momentOf(date: string, time: string, field: string): Date {
  const moment = findInstant(date, time);
  if (!moment) throw new DomainError('when.in_the_past', 'invalid', { field });
  return moment;
}
