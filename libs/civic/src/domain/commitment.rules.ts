// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Attendance, CertifiedDay, Commitment } from './commitment.js';

/** Nobody works longer than this in a day. */
export const MOST_MINUTES_A_DAY = 8 * 60;
const LEAST_MINUTES = 5;

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

/** Confirmed minutes by day, the first day first. */
export function daysDone(attendance: readonly Pick<Attendance, 'state' | 'minutes' | 'day'>[]): CertifiedDay[] {
  const byDay = new Map<string, number>();
  for (const { state, day, minutes } of attendance)
    if (state === 'confirmed') byDay.set(day, (byDay.get(day) ?? 0) + minutes);
  return [...byDay].map(([day, minutes]) => ({ day, minutes })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** One line to be written down; `again` says that it is not what was written of that day already. */
export interface HoursOfDay {
  readonly day: string;
  readonly minutes: number;
  readonly again: boolean;
}

/**
 * Hours belong to a day of the commitment that is not to come, and no day holds more than eight. Where some are written of that day already
 * it is asked whether these are others: a sheet may come back twice.
 * Throws, with the field under `at`, `civic.not_active`, `civic.day_outside`, `civic.day_to_come`, `civic.minutes_needed`, `civic.same_day` or
 * `civic.day_full`; days are yyyy-mm-dd.
 */
export function ensureMayRecord(
  commitment: Pick<Commitment, 'state' | 'startsOn' | 'endsOn'>,
  { day, minutes, again }: HoursOfDay,
  sameDay: readonly Pick<Attendance, 'state' | 'minutes'>[],
  today: string,
  at = '',
): void {
  if (commitment.state === 'ended') throw new DomainError('civic.not_active', 'conflict');
  if (day > today) throw new DomainError('civic.day_to_come', 'invalid', { field: `${at}day` });
  if (day < commitment.startsOn || day > commitment.endsOn)
    throw new DomainError('civic.day_outside', 'invalid', { field: `${at}day` });
  if (minutes < LEAST_MINUTES) throw new DomainError('civic.minutes_needed', 'invalid', { field: `${at}from` });
  const booked = sameDay.filter(({ state }) => state !== 'rejected').reduce((sum, one) => sum + one.minutes, 0);
  if (booked > 0 && !again)
    throw new DomainError('civic.same_day', 'conflict', { field: `${at}again`, minutes: booked });
  if (booked + minutes > MOST_MINUTES_A_DAY)
    throw new DomainError('civic.day_full', 'invalid', { field: `${at}minutes` });
}

/** More than was agreed is possible, and asked about. Throws `civic.over_agreed`. */
export function ensureWithinAgreed({ agreed, confirmed, waiting }: Balance, minutes: number, isMeant: boolean): void {
  const over = confirmed + waiting + minutes - agreed;
  if (over > 0 && !isMeant) throw new DomainError('civic.over_agreed', 'conflict', { field: 'over', minutes: over });
}
