// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, romeTimeOfDay } from '@reciproca/kernel';
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

const DAY_MINUTES = 24 * 60;
/** Who comes earlier than this before it begins has come after it. */
const EARLIEST_MINUTES = 4 * 60;

/**
 * Minutes somebody was there: never more than the meeting lasted, which may be over midnight. Throws `worked.backwards`, and
 * `activities.outside_hours` for who came when it was over, or left before it began.
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
  const start = minuteOf(romeTimeOfDay(startsAt));
  const sinceStart = (time: string): number => {
    const since = (minuteOf(time) - start + DAY_MINUTES) % DAY_MINUTES;
    return since >= DAY_MINUTES - EARLIEST_MINUTES ? since - DAY_MINUTES : since;
  };
  const length = sinceStart(romeTimeOfDay(endsAt));
  const from = row.arrived ? sinceStart(row.arrived) : 0;
  const until = row.left ? sinceStart(row.left) : length;
  const refuse = (code: string, field: 'arrived' | 'left'): never => {
    throw new DomainError(code, 'invalid', { field: `${at}${field}` });
  };
  if (row.arrived && row.left && until <= from) refuse('worked.backwards', 'left');
  if (from >= length) refuse('activities.outside_hours', 'arrived');
  if (until <= 0) refuse('activities.outside_hours', 'left');
  return Math.min(whole, until - from);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether a sheet typed once more says the same. */
export function saysSame(one: Attendance, row: SheetRow): boolean {
  return one.state === row.state && one.arrived === (row.arrived ?? null) && one.left === (row.left ?? null);
}
