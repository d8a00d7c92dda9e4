// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { Proposal } from '../domain/proposal.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { type AnsweredSeries, AnswerSeries, type SaidYes } from './answer-series.js';
import type { DeclineProposal } from './decline-proposal.js';
import { ExchangeLocks } from './exchange-locks.js';

/**
 * One answer for there and back where the same helper does both: both ways of the date that is named come about, or neither does. Where
 * the journey comes round, what holds for a yes to a series holds for each way.
 */
@Injectable()
export class AnswerLegs {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly proposals: ProposalRepository,
    private readonly answer: AnswerSeries,
  ) {}

  /** Throws what {@link AnswerSeries.accept} throws of any of them; answers for the one that was asked about. */
  async accept(ctx: Ctx, proposalId: string, said: SaidYes = {}): Promise<AnsweredSeries> {
    const { own, others, together } = await this.lock(ctx, proposalId);
    const accepted = await this.answer.accept(ctx, own.id, { ...said, together });
    for (const { id } of others) await this.answer.accept(ctx, id, { ...said, together });
    return accepted;
  }

  /** A no to all of it. */
  async decline(
    ctx: Ctx,
    proposalId: string,
    reason: string | null,
    only = false,
  ): ReturnType<DeclineProposal['execute']> {
    const { own, others } = await this.lock(ctx, proposalId);
    const declined = await this.answer.decline(ctx, own.id, reason, only);
    for (const { id } of others) await this.answer.decline(ctx, id, reason, only);
    return declined;
  }

  /** Everything at once, in the one order: answering one way must not lock anew after the other's. */
  private async lock(
    ctx: Ctx,
    proposalId: string,
  ): Promise<{ own: Proposal; others: Proposal[]; together: ReadonlySet<string> }> {
    const own = await this.proposals.getProposal(ctx, proposalId);
    await this.people.keepThoseActive(ctx, [own.requesterId, own.offererId]);
    const others = await this.proposals.listOtherLegs(ctx, own);
    const legs = [own, ...others];
    const all = [...legs];
    for (const leg of legs) all.push(...(await this.proposals.listOfSeries(ctx, leg)));
    const distinct = [...new Map(all.map((one) => [one.id, one])).values()];
    await this.locks.forProposals(ctx, distinct);
    return { own, others, together: new Set(distinct.map(({ requestId }) => requestId)) };
  }
}
