// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, Not, type Repository } from 'typeorm';
import type { Delegation } from '../domain/delegation.js';
import type { DelegationEnd } from '../domain/delegation.rules.js';
import { DelegationEntity } from './delegation.entity.js';

@Injectable()
export class DelegationRepository {
  constructor(@InjectRepository(DelegationEntity) private readonly delegations: Repository<DelegationEntity>) {}

  insert(ctx: Ctx, delegation: Delegation): Promise<void> {
    return ownRows(ctx, this.delegations).insert(delegation);
  }

  find(ctx: Ctx, id: string): Promise<Delegation | null> {
    return ownRows(ctx, this.delegations).findOneBy({ id });
  }

  /** All given or received by the person, the newest first: people trust a few. */
  listOfPerson(ctx: Ctx, personId: string): Promise<Delegation[]> {
    return ownRows(ctx, this.delegations).find({
      where: [{ delegatorId: personId }, { delegateId: personId }],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Not revoked and given by the person. */
  listGiven(ctx: Ctx, personId: string): Promise<Delegation[]> {
    return ownRows(ctx, this.delegations).findBy({ delegatorId: personId, revokedAt: IsNull() });
  }

  /** Not revoked and received by the person; the dates are for the caller to judge. */
  listReceived(ctx: Ctx, personId: string): Promise<Delegation[]> {
    return ownRows(ctx, this.delegations).findBy({ delegateId: personId, revokedAt: IsNull() });
  }

  /** Those the person has given and those they have received: neither acts for the other any more. */
  async revokeAllOf(ctx: Ctx, personId: string): Promise<void> {
    const revocation = { revokedAt: ctx.clock.now(), revokedBy: ctx.actor.personId, revokedChannel: ctx.channel };
    for (const side of [{ delegatorId: personId }, { delegateId: personId }])
      await ownRows(ctx, this.delegations).update({ ...side, revokedAt: IsNull() }, revocation);
  }

  /** Somebody else decides for the person from now on: by decree, and so by nobody's word. */
  async revokeGivenBy(ctx: Ctx, delegatorId: string): Promise<void> {
    await ownRows(ctx, this.delegations).update(
      { delegatorId, revokedAt: IsNull() },
      { revokedAt: ctx.clock.now(), revokedBy: null, revokedChannel: ctx.channel },
    );
  }

  /** Those whose last day is one of these and whose two have not heard of that end: from now on they have. */
  async claimEnding(ctx: Ctx, end: DelegationEnd, from: string, to: string): Promise<Delegation[]> {
    const ids = await ctx.tx.query<{ id: string }>(
      `UPDATE delegations SET end_told = $2 WHERE ente_id = $1 AND revoked_at IS NULL AND ends_on BETWEEN $3 AND $4
         AND (end_told IS NULL OR (end_told = 'soon' AND $2 = 'over')) RETURNING id`,
      [ctx.enteId, end, from, to],
    );
    return ownRows(ctx, this.delegations).findBy({ id: Any(ids.map(({ id }) => id)) });
  }

  /** False when it is revoked already. */
  async revoke(ctx: Ctx, id: string): Promise<boolean> {
    const revoked = await ownRows(ctx, this.delegations).update(
      { id, revokedAt: IsNull() },
      { revokedAt: ctx.clock.now(), revokedBy: ctx.actor.personId, revokedChannel: ctx.channel },
    );
    return revoked > 0;
  }

  /** False when it is not revoked. */
  async restore(ctx: Ctx, id: string): Promise<boolean> {
    const nothing = { revokedAt: null, revokedBy: null, revokedChannel: null };
    return (await ownRows(ctx, this.delegations).update({ id, revokedAt: Not(IsNull()) }, nothing)) > 0;
  }
}
