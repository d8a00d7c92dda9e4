// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import type { SeatAtMeeting, TableMeeting } from '../domain/meeting.js';
import type { Round } from '../domain/round.js';
import type { Seat, SeatTerm } from '../domain/seat.js';
import type { Undertaking } from '../domain/undertaking.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { RatingRepository } from '../persistence/rating.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import { FindMembership } from './find-membership.js';

export interface OwnTable {
  readonly table: EvaluationTable;
  readonly seat: Seat;
  readonly term: SeatTerm;
  /** Called, held and called off: the latest first. */
  readonly meetings: readonly (TableMeeting & { readonly said: SeatAtMeeting | null })[];
  readonly rounds: readonly (Round & { readonly hasRated: boolean })[];
  /** Of their own seat. */
  readonly undertakings: readonly Undertaking[];
}

/** The tables somebody sits at, with what is asked of them there. */
@Injectable()
export class ViewOwnTables {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly rounds: RoundRepository,
    private readonly ratings: RatingRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly membership: FindMembership,
  ) {}

  async list(ctx: Ctx): Promise<OwnTable[]> {
    const terms = await this.membership.list(ctx);
    return Promise.all(terms.map((term) => this.load(ctx, term)));
  }

  private async load(ctx: Ctx, term: SeatTerm): Promise<OwnTable> {
    const { tableId, seatId } = term;
    const [table, seat, meetings, rounds, undertakings] = await Promise.all([
      this.tables.get(ctx, tableId),
      this.tables.getSeat(ctx, seatId),
      this.meetings.list(ctx, tableId),
      this.rounds.list(ctx, tableId),
      this.undertakings.list(ctx, tableId),
    ]);
    const shown = meetings.filter(({ calledAt }) => calledAt !== null);
    const said = await this.meetings.listSeats(ctx, ...shown.map(({ id }) => id));
    return {
      ...{ table, seat, term },
      meetings: shown.map((meeting) => ({
        ...meeting,
        said: said.find((one) => one.meetingId === meeting.id && one.seatId === seatId) ?? null,
      })),
      rounds: await Promise.all(
        rounds
          .filter(({ state }) => state !== 'draft')
          .map(async (round) => ({
            ...round,
            hasRated: (await this.ratings.listRated(ctx, round.id)).some((one) => one.seatId === seatId),
          })),
      ),
      undertakings: undertakings.filter((one) => one.seatId === seatId),
    };
  }
}
