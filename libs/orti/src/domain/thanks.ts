// SPDX-License-Identifier: AGPL-3.0-or-later
import { addDays } from '@reciproca/kernel';

/** How long a crate given as thanks waits, unless what is in it does not keep so long. */
const DAYS_IT_WAITS = 7;
const RIDE_DONE = ['done', 'confirmed', 'settled'];

/** A driver is thanked once the ride is done, whoever still has to confirm it. */
export function isRideDone(state: string): boolean {
  return RIDE_DONE.includes(state);
}

/** The last day on which it can be collected; days are yyyy-mm-dd. */
export function collectByDay(today: string, bestBefore: string | null): string {
  const usual = addDays(today, DAYS_IT_WAITS);
  return bestBefore && bestBefore >= today && bestBefore < usual ? bestBefore : usual;
}
