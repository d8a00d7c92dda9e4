// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { ownRoundPath } from '../domain/paths.js';
import { type Round, ROUND_TRANSITIONS } from '../domain/round.js';
import { sits } from '../domain/seat.js';
import { RatingRepository } from '../persistence/rating.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TermRepository } from '../persistence/term.repository.js';
import type { DecideInput } from './evaluation.input.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

/** A round closes when all have rated, when its last day is over, or when staff say so: then everybody sees it, and decides. */
@Injectable()
export class CloseRound {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly ratings: RatingRepository,
    private readonly terms: TermRepository,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `evaluation_round.wrong_state`. */
  async byStaff(ctx: Ctx, id: string): Promise<void> {
    ensureStaff(ctx);
    await this.close(ctx, await this.rounds.lock(ctx, id), 'staff');
  }

  async byDay(ctx: Ctx, id: string): Promise<void> {
    const round = await this.rounds.lock(ctx, id);
    if (round.state === 'open' && round.closesOn < romeDay(ctx.clock.now())) await this.close(ctx, round, 'day');
  }

  /** Every seat that somebody has today has said something of every item; who holds the round locked asks. */
  async ifAllHaveRated(ctx: Ctx, round: Round): Promise<void> {
    const today = romeDay(ctx.clock.now());
    const [items, rated, running] = await Promise.all([
      this.rounds.listItems(ctx, round.id),
      this.ratings.listRated(ctx, round.id),
      this.terms.listRunning(ctx, round.tableId),
    ]);
    const seats = new Set(running.filter((term) => sits(term, today)).map(({ seatId }) => seatId));
    const said = new Set(rated.map(({ itemId, seatId, revision }) => `${seatId} ${itemId} ${revision}`));
    const isComplete = [...seats].every((seatId) =>
      items.every(({ id, revision }) => said.has(`${seatId} ${id} ${revision}`)),
    );
    if (isComplete) await this.close(ctx, round, 'all');
  }

  /** Throws `evaluation.not_closed`. */
  async decide(ctx: Ctx, id: string, { discussion, decision, told }: DecideInput): Promise<void> {
    ensureStaff(ctx);
    const round = await this.rounds.lock(ctx, id);
    if (round.state !== 'closed') throw new DomainError('evaluation.not_closed', 'conflict');
    const words = Object.fromEntries(Object.entries(told).filter(([, word]) => word !== undefined));
    await this.rounds.change(ctx, round, { discussion: discussion ?? null, decision, told: words });
    await this.record(ctx, round, 'evaluation_decided');
  }

  private async close(ctx: Ctx, round: Round, closedBy: NonNullable<Round['closedBy']>): Promise<void> {
    ensureTransition('evaluation_round', ROUND_TRANSITIONS, round.state, 'closed');
    await this.rounds.change(ctx, round, { state: 'closed', closedAt: ctx.clock.now(), closedBy });
    await this.record(ctx, round, 'evaluation_round_closed');
    const news = { what: 'round_closed', link: ownRoundPath(round.id), changeId: round.id } as const;
    await this.tell.everybody(ctx, round.tableId, news);
  }

  private record(ctx: Ctx, { id, tableId }: Round, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId, roundId: id } });
  }
}
