// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { isStillToBeHad } from '../domain/accept.rules.js';
import type { Agreement } from '../domain/agreement.js';
import { ensureLive, type Proposal } from '../domain/proposal.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { EnsureFree } from './ensure-free.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MakeAgreement } from './make-agreement.js';

/** What proposals that are answered as one are parts of. */
export interface Bundle {
  /** Its giver, who said yes to the whole, is not told of each part. */
  readonly id: string | null;
  /** What is said where a part of it is no longer to be had. */
  readonly brokenAs: string;
  /** Who has something else then, where staff wrote down why it is to be all the same. */
  readonly busyPersonId?: string | null;
}
const CIRCLE: Bundle = { id: null, brokenAs: 'circle.broken' };

/** Turns proposals that stand or fall together into agreements, all of them or none. */
@Injectable()
export class AgreeTogether {
  constructor(
    private readonly people: People,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly proposals: ProposalRepository,
    private readonly ensureFree: EnsureFree,
    private readonly makeAgreement: MakeAgreement,
  ) {}

  /** All members have said yes. Throws `circle.broken` when a part of it is no longer to be had; nothing is changed then. */
  async execute(ctx: Ctx, circleId: string): Promise<Agreement[]> {
    return this.agreeAll(ctx, await this.proposals.listOfCircle(ctx, circleId), CIRCLE);
  }

  /**
   * Proposals that were answered as one, such as those of a delivery round. What a proposal holds already stays held.
   * Throws `brokenAs` when a part of it, or one of the people, is no longer to be had; nothing is changed then.
   */
  async agreeAll(ctx: Ctx, seen: readonly Proposal[], bundle: Bundle): Promise<Agreement[]> {
    const people = new Set(seen.flatMap(({ requesterId, offererId }) => [requesterId, offererId]));
    const here = await this.people.keepThoseActive(ctx, [...people]);
    if (here.size < people.size) throw new DomainError(bundle.brokenAs, 'conflict');
    const { listings } = await this.locks.forProposals(ctx, seen);
    await this.ensureFree.lockPeople(ctx, seen, listings);
    const agreements: Agreement[] = [];
    for (const { id } of seen) {
      const proposal = await this.proposals.getProposalForUpdate(ctx, id);
      agreements.push(await this.agree(ctx, proposal, bundle));
    }
    return agreements;
  }

  /** Looks at everything anew: the part before may have taken of the same offer. */
  private async agree(ctx: Ctx, proposal: Proposal, bundle: Bundle): Promise<Agreement> {
    ensureLive(proposal);
    if (proposal.startsAt <= ctx.clock.now()) throw new DomainError('proposal.too_late', 'conflict');
    const listings = await this.listings.listListings(ctx, [proposal.offerId, proposal.requestId]);
    const slots = await this.slots.lock(ctx, [proposal.offerSlotId, proposal.requestSlotId]);
    const offer = listings.find(({ id }) => id === proposal.offerId);
    const request = listings.find(({ id }) => id === proposal.requestId);
    const slot = slots.get(proposal.offerSlotId);
    if (offer && request) {
      const meeting = { proposal, offer, request };
      await (bundle.busyPersonId
        ? this.ensureFree.otherIsFree(ctx, meeting, bundle.busyPersonId)
        : this.ensureFree.execute(ctx, meeting));
    }
    const agreement =
      offer && request && slot && isStillToBeHad(proposal, offer, request)
        ? await this.makeAgreement.execute(ctx, { proposal, offer, request, slot }, { slots }, { bundleId: bundle.id })
        : null;
    if (!agreement) throw new DomainError(bundle.brokenAs, 'conflict');
    return agreement;
  }
}
