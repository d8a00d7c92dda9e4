// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { EVALUATION_TOLD, type EvaluationTold } from '../domain/evaluation.events.js';
import { type SeatTerm, sits } from '../domain/seat.js';
import { TermRepository } from '../persistence/term.repository.js';

type News = Pick<EvaluationTold, 'what' | 'link' | 'changeId'> & { readonly at?: Date };

/** What happens at a table is told to who sits there; who has no file here is telephoned by staff, whom the page tells so. */
@Injectable()
export class TellOfEvaluation {
  constructor(private readonly terms: TermRepository) {}

  /** Everybody who sits there today, or those of one seat. */
  async everybody(ctx: Ctx, tableId: string, news: News, seatIds?: readonly string[]): Promise<void> {
    const today = romeDay(ctx.clock.now());
    const there = (await this.terms.listRunning(ctx, tableId)).filter(
      (term) => sits(term, today) && (seatIds === undefined || seatIds.includes(term.seatId)),
    );
    await this.these(ctx, there, news);
  }

  async these(ctx: Ctx, terms: readonly Pick<SeatTerm, 'personId'>[], { at, ...news }: News): Promise<void> {
    const personIds = [...new Set(terms.flatMap(({ personId }) => personId ?? []))];
    if (personIds.length === 0) return;
    const payload = { ...news, personIds, actorId: ctx.actor.personId, at: at?.toISOString() ?? null };
    await emit(ctx, { topic: EVALUATION_TOLD, payload });
  }
}
