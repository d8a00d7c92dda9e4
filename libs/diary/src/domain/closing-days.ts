// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, ensureNoLonger, ensureWithinYears, type Holiday, publicHoliday } from '@reciproca/kernel';

/** Days on which an ente's office is shut beside the public holidays. */
export interface EnteDays {
  /** MM-DD; null where the ente has not said. */
  readonly patronDay: string | null;
  /** yyyy-mm-dd, both included. */
  readonly closings: readonly Closing[];
  /** Whether nothing is proposed for these days and the public holidays. */
  readonly pauses: boolean;
}
export interface Closing {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly name: string;
}

/** An office that is shut for longer is closed for good. */
export const MOST_CLOSED_DAYS = 92;
const YEARS_AHEAD = 2;

/** Throws `closing.end_before_start`, `period.too_far`, `period.too_long`, with the field of the line. */
export function ensureClosings(closings: readonly Closing[], today: string): void {
  for (const [nth, { startsOn, endsOn }] of closings.entries()) {
    const line = `closings.${nth}`;
    if (endsOn < startsOn) throw new DomainError('closing.end_before_start', 'invalid', { field: `${line}.endsOn` });
    ensureWithinYears(startsOn, today, YEARS_AHEAD, `${line}.startsOn`);
    ensureNoLonger(startsOn, endsOn, MOST_CLOSED_DAYS, `${line}.endsOn`);
  }
}

/** Why a day (yyyy-mm-dd) is none like others: a public holiday, the patron saint's, or a closing by its name. */
export type SpecialDay =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'patron' }
  | { readonly kind: 'closing'; readonly name: string };

export function specialDay(
  day: string,
  { patronDay, closings }: Pick<EnteDays, 'patronDay' | 'closings'>,
): SpecialDay | null {
  const holiday = publicHoliday(day);
  if (holiday) return { kind: 'holiday', holiday };
  if (patronDay === day.slice(5)) return { kind: 'patron' };
  const closing = closings.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  return closing ? { kind: 'closing', name: closing.name } : null;
}
