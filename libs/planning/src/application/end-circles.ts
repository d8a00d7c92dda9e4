// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { CancelAgreement, ExchangeLocks, fallingWith, Proposals } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { isLive } from '../domain/circle.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { listLegs } from '../persistence/circle-view.read-model.js';
import { CloseCircle } from './close-circle.js';

/** Ends circles for what happened elsewhere: a part was lost, called off, or time ran out. */
@Injectable()
export class EndCircles {
  constructor(
    private readonly circles: CircleRepository,
    private readonly proposals: Proposals,
    private readonly locks: ExchangeLocks,
    private readonly cancel: CancelAgreement,
    private readonly close: CloseCircle,
  ) {}

  /** A part of it was lost. */
  async whenBroken(ctx: Ctx, id: string): Promise<void> {
    const circle = await this.circles.getCircleForUpdate(ctx, id);
    if (!isLive(circle)) return;
    if (circle.expiresAt <= ctx.clock.now())
      await this.close.execute(ctx, circle, { state: 'expired', reason: 'expired', memberId: null, note: null });
    else await this.close.execute(ctx, circle, { state: 'dissolved', reason: 'taken', memberId: null, note: null });
  }

  async whenDue(ctx: Ctx, id: string): Promise<void> {
    const circle = await this.circles.getCircleForUpdate(ctx, id);
    if (isLive(circle) && circle.expiresAt <= ctx.clock.now()) await this.whenBroken(ctx, id);
  }

  /** An agreed part was called off: the others are too, unless one of them has begun. */
  async whenCancelled(ctx: Ctx, proposalId: string, byPersonId: string | null): Promise<void> {
    const { circleId } = await this.proposals.get(ctx, proposalId);
    if (!circleId) return;
    const circle = await this.circles.getCircleForUpdate(ctx, circleId);
    // Put back and not stood up again yet, its parts stand: they go together all the same.
    if (circle.state !== 'agreed' && circle.closeReason !== 'cancelled') return;
    const parts = (await listLegs(ctx, [circleId])).flatMap(({ agreementId }) => agreementId ?? []);
    await this.locks.only(ctx, await this.locks.agreementParts(ctx, parts));
    const legs = await listLegs(ctx, [circleId]);
    // It may stand again by the time the news of its end comes round.
    if (legs.find((leg) => leg.proposalId === proposalId)?.agreementState !== 'cancelled') return;
    const standing = legs.map((leg) => ({ ...leg, state: leg.agreementState }));
    const lost = fallingWith(standing, ctx.clock.now());
    // Another part has begun, and the circle with it.
    if (lost.length < standing.filter(({ state }) => state !== 'cancelled').length) return;
    await this.cancel.all(
      ctx,
      lost.flatMap(({ agreementId }) => agreementId ?? []),
      null,
    );
    if (circle.state !== 'agreed') return;
    const isMember = legs.some(({ giverId }) => giverId === byPersonId);
    await this.close.execute(ctx, circle, {
      state: 'dissolved',
      reason: 'cancelled',
      memberId: isMember ? byPersonId : null,
      note: null,
    });
  }
}
