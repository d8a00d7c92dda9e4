// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Holiday, publicHoliday } from './holidays.js';

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
