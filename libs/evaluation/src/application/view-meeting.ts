// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import { countPresent, couldDecide, type SeatAtMeeting, type TableMeeting } from '../domain/meeting.js';
import { type Minutes, type Objection, versionInForce } from '../domain/minutes.js';
import type { Seat, SeatTerm } from '../domain/seat.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { MinutesRepository } from '../persistence/minutes.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { FindMembership } from './find-membership.js';
import { type NamedSeat, SeatNames } from './seat-names.js';

export interface MeetingView {
  readonly table: EvaluationTable;
  readonly meeting: TableMeeting;
  readonly seats: readonly (NamedSeat & { readonly said: SeatAtMeeting | null })[];
  readonly present: number;
  readonly couldDecide: boolean;
  readonly versions: readonly Minutes[];
  readonly objections: readonly Objection[];
}

export interface OwnMeeting {
  readonly table: EvaluationTable;
  readonly meeting: TableMeeting;
  readonly seat: Seat;
  readonly term: SeatTerm;
  readonly said: SeatAtMeeting | null;
  readonly present: number;
  /** What others may read: a draft is not. */
  readonly minutes: Minutes | null;
  /** Of their own seat alone. */
  readonly objections: readonly Objection[];
}

/** A meeting as staff see it, and as who sits there does. */
@Injectable()
export class ViewMeeting {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly minutes: MinutesRepository,
    private readonly names: SeatNames,
    private readonly membership: FindMembership,
  ) {}

  /** Throws `evaluation_meeting.not_found`. */
  async get(ctx: Ctx, id: string): Promise<MeetingView> {
    ensureStaff(ctx);
    const meeting = await this.meetings.get(ctx, id);
    const [table, seats, said, versions, objections] = await Promise.all([
      this.tables.get(ctx, meeting.tableId),
      this.names.list(ctx, meeting.tableId),
      this.meetings.listSeats(ctx, id),
      this.minutes.list(ctx, id),
      this.minutes.listObjections(ctx, id),
    ]);
    const present = countPresent(said);
    return {
      ...{ table, meeting, versions, objections, present, couldDecide: couldDecide(meeting, present) },
      seats: seats.map((seat) => ({ ...seat, said: said.find(({ seatId }) => seatId === seat.id) ?? null })),
    };
  }

  /** Throws `evaluation_meeting.not_found`: one that was not called is nobody else's yet. */
  async getOwn(ctx: Ctx, id: string): Promise<OwnMeeting> {
    const meeting = await this.meetings.get(ctx, id);
    const term = await this.membership.of(ctx, meeting.tableId, 'evaluation_meeting');
    const [table, seat, said, versions, objections] = await Promise.all([
      this.tables.get(ctx, meeting.tableId),
      this.tables.getSeat(ctx, term.seatId),
      this.meetings.listSeats(ctx, id),
      this.minutes.list(ctx, id),
      this.minutes.listObjections(ctx, id),
    ]);
    return {
      ...{ table, meeting, seat, term, present: countPresent(said), minutes: versionInForce(versions) },
      said: said.find(({ seatId }) => seatId === term.seatId) ?? null,
      objections: objections.filter(({ seatId }) => seatId === term.seatId),
    };
  }
}
