// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ReleaseProposals } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Circle } from '../domain/circle.js';
import { CircleRepository, type Closing } from '../persistence/circle.repository.js';

/** Ends a circle with all its parts and tells its members. The caller holds the circle's lock. */
@Injectable()
export class CloseCircle {
  constructor(
    private readonly circles: CircleRepository,
    private readonly release: ReleaseProposals,
  ) {}

  async execute(ctx: Ctx, circle: Circle, closing: Closing): Promise<void> {
    await this.circles.close(ctx, circle, closing);
    await this.release.partsOfCircle(ctx, circle.id, closing.state === 'expired' ? 'expired' : 'withdrawn');
    const memberIds = (await this.circles.listMembers(ctx, circle.id)).map(({ personId }) => personId);
    await emit(ctx, {
      topic: 'planning.circle_dissolved',
      payload: {
        circleId: circle.id,
        memberIds,
        reason: closing.reason,
        closedMemberId: closing.memberId,
        actorId: ctx.actor.personId,
        at: ctx.clock.now().toISOString(),
      },
    });
  }
}
