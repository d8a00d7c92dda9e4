// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Attendance, Commitment } from './commitment.js';

/** Nobody works longer than this in a day. */
export const MOST_MINUTES_A_DAY = 8 * 60;

export interface Balance {
  readonly agreed: number;
  readonly confirmed: number;
  readonly waiting: number;
  /** Never below zero. */
  readonly left: number;
}

/** Minutes agreed, done and still to do. */
export function balanceOf(
  { agreedMinutes }: Pick<Commitment, 'agreedMinutes'>,
  attendance: readonly Pick<Attendance, 'state' | 'minutes'>[],
): Balance {
  const total = (state: Attendance['state']): number =>
    attendance.filter((one) => one.state === state).reduce((sum, { minutes }) => sum + minutes, 0);
  const confirmed = total('confirmed');
  return { agreed: agreedMinutes, confirmed, waiting: total('recorded'), left: Math.max(0, agreedMinutes - confirmed) };
}

/**
 * Hours belong to a day of the commitment that is not to come, and no day holds more than eight.
 * Throws `civic.not_active`, `civic.day_outside`, `civic.day_to_come` or `civic.day_full`; days are yyyy-mm-dd.
 */
export function ensureMayRecord(
  commitment: Pick<Commitment, 'state' | 'startsOn' | 'endsOn'>,
  { day, minutes }: { day: string; minutes: number },
  sameDay: readonly Pick<Attendance, 'state' | 'minutes'>[],
  today: string,
): void {
  if (commitment.state === 'ended') throw new DomainError('civic.not_active', 'conflict');
  if (day > today) throw new DomainError('civic.day_to_come', 'invalid', { field: 'day' });
  if (day < commitment.startsOn || day > commitment.endsOn)
    throw new DomainError('civic.day_outside', 'invalid', { field: 'day' });
  const booked = sameDay.filter(({ state }) => state !== 'rejected').reduce((sum, one) => sum + one.minutes, 0);
  if (booked + minutes > MOST_MINUTES_A_DAY) throw new DomainError('civic.day_full', 'invalid', { field: 'minutes' });
}
