// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, ensureTransition, isStaff, newId, notFound, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { AttendanceInput } from './civic.input.js';
import {
  ATTENDANCE_DECIDED,
  ATTENDANCE_RECORDED,
  type AttendanceDecided,
  COMMITMENT_CLOSED,
} from '../domain/civic.events.js';
import { ensureMayDecide, maySee } from '../domain/civic.policy.js';
import { type Attendance, ATTENDANCE_TRANSITIONS, type Commitment } from '../domain/commitment.js';
import { balanceOf, ensureMayRecord } from '../domain/commitment.rules.js';
import { CivicRepository } from '../persistence/civic.repository.js';
import { newsOf } from './make-commitment.js';

/** Hours that were done: written down by whoever did them, by the tutor or from paper, and confirmed by the tutor. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly people: People,
    private readonly civic: CivicRepository,
  ) {}

  /** What the tutor or staff write down counts at once, unless it is about themselves. Throws what `ensureMayRecord` throws. */
  async execute(ctx: Ctx, commitmentId: string, input: AttendanceInput): Promise<Attendance> {
    const commitment = await this.civic.getForUpdate(ctx, commitmentId);
    if (!maySee(ctx, commitment)) throw notFound('commitment');
    await this.people.keepPerson(ctx, commitment.personId);
    const sameDay = (await this.civic.listAttendance(ctx, commitmentId)).filter(({ day }) => day === input.day);
    ensureMayRecord(commitment, input, sameDay, romeDay(ctx.clock.now()));
    const isOwn = commitment.personId === ctx.actor.personId;
    const counts = !isOwn && (isStaff(ctx) || commitment.tutorId === ctx.actor.personId);
    const attendance: Attendance = {
      ...input,
      id: newId(),
      commitmentId,
      state: counts ? 'confirmed' : 'recorded',
      channel: ctx.channel,
      recordedBy: ctx.actor.personId,
      decidedBy: counts ? ctx.actor.personId : null,
      note: null,
      createdAt: ctx.clock.now(),
    };
    await this.civic.insertAttendance(ctx, attendance);
    if (!counts) await emit(ctx, { topic: ATTENDANCE_RECORDED, payload: newsOf(ctx, commitment, attendance.id) });
    await this.settle(ctx, commitment);
    return attendance;
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
