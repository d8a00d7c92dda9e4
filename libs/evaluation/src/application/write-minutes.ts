// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { addDays, type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { countPresent, couldDecide, type TableMeeting } from '../domain/meeting.js';
import type { Minutes } from '../domain/minutes.js';
import { ownMeetingPath } from '../domain/paths.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { MinutesRepository } from '../persistence/minutes.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import type { MinutesInput } from './evaluation.input.js';
import { FindMembership } from './find-membership.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

interface Locked {
  readonly meeting: TableMeeting;
  readonly last: Minutes | undefined;
}

/** Minutes from draft to approved: by the next meeting, or since nobody disputed them in time. */
@Injectable()
export class WriteMinutes {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly minutes: MinutesRepository,
    private readonly membership: FindMembership,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** A draft changes; what others have read becomes another version, with a reason. Throws `evaluation.not_held`, `evaluation.reason_needed`. */
  async write(ctx: Ctx, meetingId: string, { text, reason }: MinutesInput): Promise<void> {
    ensureStaff(ctx);
    const { meeting, last } = await this.lock(ctx, meetingId);
    if (meeting.state !== 'held') throw new DomainError('evaluation.not_held', 'conflict');
    if (last?.state === 'draft') {
      await this.minutes.change(ctx, last, { text, reason: last.number === 1 ? null : (reason ?? last.reason) });
    } else {
      if (last && !reason) throw new DomainError('evaluation.reason_needed', 'invalid', { field: 'reason' });
      const version = { id: newId(), meetingId, number: (last?.number ?? 0) + 1, text, reason: last ? reason! : null };
      const open = {
        state: 'draft' as const,
        proposedOn: null,
        silentUntil: null,
        approvedOn: null,
        approvedAtId: null,
      };
      await this.minutes.insert(ctx, { ...version, ...open });
    }
    await this.record(ctx, meeting, 'evaluation_minutes_written');
  }

  /** From today they can be disputed. Throws `evaluation.no_draft`. */
  async propose(ctx: Ctx, meetingId: string): Promise<void> {
    ensureStaff(ctx);
    const { meeting, last } = await this.lock(ctx, meetingId);
    if (last?.state !== 'draft') throw new DomainError('evaluation.no_draft', 'conflict');
    const { silenceDays } = await this.tables.get(ctx, meeting.tableId);
    const proposedOn = romeDay(ctx.clock.now());
    for (const before of await this.minutes.list(ctx, meetingId))
      if (before.state === 'proposed') await this.minutes.change(ctx, before, { state: 'replaced' });
    await this.minutes.change(ctx, last, {
      ...{ state: 'proposed', proposedOn, silentUntil: addDays(proposedOn, silenceDays) },
    });
    // What was disputed is answered by what stands there now.
    await this.minutes.settle(ctx, meetingId, { settledOn: proposedOn, settlement: last.reason });
    await this.record(ctx, meeting, 'evaluation_minutes_proposed');
    const news = { what: 'minutes', link: ownMeetingPath(meetingId), changeId: last.id } as const;
    await this.tell.everybody(ctx, meeting.tableId, news);
  }

  /** By the latest meeting after it that could decide. Throws `evaluation.not_proposed`, `evaluation.disputed`, `evaluation.no_later_meeting`. */
  async approve(ctx: Ctx, meetingId: string): Promise<void> {
    ensureStaff(ctx);
    const { meeting, last } = await this.lock(ctx, meetingId);
    if (last?.state !== 'proposed') throw new DomainError('evaluation.not_proposed', 'conflict');
    if ((await this.minutes.listObjections(ctx, meetingId)).some(({ settledOn }) => settledOn === null))
      throw new DomainError('evaluation.disputed', 'conflict');
    const later = await this.findDeciding(ctx, meeting);
    if (!later) throw new DomainError('evaluation.no_later_meeting', 'conflict');
    await this.approved(ctx, meeting, last, later.id);
  }

  /** Nobody has disputed them in time. */
  async approveBySilence(ctx: Ctx, minutesId: string): Promise<void> {
    const found = await this.minutes.find(ctx, minutesId);
    if (!found) return;
    const { meeting, last } = await this.lock(ctx, found.meetingId);
    if (last?.id !== minutesId || last.state !== 'proposed' || !last.silentUntil) return;
    if (last.silentUntil >= romeDay(ctx.clock.now())) return;
    await this.approved(ctx, meeting, last, null);
  }

  /** By who sits there, or who acts for them: until it is settled, silence approves nothing. Throws `evaluation.not_proposed`. */
  async object(ctx: Ctx, meetingId: string, text: string): Promise<void> {
    const { tableId } = await this.meetings.get(ctx, meetingId);
    const { seatId } = await this.membership.of(ctx, tableId, 'evaluation_meeting');
    await this.objectFor(ctx, meetingId, seatId, text);
  }

  /** On the telephone. */
  async objectOf(
    ctx: Ctx,
    meetingId: string,
    { seatId, objection }: { seatId: string; objection: string },
  ): Promise<void> {
    ensureStaff(ctx);
    const [seat, { tableId }] = [await this.tables.getSeat(ctx, seatId), await this.meetings.get(ctx, meetingId)];
    if (seat.tableId !== tableId) throw new DomainError('evaluation.other_table', 'invalid', { field: 'seatId' });
    await this.objectFor({ ...ctx, channel: 'phone' }, meetingId, seatId, objection);
  }

  /** What was disputed stays as it is, and why. */
  async settle(ctx: Ctx, meetingId: string, settlement: string): Promise<void> {
    ensureStaff(ctx);
    const { meeting } = await this.lock(ctx, meetingId);
    const settledOn = romeDay(ctx.clock.now());
    if ((await this.minutes.settle(ctx, meetingId, { settledOn, settlement })) === 0)
      throw new DomainError('evaluation.not_disputed', 'conflict');
    await this.record(ctx, meeting, 'evaluation_objection_settled');
  }

  private async objectFor(ctx: Ctx, meetingId: string, seatId: string, text: string): Promise<void> {
    const { meeting, last } = await this.lock(ctx, meetingId);
    if (last?.state !== 'proposed') throw new DomainError('evaluation.not_proposed', 'conflict');
    await this.minutes.insertObjection(ctx, {
      ...{ id: newId(), meetingId, minutesId: last.id, seatId, text, madeOn: romeDay(ctx.clock.now()) },
      ...{ channel: ctx.channel, settledOn: null, settlement: null },
    });
    await this.record(ctx, meeting, 'evaluation_minutes_disputed');
  }

  private async approved(ctx: Ctx, meeting: TableMeeting, last: Minutes, approvedAtId: string | null): Promise<void> {
    for (const before of await this.minutes.list(ctx, meeting.id))
      if (before.state === 'approved') await this.minutes.change(ctx, before, { state: 'replaced' });
    await this.minutes.change(ctx, last, { state: 'approved', approvedOn: romeDay(ctx.clock.now()), approvedAtId });
    await this.record(ctx, meeting, 'evaluation_minutes_approved');
  }

  private async findDeciding(ctx: Ctx, { tableId, startsAt }: TableMeeting): Promise<TableMeeting | undefined> {
    const later = (await this.meetings.list(ctx, tableId)).filter((one) => one.startsAt > startsAt);
    const seats = await this.meetings.listSeats(ctx, ...later.map(({ id }) => id));
    return later.find((one) => couldDecide(one, countPresent(seats.filter(({ meetingId }) => meetingId === one.id))));
  }

  private async lock(ctx: Ctx, meetingId: string): Promise<Locked> {
    const meeting = await this.meetings.lock(ctx, meetingId);
    return { meeting, last: (await this.minutes.list(ctx, meetingId)).at(-1) };
  }

  private record(ctx: Ctx, { id, tableId }: TableMeeting, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId, meetingId: id } });
  }
}
