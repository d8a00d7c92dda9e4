// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { ActName } from '../domain/act.js';
import { LISTING_TRANSITIONS, type Listing } from '../domain/listing.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { listingNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import { MayAct } from './may-act.js';

const DECISIONS: readonly string[] = ['approve', 'rejected'] satisfies ActName[];
const HOURS_TO_THINK_AGAIN = 24;

/** Puts a listing back to wait, for a day after staff's yes or no and while nothing came of it. */
@Injectable()
export class UndoDecision {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly mayAct: MayAct,
    private readonly acts: ActRepository,
    private readonly release: ReleaseProposals,
  ) {}

  getListing(ctx: Ctx, id: string): Promise<Listing> {
    return this.listings.getListing(ctx, id);
  }

  /** Throws `listing.nothing_to_undo` once the day is over or somebody has answered. */
  async execute(ctx: Ctx, id: string): Promise<Listing> {
    if (!isStaff(ctx)) throw forbidden();
    const listing = await this.locks.listingAndHeld(ctx, id);
    await this.mayAct.ensure(ctx, { kind: 'listing', id }, listing.service);
    if (!(await this.isOpen(ctx, id))) throw new DomainError('listing.nothing_to_undo', 'conflict');
    ensureTransition('listing', LISTING_TRANSITIONS, listing.state, 'pending');
    await this.listings.move(ctx, id, [listing.state], 'pending');
    await this.acts.record(ctx, 'listing', id, { act: 'undo_decision', from: listing.state, to: 'pending' });
    const live = await this.proposals.listLive(ctx, listing.kind === 'offer' ? { offerId: id } : { requestId: id });
    await this.release.execute(ctx, live, 'withdrawn');
    await emit(ctx, { topic: 'exchange.listing_pending', payload: listingNews(listing, 'pending') });
    return { ...listing, state: 'pending' };
  }

  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    const last = (await this.acts.listActs(ctx, id)).at(-1);
    const since = ctx.clock.now().getTime() - HOURS_TO_THINK_AGAIN * 3_600_000;
    if (!last || !DECISIONS.includes(last.act) || last.at.getTime() < since) return false;
    return !(await this.proposals.hasYes(ctx, id));
  }
}
