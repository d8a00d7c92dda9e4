// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TRUST_CHANGED, type TrustChanged } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Message, Subscriptions } from '@reciproca/platform';
import type { Proposal } from '../domain/proposal.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MatchListing } from './match-listing.js';
import { ReleaseProposals } from './release-proposals.js';
import { Trust } from './trust.js';

/** Whom somebody may be with has changed: proposals that will not do any more end, and others are looked for. */
@Injectable()
export class ReviewTrust implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly trust: Trust,
    private readonly release: ReleaseProposals,
    private readonly match: MatchListing,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(TRUST_CHANGED, 'exchange.review_trust', (ctx, { payload }: Message<TrustChanged>) =>
      this.execute(ctx, payload.personId),
    );
  }

  private async execute(ctx: Ctx, personId: string): Promise<void> {
    const own = await this.listings.listLastingIds(ctx, personId);
    const asking = await this.proposals.listRequestIds(ctx, own);
    await this.locks.around(ctx, { listingIds: [...own, ...asking] });
    const unfit = await this.listUnfit(ctx, own);
    await this.release.execute(ctx, unfit, 'withdrawn');
    const again = new Set([...own, ...unfit.map(({ requestId }) => requestId)]);
    for (const { id, state } of await this.listings.listListings(ctx, [...again]))
      if (state === 'open') await this.match.execute(ctx, id);
  }

  private async listUnfit(ctx: Ctx, own: readonly string[]): Promise<Proposal[]> {
    const live = [];
    for (const id of own) {
      live.push(...(await this.proposals.listLive(ctx, { requestId: id })));
      live.push(...(await this.proposals.listLive(ctx, { offerId: id })));
    }
    const listings = await this.listings.listListings(
      ctx,
      live.flatMap(({ requestId, offerId }) => [requestId, offerId]),
    );
    const unfit: Proposal[] = [];
    for (const proposal of live) {
      const offer = listings.find(({ id }) => id === proposal.offerId);
      const request = listings.find(({ id }) => id === proposal.requestId);
      if (offer && request && (await this.trust.findRefusal(ctx, { offer, request }, proposal))) unfit.push(proposal);
    }
    return unfit;
  }
}
