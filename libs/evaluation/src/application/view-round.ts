// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import { type ItemOutcome, outcomesOf } from '../domain/outcome.js';
import type { Rating, Round, RoundItem } from '../domain/round.js';
import type { SeatTerm } from '../domain/seat.js';
import type { Undertaking } from '../domain/undertaking.js';
import { type Rated, RatingRepository } from '../persistence/rating.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import { FindMembership } from './find-membership.js';
import { seenOf } from './rate.js';
import { type NamedSeat, SeatNames } from './seat-names.js';

export type RatingProgress = 'not_yet' | 'in_part' | 'all';

export interface RoundView {
  readonly table: EvaluationTable;
  readonly round: Round;
  readonly items: readonly RoundItem[];
  /** How far each seat is, and never what it said. */
  readonly seats: readonly (NamedSeat & { readonly progress: RatingProgress; readonly part: string | null })[];
  /** Null until the round is closed. */
  readonly outcomes: readonly ItemOutcome[] | null;
  readonly undertakings: readonly Undertaking[];
}

export interface OwnRound {
  readonly table: EvaluationTable;
  readonly round: Round;
  readonly items: readonly RoundItem[];
  readonly term: SeatTerm;
  /** What they have said themselves. */
  readonly own: readonly Rating[];
  /** Somebody else of their seat has rated. */
  readonly isRatedByOther: boolean;
  readonly seen: string;
  readonly outcomes: readonly ItemOutcome[] | null;
}

/** A round as staff see it, and as who sits there does. */
@Injectable()
export class ViewRound {
  constructor(
    private readonly tables: TableRepository,
    private readonly rounds: RoundRepository,
    private readonly ratings: RatingRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly names: SeatNames,
    private readonly membership: FindMembership,
  ) {}

  /** Throws `evaluation_round.not_found`. */
  async get(ctx: Ctx, id: string): Promise<RoundView> {
    ensureStaff(ctx);
    const round = await this.rounds.get(ctx, id);
    const [table, items, seats, rated, undertakings] = await Promise.all([
      this.tables.get(ctx, round.tableId),
      this.rounds.listItems(ctx, id),
      this.names.list(ctx, round.tableId),
      this.ratings.listRated(ctx, id),
      this.undertakings.list(ctx, round.tableId),
    ]);
    return {
      ...{ table, round, items, outcomes: await this.outcomes(ctx, round, items) },
      seats: seats.map((seat) => ({ ...seat, ...progressOf(seat, items, rated) })),
      undertakings: undertakings.filter(({ roundId }) => roundId === id),
    };
  }

  /** Throws `evaluation_round.not_found`: a draft is nobody else's yet. */
  async getOwn(ctx: Ctx, id: string): Promise<OwnRound> {
    const round = await this.rounds.get(ctx, id);
    const term = await this.membership.of(ctx, round.tableId, 'evaluation_round');
    if (round.state === 'draft') throw notFound('evaluation_round');
    const [table, items, rated, own] = await Promise.all([
      this.tables.get(ctx, round.tableId),
      this.rounds.listItems(ctx, id),
      this.ratings.listRated(ctx, id),
      this.ratings.listOfTerm(ctx, id, term.seatId, term.id),
    ]);
    const ofSeat = rated.filter(({ seatId }) => seatId === term.seatId);
    return {
      ...{ table, round, items, term, own, seen: seenOf(ofSeat) },
      isRatedByOther: ofSeat.some(({ termId }) => termId !== term.id),
      outcomes: await this.outcomes(ctx, round, items),
    };
  }

  /** Null until the round is closed. */
  async outcomes(ctx: Ctx, round: Round, items: readonly RoundItem[]): Promise<ItemOutcome[] | null> {
    if (round.state !== 'closed') return null;
    const [ratings, seats] = await Promise.all([
      this.ratings.listOfClosed(ctx, round),
      this.tables.listSeats(ctx, round.tableId),
    ]);
    return outcomesOf(items, ratings, seats);
  }
}

function progressOf(
  { id, substitute }: NamedSeat,
  items: readonly RoundItem[],
  rated: readonly Rated[],
): { progress: RatingProgress; part: string | null } {
  const own = rated.filter(({ seatId }) => seatId === id);
  const current = items.filter((item) =>
    own.some(({ itemId, revision }) => itemId === item.id && revision === item.revision),
  );
  const progress = own.length === 0 ? 'not_yet' : current.length === items.length ? 'all' : 'in_part';
  const part = own.length === 0 ? null : own[0]?.termId === substitute?.id ? 'substitute' : 'holder';
  return { progress, part };
}
