// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { Round } from '../domain/round.js';
import { type SeatTerm, sits } from '../domain/seat.js';
import { findByCode } from '../domain/sheet-code.js';
import { type Rated, RatingRepository } from '../persistence/rating.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { TermRepository } from '../persistence/term.repository.js';
import { CloseRound } from './close-round.js';
import type { SheetInput, TypedSheetInput } from './evaluation.input.js';
import { FindMembership } from './find-membership.js';
import { readSheet } from './read-sheet.js';

/** A seat rates, once for the whole seat: changed until the round is closed, unseen until then. */
@Injectable()
export class Rate {
  constructor(
    private readonly tables: TableRepository,
    private readonly rounds: RoundRepository,
    private readonly ratings: RatingRepository,
    private readonly terms: TermRepository,
    private readonly membership: FindMembership,
    private readonly close: CloseRound,
    private readonly accessLog: AccessLog,
  ) {}

  /** By who sits there, or who acts for them. Throws `evaluation_round.not_found`, `evaluation.rated_by_other`, `evaluation.rated_meanwhile`, and what `readSheet` throws. */
  async own(ctx: Ctx, id: string, sheet: SheetInput): Promise<void> {
    const round = await this.rounds.lock(ctx, id);
    const term = await this.membership.of(ctx, round.tableId, 'evaluation_round');
    const rated = await this.ratings.listRated(ctx, id);
    const own = rated.filter(({ seatId }) => seatId === term.seatId);
    if (sheet.seen !== undefined && sheet.seen !== seenOf(own) && own.some(({ termId }) => termId === term.id))
      throw new DomainError('evaluation.rated_meanwhile', 'conflict');
    await this.write(ctx, round, term, sheet, own);
  }

  /** From paper by its code, or on the telephone. Throws `evaluation.code_unknown`, `evaluation.nobody_sits`, `evaluation.rated_already` besides. */
  async typed(ctx: Ctx, id: string, sheet: TypedSheetInput): Promise<void> {
    ensureStaff(ctx);
    const round = await this.rounds.lock(ctx, id);
    const seats = await this.tables.listSeats(ctx, round.tableId);
    const seat = sheet.code ? findByCode(id, seats, sheet.code) : seats.find((one) => one.id === sheet.seatId);
    if (!seat) throw new DomainError('evaluation.code_unknown', 'invalid', { field: sheet.code ? 'code' : 'seatId' });
    const term = await this.terms.findRunning(ctx, seat.id, sheet.part);
    if (!term || !sits(term, romeDay(ctx.clock.now())))
      throw new DomainError('evaluation.nobody_sits', 'invalid', { field: 'part' });
    const own = (await this.ratings.listRated(ctx, id)).filter(({ seatId }) => seatId === seat.id);
    if (own.length > 0 && !sheet.again)
      throw new DomainError('evaluation.rated_already', 'conflict', { field: 'again' });
    await this.write({ ...ctx, channel: sheet.code ? 'paper' : 'phone' }, round, term, sheet, own);
  }

  /** Until it is closed the seat can rate anew; afterwards what it said is out of the figures for good. Throws `evaluation.not_rated`. */
  async takeBack(ctx: Ctx, id: string): Promise<void> {
    const round = await this.rounds.lock(ctx, id);
    const term = await this.membership.of(ctx, round.tableId, 'evaluation_round');
    const own = (await this.ratings.listRated(ctx, id)).filter(({ termId }) => termId === term.id);
    if (own.length === 0) throw new DomainError('evaluation.not_rated', 'conflict');
    await this.ratings.removeOfSeat(ctx, id, term.seatId);
    await this.record(ctx, round, term, 'evaluation_rating_taken_back');
  }

  /** For who says so on the telephone. Throws `evaluation.not_rated`. */
  async takeBackOf(ctx: Ctx, id: string, seatId: string): Promise<void> {
    ensureStaff(ctx);
    const round = await this.rounds.lock(ctx, id);
    const seats = await this.tables.listSeats(ctx, round.tableId);
    const seat = seats.find((one) => one.id === seatId);
    if (!seat) throw notFound('evaluation_seat');
    if ((await this.ratings.removeOfSeat(ctx, id, seatId)) === 0)
      throw new DomainError('evaluation.not_rated', 'conflict', { field: 'ofSeat' });
    await this.record(ctx, round, null, 'evaluation_rating_taken_back');
  }

  private async write(ctx: Ctx, round: Round, term: SeatTerm, sheet: SheetInput, own: readonly Rated[]): Promise<void> {
    if (round.state !== 'open') throw new DomainError('evaluation.round_closed', 'conflict');
    await this.ensureVoice(ctx, term, own);
    const said = readSheet(round, await this.rounds.listItems(ctx, round.id), sheet);
    await this.ratings.replace(
      ctx,
      round.id,
      term.seatId,
      said.map(({ item, value, note }) => ({
        ...{ id: newId(), roundId: round.id, itemId: item.id, seatId: term.seatId, termId: term.id },
        ...{ revision: item.revision, value, note, channel: ctx.channel, ratedAt: ctx.clock.now() },
      })),
    );
    await this.record(ctx, round, term, 'evaluation_rated');
    await this.close.ifAllHaveRated(ctx, round);
  }

  /** Who of a seat rates first speaks for it; who comes after them in it may say it anew. */
  private async ensureVoice(ctx: Ctx, term: SeatTerm, own: readonly Rated[]): Promise<void> {
    const other = own.find(({ termId }) => termId !== term.id);
    const before = other && (await this.terms.find(ctx, other.termId));
    if (before && before.endedOn === null) throw new DomainError('evaluation.rated_by_other', 'conflict');
  }

  private record(ctx: Ctx, { id, tableId }: Round, term: SeatTerm | null, what: string): Promise<void> {
    const detail = { what, tableId, roundId: id };
    return this.accessLog.record(ctx, { action: 'write', personId: term?.personId ?? null, detail });
  }
}

/** What a form had seen of what its seat had said. */
export function seenOf(own: readonly Pick<Rated, 'ratedAt'>[]): string {
  const last = Math.max(0, ...own.map(({ ratedAt }) => ratedAt.getTime()));
  return `${own.length}-${last}`;
}
