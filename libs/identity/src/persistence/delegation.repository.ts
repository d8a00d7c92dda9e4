// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { managerOf } from '@reciproca/platform';
import { IsNull } from 'typeorm';
import { DelegationEntity } from './delegation.entity.js';

@Injectable()
export class DelegationRepository {
  async insert(ctx: Ctx, delegation: DelegationEntity): Promise<void> {
    await managerOf(ctx).insert(DelegationEntity, delegation);
  }

  find(ctx: Ctx, id: string): Promise<DelegationEntity | null> {
    return managerOf(ctx).findOneBy(DelegationEntity, { id, enteId: ctx.enteId });
  }

  /** Given or received by the person, the newest first. */
  listOfPerson(ctx: Ctx, personId: string): Promise<DelegationEntity[]> {
    return managerOf(ctx).find(DelegationEntity, {
      where: [
        { enteId: ctx.enteId, delegatorId: personId },
        { enteId: ctx.enteId, delegateId: personId },
      ],
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  /** Not revoked and given by the person. */
  listGiven(ctx: Ctx, personId: string): Promise<DelegationEntity[]> {
    return managerOf(ctx).findBy(DelegationEntity, { enteId: ctx.enteId, delegatorId: personId, revokedAt: IsNull() });
  }

  /** Not revoked and received by the person; the dates are for the caller to judge. */
  listReceived(ctx: Ctx, personId: string): Promise<DelegationEntity[]> {
    return managerOf(ctx).findBy(DelegationEntity, { enteId: ctx.enteId, delegateId: personId, revokedAt: IsNull() });
  }

  async revoke(ctx: Ctx, id: string): Promise<void> {
    await managerOf(ctx).update(
      DelegationEntity,
      { id, enteId: ctx.enteId },
      { revokedAt: ctx.clock.now(), revokedBy: ctx.actor.personId, revokedChannel: ctx.channel },
    );
  }
}
