// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { addDays, type Ctx, DomainError, ensureTransition, newId, romeDay } from '@reciproca/kernel';
import { findInstant } from '@reciproca/ui';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { MEETING_TRANSITIONS, type TableMeeting } from '../domain/meeting.js';
import { ownMeetingPath } from '../domain/paths.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import type { MeetingInput } from './evaluation.input.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

/** When the table meets: planned, called with its agenda, moved, called off up to the last minute. */
@Injectable()
export class CallMeetings {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `evaluation.day_past`. */
  async plan(ctx: Ctx, tableId: string, input: MeetingInput): Promise<TableMeeting> {
    ensureStaff(ctx);
    await this.tables.lock(ctx, tableId);
    const meeting: TableMeeting = {
      ...{ id: newId(), tableId, number: (await this.meetings.list(ctx, tableId)).length + 1 },
      ...{
        startsAt: instantOf(ctx, input),
        place: input.place,
        agenda: input.agenda,
        state: 'planned',
        calledAt: null,
      },
      ...{ shortNotice: null, calledOffBecause: null, quorum: null },
    };
    await this.meetings.insert(ctx, meeting);
    await this.record(ctx, meeting, 'evaluation_meeting_planned');
    return meeting;
  }

  /** Called already, everybody hears of it, and is asked anew where the time is another. Throws `evaluation.day_past`, `evaluation_meeting.wrong_state`. */
  async change(ctx: Ctx, id: string, input: MeetingInput): Promise<TableMeeting> {
    ensureStaff(ctx);
    const before = await this.meetings.lock(ctx, id);
    if (before.state !== 'planned' && before.state !== 'called')
      throw new DomainError('evaluation_meeting.wrong_state', 'conflict');
    const change = { startsAt: instantOf(ctx, input), place: input.place, agenda: input.agenda };
    await this.meetings.change(ctx, before, change);
    const meeting = { ...before, ...change };
    await this.record(ctx, meeting, 'evaluation_meeting_changed');
    if (before.state !== 'called') return meeting;
    if (+before.startsAt !== +meeting.startsAt) await this.meetings.forgetAnswers(ctx, id);
    await this.tellOf(ctx, meeting, 'moved');
    return meeting;
  }

  /** Later than the table has agreed on only with a reason. Throws `evaluation.short_notice`, `evaluation.day_past`, `evaluation_meeting.wrong_state`. */
  async call(ctx: Ctx, id: string, shortNotice: string | undefined): Promise<TableMeeting> {
    ensureStaff(ctx);
    const meeting = await this.meetings.lock(ctx, id);
    ensureTransition('evaluation_meeting', MEETING_TRANSITIONS, meeting.state, 'called');
    if (meeting.startsAt <= ctx.clock.now()) throw new DomainError('evaluation.day_past', 'conflict');
    const { noticeDays } = await this.tables.get(ctx, meeting.tableId);
    const isShort = addDays(romeDay(ctx.clock.now()), noticeDays) > romeDay(meeting.startsAt);
    if (isShort && !shortNotice)
      throw new DomainError('evaluation.short_notice', 'invalid', { field: 'shortNotice', days: noticeDays });
    const change = {
      ...{ state: 'called' as const, calledAt: ctx.clock.now() },
      shortNotice: isShort ? (shortNotice ?? null) : null,
    };
    await this.meetings.change(ctx, meeting, change);
    await this.record(ctx, meeting, 'evaluation_meeting_called');
    await this.tellOf(ctx, meeting, 'called');
    return { ...meeting, ...change };
  }

  /** Even an hour before: everybody is told at once. Throws `evaluation_meeting.wrong_state`. */
  async callOff(ctx: Ctx, id: string, reason: string): Promise<TableMeeting> {
    ensureStaff(ctx);
    const meeting = await this.meetings.lock(ctx, id);
    ensureTransition('evaluation_meeting', MEETING_TRANSITIONS, meeting.state, 'called_off');
    const change = { state: 'called_off' as const, calledOffBecause: reason };
    await this.meetings.change(ctx, meeting, change);
    await this.record(ctx, meeting, 'evaluation_meeting_called_off');
    if (meeting.state === 'called') await this.tellOf(ctx, meeting, 'called_off');
    return { ...meeting, ...change };
  }

  /** The day before. */
  async remind(ctx: Ctx, id: string): Promise<void> {
    const meeting = await this.meetings.get(ctx, id);
    const { tableId, startsAt } = meeting;
    const changeId = `${id}:${startsAt.toISOString()}`;
    await this.tell.everybody(ctx, tableId, { what: 'ahead', link: ownMeetingPath(id), at: startsAt, changeId });
  }

  private tellOf(ctx: Ctx, meeting: TableMeeting, what: 'called' | 'moved' | 'called_off'): Promise<void> {
    const { id, tableId, startsAt } = meeting;
    return this.tell.everybody(ctx, tableId, { what, link: ownMeetingPath(id), at: startsAt, changeId: newId() });
  }

  private record(ctx: Ctx, { id, tableId }: TableMeeting, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId, meetingId: id } });
  }
}

function instantOf(ctx: Ctx, { day, from }: MeetingInput): Date {
  const startsAt = findInstant(day, from);
  if (!startsAt || startsAt <= ctx.clock.now())
    throw new DomainError('evaluation.day_past', 'invalid', { field: startsAt ? 'day' : 'from' });
  return startsAt;
}
