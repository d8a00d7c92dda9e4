// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeTimeOfDay, workedMinutes } from '@reciproca/kernel';
import type { EnrolmentRole } from './enrolment.js';
import type { Meeting } from './meeting.js';

export const ATTENDANCE_STATES = ['present', 'late', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** Whether somebody came to a meeting, from when to when. */
export interface Attendance {
  readonly id: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly role: EnrolmentRole;
  readonly state: AttendanceState;
  /** HH:MM by Rome's clock; null where the meeting's own hours hold. */
  readonly arrived: string | null;
  readonly left: string | null;
  readonly minutes: number;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly correctedBy: string | null;
  /** How often it was corrected: each time has its own entry in the ledger. */
  readonly revision: number;
  readonly transferId: string | null;
}

/** What a sheet says of one person. */
export type SheetRow = Pick<Attendance, 'personId' | 'state'> & {
  readonly arrived?: string | undefined;
  readonly left?: string | undefined;
};

export function wasThere({ state }: Pick<Attendance, 'state'>): boolean {
  return state === 'present' || state === 'late';
}

/**
 * Minutes somebody was there: never more than the meeting lasted. Throws what `workedMinutes` throws.
 * @param at of the row in its form, such as `rows.3.`
 */
export function minutesThere(
  row: SheetRow,
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
  at = '',
): number {
  if (!wasThere(row)) return 0;
  const whole = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  if (!row.arrived && !row.left) return whole;
  const from = row.arrived ?? romeTimeOfDay(startsAt);
  const until = row.left ?? romeTimeOfDay(endsAt);
  return Math.min(whole, workedMinutes({ from, until }, at));
}

/** Whether a sheet typed once more says the same. */
export function saysSame(one: Attendance, row: SheetRow): boolean {
  return one.state === row.state && one.arrived === (row.arrived ?? null) && one.left === (row.left ?? null);
}
