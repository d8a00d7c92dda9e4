// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { CircleRepository } from '../persistence/circle.repository.js';
import { listLegs } from '../persistence/circle-view.read-model.js';

/** A circle that ended by mistake stands again once all its parts do, and its members hear of it as one. */
@Injectable()
export class RestoreCircle {
  constructor(private readonly circles: CircleRepository) {}

  async execute(ctx: Ctx, id: string, actorId: string | null): Promise<void> {
    const circle = await this.circles.getCircleForUpdate(ctx, id);
    if (circle.closeReason !== 'cancelled') return;
    const legs = await listLegs(ctx, [id]);
    if (legs.some(({ agreementState }) => agreementState === null || agreementState === 'cancelled')) return;
    await this.circles.reopen(ctx, circle);
    const memberIds = (await this.circles.listMembers(ctx, id)).map(({ personId }) => personId);
    await emit(ctx, {
      topic: 'planning.circle_restored',
      payload: { circleId: id, memberIds, actorId, at: ctx.clock.now().toISOString() },
    });
  }
}
