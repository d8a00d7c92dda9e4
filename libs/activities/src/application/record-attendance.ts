// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { minutesSinceItBegan } from '@reciproca/exchange';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, isStaff, newId } from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { eachOrRefuse } from '@reciproca/platform';
import { ensureLeads } from '../domain/activities.policy.js';
import type { Activity } from '../domain/activity.js';
import { type Attendance, minutesThere, saysSame, type SheetRow } from '../domain/attendance.js';
import { type Enrolment, type EnrolmentRole, isOf } from '../domain/enrolment.js';
import type { Meeting } from '../domain/meeting.js';
import { ActivityRepository } from '../persistence/activity.repository.js';
import { AttendanceRepository } from '../persistence/attendance.repository.js';
import { EnrolmentRepository } from '../persistence/enrolment.repository.js';
import type { AttendanceInput } from './activity.input.js';

interface Case {
  readonly activity: Activity;
  readonly meeting: Meeting;
  readonly enrolments: readonly Enrolment[];
  readonly written: ReadonlyMap<string, Attendance>;
}

/** Who came, as the sheet or the tutor says; what helpers gave goes to them once, from the community fund. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly attendance: AttendanceRepository,
    private readonly ledger: Ledger,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * All rows or none. A row that says what is written already changes nothing; another one is a correction, and somebody else's to make.
   * Throws `activities.meeting_called_off`, `.meeting_to_come`, and with the field of the row `.not_enrolled`, `.not_ones_own`,
   * `.corrected_by_other`, `.attended_twice`, `.helper_not_done` and what `minutesThere` throws.
   */
  async execute(ctx: Ctx, meetingId: string, { rows }: AttendanceInput): Promise<Attendance[]> {
    const { activityId } = await this.activities.getMeeting(ctx, meetingId);
    const activity = await this.activities.lock(ctx, activityId);
    const own = ctx.beneficiaryId ? await this.enrolments.findLiving(ctx, activityId, ctx.beneficiaryId) : null;
    ensureLeads(ctx, own);
    const meeting = await this.activities.getMeeting(ctx, meetingId);
    if (meeting.state !== 'planned') throw new DomainError('activities.meeting_called_off', 'conflict');
    if (meeting.startsAt > ctx.clock.now()) throw new DomainError('activities.meeting_to_come', 'conflict');
    const enrolments = (await this.enrolments.listLiving(ctx, [activityId])).filter((one) => isOf(one, meetingId));
    const written = new Map((await this.attendance.list(ctx, [meetingId])).map((one) => [one.personId, one]));
    const all: Case = { activity, meeting, enrolments, written };
    const seen = new Set<string>();
    return eachOrRefuse(
      rows.map((row, nth) => ({ ...row, at: `rows.${nth}.` })),
      ({ at, ...row }) => {
        if (seen.has(row.personId)) throw refusal('attended_twice', `${at}state`);
        seen.add(row.personId);
        return this.write(ctx, all, row, at);
      },
    );
  }

  private async write(ctx: Ctx, all: Case, row: SheetRow, at: string): Promise<Attendance> {
    const before = all.written.get(row.personId);
    const minutes = minutesThere(row, all.meeting, at);
    if (before && saysSame(before, row)) return before;
    const enrolment = all.enrolments.find((one) => one.personId === row.personId && one.state === 'enrolled');
    const role = before?.role ?? enrolment?.role;
    if (!role) throw refusal('not_enrolled', `${at}state`);
    const me = ctx.actor.personId;
    if (row.personId === me || (row.personId === ctx.beneficiaryId && !isStaff(ctx)))
      throw refusal('not_ones_own', `${at}state`);
    if (before && (before.correctedBy ?? before.recordedBy) === me) throw refusal('corrected_by_other', `${at}state`);
    // Who comes is ticked at the door; what is paid has been given.
    if (earns(all.activity, role) && minutes > minutesSinceItBegan(all.meeting, ctx.clock.now()))
      throw refusal('helper_not_done', `${at}state`);
    const said = { state: row.state, arrived: row.arrived ?? null, left: row.left ?? null, minutes };
    const known: Attendance = before
      ? { ...before, ...said, correctedBy: me, revision: before.revision + 1 }
      : {
          ...{ id: newId(), meetingId: all.meeting.id, personId: row.personId, role, ...said },
          ...{ recordedBy: me, recordedAt: ctx.clock.now(), correctedBy: null, revision: 0, transferId: null },
        };
    if (before?.transferId && before.minutes !== minutes) await this.ledger.reverse(ctx, before.transferId);
    const isPaid = before?.transferId !== null && before?.minutes === minutes;
    const transferId = isPaid ? (before?.transferId ?? null) : await this.pay(ctx, all.activity, known);
    const kept = { ...known, transferId };
    await (before ? this.attendance.correct(ctx, before, kept) : this.attendance.insert(ctx, kept));
    const what = before ? 'activity_attendance_corrected' : 'activity_attendance';
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: row.personId,
      detail: { what, meetingId: all.meeting.id },
    });
    return kept;
  }

  /** Null where nothing is due: who learns, and who was not there. */
  private async pay(ctx: Ctx, activity: Activity, attendance: Attendance): Promise<string | null> {
    const { id, personId, role, minutes, revision } = attendance;
    if (!earns(activity, role) || minutes === 0) return null;
    const { transferId } = await this.ledger.transfer(ctx, {
      reason: 'activity',
      postings: [
        { account: { kind: 'fund', ownerId: ctx.enteId }, minutes: -minutes },
        { account: { kind: 'person', ownerId: personId }, minutes },
      ],
      reference: { type: 'activity_attendance', id },
      memo: activity.title,
      idempotencyKey: `activity-attendance:${id}:${revision}`,
    });
    return transferId;
  }
}

function earns({ helpersEarn }: Activity, role: EnrolmentRole): boolean {
  return helpersEarn && role === 'helper';
}

function refusal(code: string, field: string): DomainError {
  return new DomainError(`activities.${code}`, 'invalid', { field });
}
