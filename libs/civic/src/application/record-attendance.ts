// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  ensureTransition,
  isStaff,
  newId,
  notFound,
  romeDay,
  workedMinutes,
} from '@reciproca/kernel';
import { eachOrRefuse, emit } from '@reciproca/platform';
import type { AttendanceInput, SheetInput } from './civic.input.js';
import {
  ATTENDANCE_DECIDED,
  ATTENDANCE_RECORDED,
  type AttendanceDecided,
  COMMITMENT_CLOSED,
} from '../domain/civic.events.js';
import { ensureMayDecide, maySee } from '../domain/civic.policy.js';
import { type Attendance, ATTENDANCE_TRANSITIONS, type Commitment } from '../domain/commitment.js';
import { balanceOf, ensureMayRecord, ensureWithinAgreed } from '../domain/commitment.rules.js';
import { CivicRepository } from '../persistence/civic.repository.js';
import { newsOf } from './make-commitment.js';
import { linesOf, type SheetLine, timesOf } from './sheet-lines.js';

/** What fits into a row’s words. */
const MOST_LETTERS = 120;

/** Hours that were done: written down by whoever did them, by the tutor or from paper, and confirmed by the tutor. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly people: People,
    private readonly civic: CivicRepository,
  ) {}

  /** What the tutor or staff write down counts at once, unless it is about themselves. Throws what `ensureMayRecord` throws. */
  async execute(ctx: Ctx, commitmentId: string, { activity, over, ...time }: AttendanceInput): Promise<Attendance> {
    const line = { day: time.day, minutes: workedMinutes(time), again: time.again, at: '', ...timesOf(time) };
    const [attendance] = await this.write(ctx, commitmentId, [line], activity, over);
    if (!attendance) throw new Error('Nothing was written');
    return attendance;
  }

  /** A whole sheet, all rows or none. Throws what `execute` throws with the field of the row, and `civic.sheet_empty`. */
  async executeSheet(ctx: Ctx, commitmentId: string, sheet: SheetInput): Promise<Attendance[]> {
    const lines = await linesOf(sheet);
    if (lines.length === 0) throw new DomainError('civic.sheet_empty', 'invalid', { field: 'rows.0.day' });
    return this.write(ctx, commitmentId, lines, sheet.activity, sheet.over);
  }

  /** Whether a sheet could be saved as it is; writes nothing. Throws what {@link executeSheet} throws. */
  async check(ctx: Ctx, commitmentId: string, sheet: SheetInput): Promise<void> {
    const commitment = await this.civic.find(ctx, commitmentId);
    if (!commitment || !maySee(ctx, commitment)) throw notFound('commitment');
    const lines = await linesOf(sheet);
    if (lines.length === 0) throw new DomainError('civic.sheet_empty', 'invalid', { field: 'rows.0.day' });
    await this.plan(ctx, commitment, lines, sheet.activity, sheet.over);
  }

  private async write(
    ctx: Ctx,
    commitmentId: string,
    lines: readonly SheetLine[],
    activity: string | undefined,
    over: boolean,
  ): Promise<Attendance[]> {
    const commitment = await this.civic.getForUpdate(ctx, commitmentId);
    if (!maySee(ctx, commitment)) throw notFound('commitment');
    await this.people.keepPerson(ctx, commitment.personId);
    const written = await this.plan(ctx, commitment, lines, activity, over);
    for (const attendance of written) await this.civic.insertAttendance(ctx, attendance);
    const waiting = written.find(({ state }) => state === 'recorded');
    if (waiting) await emit(ctx, { topic: ATTENDANCE_RECORDED, payload: newsOf(ctx, commitment, waiting.id) });
    await this.settle(ctx, commitment);
    return written;
  }

  /** The rows as they would be written, held against what is written already. */
  private async plan(
    ctx: Ctx,
    commitment: Commitment,
    lines: readonly SheetLine[],
    activity: string | undefined,
    over: boolean,
  ): Promise<Attendance[]> {
    const before = await this.civic.listAttendance(ctx, commitment.id);
    const isOwn = commitment.personId === ctx.actor.personId;
    const counts = !isOwn && (isStaff(ctx) || commitment.tutorId === ctx.actor.personId);
    const written: Attendance[] = [];
    await eachOrRefuse(lines, ({ at, ...line }) => {
      const sameDay = [...before, ...written].filter(({ day }) => day === line.day);
      ensureMayRecord(commitment, line, sameDay, romeDay(ctx.clock.now()), at);
      written.push({
        id: newId(),
        commitmentId: commitment.id,
        day: line.day,
        minutes: line.minutes,
        fromTime: line.fromTime,
        untilTime: line.untilTime,
        activity: activity ?? commitment.activities.slice(0, MOST_LETTERS),
        state: counts ? 'confirmed' : 'recorded',
        channel: ctx.channel,
        recordedBy: ctx.actor.personId,
        decidedBy: counts ? ctx.actor.personId : null,
        note: null,
        createdAt: ctx.clock.now(),
      });
    });
    const minutes = written.reduce((sum, one) => sum + one.minutes, 0);
    ensureWithinAgreed(balanceOf(commitment, before), minutes, over);
    return written;
  }

  /** Throws `civic.own_hours`; confirmed hours can still be taken back. */
  async decide(
    ctx: Ctx,
    attendanceId: string,
    state: 'confirmed' | 'rejected',
    note: string | null,
  ): Promise<Attendance> {
    const found = await this.civic.findAttendance(ctx, attendanceId);
    if (!found) throw notFound('attendance');
    const commitment = await this.civic.getForUpdate(ctx, found.commitmentId);
    if (!maySee(ctx, commitment)) throw notFound('attendance');
    ensureMayDecide(ctx, commitment);
    const attendance = (await this.civic.findAttendance(ctx, attendanceId)) ?? found;
    ensureTransition('attendance', ATTENDANCE_TRANSITIONS, attendance.state, state);
    const decided: Attendance = { ...attendance, state, note, decidedBy: ctx.actor.personId };
    await this.civic.saveAttendance(ctx, attendance.state, decided);
    const payload: AttendanceDecided = { ...newsOf(ctx, commitment, `${attendanceId}:${state}`), state };
    await emit(ctx, { topic: ATTENDANCE_DECIDED, payload });
    await this.settle(ctx, commitment);
    return decided;
  }

  /** With the last hour the commitment is kept; with an hour taken back it may not be any more. */
  private async settle(ctx: Ctx, commitment: Commitment): Promise<void> {
    if (commitment.state === 'ended') return;
    const { left } = balanceOf(commitment, await this.civic.listAttendance(ctx, commitment.id));
    const state = left === 0 ? 'completed' : 'active';
    if (state === commitment.state) return;
    await this.civic.save(ctx, commitment.state, { ...commitment, state });
    if (state === 'completed')
      await emit(ctx, { topic: COMMITMENT_CLOSED, payload: newsOf(ctx, commitment, `${commitment.id}:completed`) });
  }
}
