// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, notFound } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MayAct } from './may-act.js';
import { SlotBook } from './slot-book.js';

/** Whoever gives comes later than agreed, or less late than they had said: all that is agreed for that time of an offer and has not begun moves by as much. */
@Injectable()
export class DelayTime {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly mayAct: MayAct,
    private readonly slots: SlotRepository,
    private readonly listings: ListingRepository,
    private readonly agreements: AgreementRepository,
    private readonly proposals: ProposalRepository,
    private readonly book: SlotBook,
  ) {}

  /**
   * Throws `listing.not_yours`, `listing.hour_past` where somebody would have been met already. Tells nobody: returns the agreements
   * with their new times, for whoever does.
   *
   * @param findMinutes by how many minutes more, or fewer, than now; asked once nobody else can change it
   */
  async execute(ctx: Ctx, slotId: string, findMinutes: () => Promise<number>): Promise<Agreement[]> {
    const [listingId] = await this.slots.listListingIds(ctx, [slotId]);
    if (!listingId) throw notFound('listing');
    const offer = await this.listings.getListing(ctx, listingId);
    ensureMayManage(ctx, offer);
    await this.mayAct.ensure(ctx, { kind: 'listing', id: offer.id }, offer.service);
    await this.locks.only(ctx, { listingIds: [offer.id], slotIds: [slotId] });
    const standing = (await this.agreements.listStandingOfSlots(ctx, [slotId])).filter(
      ({ state, endsAt }) => state === 'agreed' && endsAt > ctx.clock.now(),
    );
    const minutes = await findMinutes();
    if (minutes === 0) return [];
    const later = (at: Date): Date => new Date(at.getTime() + minutes * 60_000);
    const times = standing.map(({ proposalId, startsAt, endsAt }) => ({
      proposalId,
      startsAt: later(startsAt),
      endsAt: later(endsAt),
    }));
    if (minutes < 0 && times.some(({ startsAt }) => startsAt < ctx.clock.now()))
      throw new DomainError('listing.hour_past', 'conflict');
    await this.proposals.setTimes(ctx, times);
    await this.agreements.shift(ctx, times);
    await this.book.recount(ctx, [{ listing: offer, slotId }]);
    return standing.map((agreement) => ({
      ...agreement,
      startsAt: later(agreement.startsAt),
      endsAt: later(agreement.endsAt),
    }));
  }
}
