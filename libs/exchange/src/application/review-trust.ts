// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TRUST_CHANGED, type TrustChanged } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { emit, type Message, Subscriptions } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import type { ClearanceLackingNews } from '../domain/exchange.events.js';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { MatchListing } from './match-listing.js';
import { ReleaseProposals } from './release-proposals.js';
import { Trust, type TwoListings } from './trust.js';

/** As long as the ente could ever stand for somebody, or insure them. */
const ALWAYS = { helper: { vettedUntil: '9999-12-31', coveredUntil: '9999-12-31' } } as const;

/**
 * Whom somebody may be with, or what they may give, has changed: proposals that will not do any more end, and others are looked for.
 * What is agreed stays for staff to settle, and who would give it is told that something is amiss.
 */
@Injectable()
export class ReviewTrust implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly agreements: AgreementRepository,
    private readonly trust: Trust,
    private readonly release: ReleaseProposals,
    private readonly match: MatchListing,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on(TRUST_CHANGED, 'exchange.review_trust', async (ctx, { payload }: Message<TrustChanged>) => {
      await this.execute(ctx, payload.personId);
      await this.tell(ctx, payload.personId);
    });
  }

  /** Whoever has locked nothing yet. */
  async execute(ctx: Ctx, personId: string): Promise<void> {
    const own = await this.listings.listLastingIds(ctx, personId);
    const asking = await this.proposals.listRequestIds(ctx, own);
    await this.locks.around(ctx, { listingIds: [...own, ...asking] });
    const unfit = await this.listUnfit(ctx, own);
    await this.release.execute(ctx, unfit, 'withdrawn', { because: 'not_cleared' });
    const again = new Set([...own, ...unfit.map(({ requestId }) => requestId)]);
    for (const { id, state } of await this.listings.listListings(ctx, [...again]))
      if (state === 'open') await this.match.execute(ctx, [id]);
  }

  private async listUnfit(ctx: Ctx, own: readonly string[]): Promise<Proposal[]> {
    const live = [];
    for (const id of own) {
      live.push(...(await this.proposals.listLive(ctx, { requestId: id })));
      live.push(...(await this.proposals.listLive(ctx, { offerId: id })));
    }
    const unfit: Proposal[] = [];
    for (const [proposal, two] of await this.withListings(ctx, live))
      if (await this.trust.findRefusal(ctx, two, proposal)) unfit.push(proposal);
    return unfit;
  }

  /** What they have agreed to give, and would not be let to for want of the ente's word alone. */
  private async tell(ctx: Ctx, personId: string): Promise<void> {
    const ahead = [];
    for (const id of await this.agreements.listIdsAhead(ctx, personId))
      ahead.push(await this.agreements.getAgreement(ctx, id));
    const given = ahead.filter(({ giverId }) => giverId === personId);
    const lacking: Agreement[] = [];
    for (const [agreement, two] of await this.withListings(ctx, given)) {
      const isAmiss = (await this.trust.findRefusal(ctx, two, agreement)) !== null;
      if (isAmiss && !(await this.trust.findRefusal(ctx, two, agreement, ALWAYS))) lacking.push(agreement);
    }
    if (lacking.length === 0) return;
    const at = ctx.clock.now().toISOString();
    const agreementIds = lacking.map(({ id }) => id);
    await emit(ctx, {
      topic: 'exchange.clearance_lacking',
      payload: { personId, at, agreementIds, waiting: firstOfEach(lacking) },
    });
  }

  private async withListings<Of extends Pick<Proposal, 'requestId' | 'offerId'>>(
    ctx: Ctx,
    all: readonly Of[],
  ): Promise<[Of, TwoListings][]> {
    const ids = all.flatMap(({ requestId, offerId }) => [requestId, offerId]);
    const listings = new Map<string, Listing>((await this.listings.listListings(ctx, ids)).map((one) => [one.id, one]));
    return all.flatMap((one): [Of, TwoListings][] => {
      const [offer, request] = [listings.get(one.offerId), listings.get(one.requestId)];
      return offer && request ? [[one, { offer, request }]] : [];
    });
  }
}

/** Whoever waits for several hears of the first of them. */
function firstOfEach(lacking: readonly Agreement[]): ClearanceLackingNews['waiting'] {
  const soonest = lacking.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const firsts = soonest.filter(
    (one, nth) => soonest.findIndex(({ receiverId }) => receiverId === one.receiverId) === nth,
  );
  return firsts.map(({ id, receiverId, startsAt }) => ({
    agreementId: id,
    receiverId,
    startsAt: startsAt.toISOString(),
  }));
}
