// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import type { SeatAtMeeting, TableMeeting } from '../domain/meeting.js';
import { SeatAtMeetingEntity } from './seat-at-meeting.entity.js';
import { TableMeetingEntity } from './table-meeting.entity.js';

/** Meetings, what seats said to the call, and who was there. */
@Injectable()
export class MeetingRepository {
  constructor(
    @InjectRepository(TableMeetingEntity) private readonly meetings: Repository<TableMeetingEntity>,
    @InjectRepository(SeatAtMeetingEntity) private readonly seats: Repository<SeatAtMeetingEntity>,
  ) {}

  /** Throws `evaluation_meeting.not_found`. */
  async get(ctx: Ctx, id: string): Promise<TableMeeting> {
    const found = await ownRows(ctx, this.meetings).findOneBy({ id });
    if (!found) throw notFound('evaluation_meeting');
    return found;
  }

  /** Throws `evaluation_meeting.not_found`. */
  async lock(ctx: Ctx, id: string): Promise<TableMeeting> {
    const found = await ownRows(ctx, this.meetings).lockOneBy({ id });
    if (!found) throw notFound('evaluation_meeting');
    return found;
  }

  /** The latest first. */
  list(ctx: Ctx, tableId: string): Promise<TableMeeting[]> {
    return ownRows(ctx, this.meetings).find({ where: { tableId }, order: { startsAt: 'DESC', id: 'DESC' } });
  }

  insert(ctx: Ctx, meeting: TableMeeting): Promise<void> {
    return ownRows(ctx, this.meetings).insert(meeting);
  }

  /** Throws `evaluation_meeting.wrong_state` where it does not stand so any more. */
  change(ctx: Ctx, { id, state }: TableMeeting, change: Partial<Omit<TableMeeting, 'id'>>): Promise<void> {
    return ownRows(ctx, this.meetings).move('evaluation_meeting', { id, state }, change);
  }

  listSeats(ctx: Ctx, ...meetingIds: readonly string[]): Promise<SeatAtMeeting[]> {
    return ownRows(ctx, this.seats).findBy({ meetingId: Any([...meetingIds]) });
  }

  saveAnswer(ctx: Ctx, said: Omit<SeatAtMeeting, 'presence'>): Promise<void> {
    return ownRows(ctx, this.seats).upsert(said, ['meetingId', 'seatId']);
  }

  savePresence(ctx: Ctx, said: Pick<SeatAtMeeting, 'meetingId' | 'seatId' | 'presence'>): Promise<void> {
    return ownRows(ctx, this.seats).upsert(said, ['meetingId', 'seatId']);
  }

  /** Moved to another time, it is asked anew. */
  async forgetAnswers(ctx: Ctx, meetingId: string): Promise<void> {
    await ownRows(ctx, this.seats).delete({ meetingId });
  }
}
