// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AgreeTogether } from '@reciproca/exchange';
import { KeptApart } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { attempt, emit } from '@reciproca/platform';
import type { Circle, CircleState } from '../domain/circle.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { CloseCircle } from './close-circle.js';

/** Makes the agreements of a circle all have said yes to: every one, or none and the circle is dissolved. The caller holds its lock. */
@Injectable()
export class AgreeCircle {
  constructor(
    private readonly together: AgreeTogether,
    private readonly circles: CircleRepository,
    private readonly close: CloseCircle,
    private readonly keptApart: KeptApart,
  ) {}

  async execute(ctx: Ctx, circle: Circle): Promise<CircleState> {
    const memberIds = (await this.circles.listMembers(ctx, circle.id)).map(({ personId }) => personId);
    const agreed = await attempt(ctx, async () => {
      // Staff may have said so since it was proposed.
      if (await this.keptApart.isAnyApart(ctx, memberIds)) throw new DomainError('circle.broken', 'conflict');
      return this.together.execute(ctx, circle.id);
    });
    if (!agreed.done) {
      await this.close.execute(ctx, circle, { state: 'dissolved', reason: 'taken', memberId: null, note: null });
      return 'dissolved';
    }
    await this.circles.move(ctx, circle, 'agreed');
    await emit(ctx, { topic: 'planning.circle_agreed', payload: { circleId: circle.id, memberIds } });
    return 'agreed';
  }
}
