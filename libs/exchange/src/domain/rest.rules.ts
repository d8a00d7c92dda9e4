// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SpecialDay } from '@reciproca/diary';
import type { Listing } from './listing.js';
import { weeklyOf } from './schedule.js';

/**
 * Whether what is offered every week is left out on that day: a holiday, unless its giver kept that very day. When the office is shut
 * is nothing to neighbours.
 */
export function rests(
  { kind, recurrence }: Pick<Listing, 'kind' | 'recurrence'>,
  day: string,
  special: SpecialDay | null,
): boolean {
  if (kind === 'request' || recurrence === null || special === null || special.kind === 'closing') return false;
  return !weeklyOf(recurrence).weekly.also?.includes(day);
}
