// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { agreementNews } from './news.js';
import type { HeldTimes } from './service-plug.js';

/** From so much on people are told. */
const TOLD_FROM_MS = 60_000;

/** Writes new times to proposals and to what was agreed upon them, and tells those whose agreement it is. */
@Injectable()
export class ShiftTimes {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
  ) {}

  /** @param causeId the proposal that made them move: the same move is told of once */
  async execute(ctx: Ctx, times: readonly HeldTimes[], causeId: string): Promise<void> {
    if (times.length === 0) return;
    await this.proposals.setTimes(ctx, times);
    for (const before of await this.agreements.shift(ctx, times)) {
      const now = times.find(({ proposalId }) => proposalId === before.proposalId);
      const moved = (from: Date, to: Date | undefined): number =>
        Math.abs((to?.getTime() ?? from.getTime()) - from.getTime());
      if (!now || Math.max(moved(before.startsAt, now.startsAt), moved(before.endsAt, now.endsAt)) < TOLD_FROM_MS)
        continue;
      const news = {
        ...agreementNews({ ...before, startsAt: now.startsAt }),
        previousStartsAt: before.startsAt.toISOString(),
        causeId,
      };
      await emit(ctx, { topic: 'exchange.agreement_shifted', payload: news });
    }
  }
}
