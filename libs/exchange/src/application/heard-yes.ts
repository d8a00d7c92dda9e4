// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError } from '@reciproca/kernel';
import type { ListingKind } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';

/** A yes somebody said to staff, who give it for them. */
export interface HeardYes {
  readonly personId: string;
  readonly side: ListingKind;
  readonly requestId: string;
  readonly proposalId: string;
}
type Keep = (ctx: Ctx, yes: HeardYes) => Promise<void>;

/** Where staff say yes for the two, each of them has been heard: who keeps what was heard says so. */
@Injectable()
export class HeardYeses {
  private readonly keepers: Keep[] = [];

  add(keep: Keep): void {
    this.keepers.push(keep);
  }

  /** @param missing the sides that have not said yes themselves. Throws `proposal.hear_both` */
  async ensure(
    ctx: Ctx,
    proposal: Pick<Proposal, 'id' | 'requestId' | 'requesterId' | 'offererId'>,
    missing: readonly ListingKind[],
    heard: readonly ListingKind[],
  ): Promise<void> {
    if (missing.some((side) => !heard.includes(side)))
      throw new DomainError('proposal.hear_both', 'invalid', { field: 'heard' });
    for (const side of missing) {
      const personId = side === 'offer' ? proposal.offererId : proposal.requesterId;
      for (const keep of this.keepers)
        await keep(ctx, { personId, side, requestId: proposal.requestId, proposalId: proposal.id });
    }
  }
}
