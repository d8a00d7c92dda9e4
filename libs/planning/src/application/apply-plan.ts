// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ExchangeLocks, ProposeMatches, ReleaseProposals } from '@reciproca/exchange';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import type { PlanResult } from '../domain/plan.js';
import { RunRepository } from '../persistence/run.repository.js';
import { RateAgain } from './rate-again.js';

export interface PlanChoice {
  /** Requests whose pairs are proposed; all of them when left out. */
  readonly requestIds?: readonly string[] | undefined;
  /** Whether what the plan does without is taken back, where nobody has answered yet. */
  readonly withdrawOthers: boolean;
}

export interface AppliedPlan {
  readonly proposed: number;
  /** Pairs that are no longer possible, or that somebody declined lately. */
  readonly skipped: number;
  readonly withdrawn: number;
}

/** Makes the proposals of a plan, looking at each pair anew: hours may have passed since it was worked out. */
@Injectable()
export class ApplyPlan {
  constructor(
    private readonly runs: RunRepository,
    private readonly rateAgain: RateAgain,
    private readonly propose: ProposeMatches,
    private readonly locks: ExchangeLocks,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, runId: string, choice: PlanChoice): Promise<AppliedPlan> {
    await this.decide(ctx, runId, 'applied');
    const result = await this.runs.getResult<PlanResult>(ctx, runId);
    const isChosen = ({ requestId }: { requestId: string }): boolean => choice.requestIds?.includes(requestId) ?? true;
    const lines = (result?.lines ?? []).filter((line) => line.isNew && isChosen(line));
    if (choice.requestIds && lines.length === 0)
      throw new DomainError('plan.nothing_chosen', 'invalid', { field: 'requestIds' });
    const matches = await this.rateAgain.execute(ctx, lines);
    const dropped = choice.withdrawOthers ? (result?.dropped ?? []).filter(isChosen) : [];
    // Both what is proposed and what is taken back, in one go: in two they would be locked in no order.
    const listingIds = [...lines, ...dropped].flatMap(({ requestId, offerId }) => [requestId, offerId]);
    await this.locks.around(ctx, { listingIds });
    const written = await this.propose.execute(ctx, matches, { runId, circleId: null });
    const withdrawn = await this.release.unanswered(
      ctx,
      dropped.map(({ proposalId }) => proposalId),
    );
    return { proposed: written.length, skipped: lines.length - written.length, withdrawn };
  }

  async discard(ctx: Ctx, runId: string): Promise<void> {
    await this.decide(ctx, runId, 'discarded');
  }

  /** Other kinds of runs go their own way: nobody decides on them here. */
  private async decide(ctx: Ctx, runId: string, to: 'applied' | 'discarded'): Promise<void> {
    const { kind } = await this.runs.move(ctx, runId, to);
    if (kind !== 'plan') throw notFound('run');
  }
}
