// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  ListingRepository,
  LIVE_STATES,
  type Proposal,
  ProposalRepository,
  ReleaseProposals,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Circle } from '../domain/circle.js';
import { CircleRepository, type Closing } from '../persistence/circle.repository.js';

/** Ends a circle with all its parts and tells its members. The caller holds the circle's lock. */
@Injectable()
export class CloseCircle {
  constructor(
    private readonly circles: CircleRepository,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, circle: Circle, closing: Closing): Promise<void> {
    await this.circles.close(ctx, circle, closing);
    await this.release.execute(
      ctx,
      await this.lockLiveParts(ctx, circle.id),
      closing.state === 'expired' ? 'expired' : 'withdrawn',
    );
    const memberIds = (await this.circles.listMembers(ctx, circle.id)).map(({ personId }) => personId);
    await emit(ctx, {
      topic: 'planning.circle_dissolved',
      payload: {
        circleId: circle.id,
        memberIds,
        reason: closing.reason,
        closedMemberId: closing.memberId,
        actorId: ctx.actor.personId,
      },
    });
  }

  private async lockLiveParts(ctx: Ctx, circleId: string): Promise<Proposal[]> {
    const seen = await this.proposals.listOfCircle(ctx, circleId);
    await this.listings.lockSlots(
      ctx,
      seen.flatMap(({ offerSlotId, requestSlotId }) => [offerSlotId, requestSlotId]),
    );
    const parts: Proposal[] = [];
    for (const { id } of seen) parts.push(await this.proposals.getProposalForUpdate(ctx, id));
    return parts.filter(({ state }) => LIVE_STATES.includes(state));
  }
}
