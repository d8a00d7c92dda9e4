// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { type Answer, countPresent, MEETING_TRANSITIONS, type TableMeeting } from '../domain/meeting.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { TermRepository } from '../persistence/term.repository.js';
import type { AnswerOfInput, PresenceInput } from './evaluation.input.js';
import { FindMembership } from './find-membership.js';

/** Who says that they come, who was there, and whether that was enough. */
@Injectable()
export class AnswerCall {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly terms: TermRepository,
    private readonly membership: FindMembership,
    private readonly accessLog: AccessLog,
  ) {}

  /** By who sits there, or who acts for them. Throws `evaluation_meeting.not_found`, `evaluation.not_called`, `evaluation.no_substitute`. */
  async own(ctx: Ctx, id: string, answer: Answer): Promise<void> {
    const meeting = await this.meetings.lock(ctx, id);
    const { seatId } = await this.membership.of(ctx, meeting.tableId, 'evaluation_meeting');
    await this.answer(ctx, meeting, seatId, answer);
  }

  /** On the telephone, of whoever has no file here too. */
  async of(ctx: Ctx, id: string, { seatId, answer }: AnswerOfInput): Promise<void> {
    ensureStaff(ctx);
    const meeting = await this.meetings.lock(ctx, id);
    await this.ensureSeat(ctx, meeting, seatId);
    await this.answer({ ...ctx, channel: 'phone' }, meeting, seatId, answer);
  }

  /** Who was there, by the numbers of the seats; it has been held then. Throws `evaluation.not_yet`, `evaluation.presence_missing`. */
  async record(ctx: Ctx, id: string, { presence }: PresenceInput): Promise<void> {
    ensureStaff(ctx);
    const meeting = await this.meetings.lock(ctx, id);
    if (meeting.state !== 'held') ensureTransition('evaluation_meeting', MEETING_TRANSITIONS, meeting.state, 'held');
    if (romeDay(meeting.startsAt) > romeDay(ctx.clock.now())) throw new DomainError('evaluation.not_yet', 'conflict');
    const [table, seats] = await Promise.all([
      this.tables.get(ctx, meeting.tableId),
      this.tables.listSeats(ctx, meeting.tableId),
    ]);
    const missing = seats.find(({ number }) => presence[`s${number}`] === undefined);
    if (missing)
      throw new DomainError('evaluation.presence_missing', 'invalid', {
        ...{ field: `presence.s${missing.number}`, number: missing.number },
      });
    for (const { id: seatId, number } of seats)
      await this.meetings.savePresence(ctx, { meetingId: id, seatId, presence: presence[`s${number}`] ?? 'absent' });
    const change =
      meeting.state === 'held' ? { state: meeting.state } : { state: 'held' as const, quorum: table.quorum };
    await this.meetings.change(ctx, meeting, change);
    await this.note(ctx, meeting, 'evaluation_presence');
  }

  async countPresent(ctx: Ctx, meetingId: string): Promise<number> {
    return countPresent(await this.meetings.listSeats(ctx, meetingId));
  }

  private async answer(ctx: Ctx, meeting: TableMeeting, seatId: string, answer: Answer): Promise<void> {
    if (meeting.state !== 'called') throw new DomainError('evaluation.not_called', 'conflict');
    if (answer === 'substitute' && !(await this.terms.findRunning(ctx, seatId, 'substitute')))
      throw new DomainError('evaluation.no_substitute', 'invalid', { field: 'answer' });
    const said = { answer, answeredAt: ctx.clock.now(), channel: ctx.channel };
    await this.meetings.saveAnswer(ctx, { meetingId: meeting.id, seatId, ...said });
    await this.note(ctx, meeting, 'evaluation_call_answered');
  }

  private async ensureSeat(ctx: Ctx, { tableId }: TableMeeting, seatId: string): Promise<void> {
    const seat = await this.tables.getSeat(ctx, seatId);
    if (seat.tableId !== tableId) throw new DomainError('evaluation.other_table', 'invalid', { field: 'seatId' });
  }

  private note(ctx: Ctx, { id, tableId }: TableMeeting, what: string): Promise<void> {
    const personId = ctx.beneficiaryId === ctx.actor.personId ? null : ctx.beneficiaryId;
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, tableId, meetingId: id } });
  }
}
