// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  AcceptProposal,
  CompleteAgreement,
  ConfirmAgreement,
  DecideListing,
  type Listing,
  type ListingKind,
  MatchListing,
  type Posting,
  PostListing,
  StartAgreement,
} from '@reciproca/exchange';
import type { PersonCard } from '@reciproca/identity';
import { type Ctx, fixedClock } from '@reciproca/kernel';
import { attempt } from '@reciproca/platform';
import { asInvented, byOperator } from './as-invented.js';
import type { Town } from './practice-town.js';

const HOUR_MS = 3_600_000;

/** What two invented people give and get, and when they said so. */
export interface InventedDeal {
  readonly giver: PersonCard;
  readonly receiver: PersonCard;
  readonly offer: Posting;
  readonly request: Posting;
  readonly postedAt: Date;
  readonly how: 'open' | 'agreed' | 'settled';
  /** Of the act. */
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What invented people have said and done, by the same use cases as everybody: whatever an ente's own rules refuse is left out. */
@Injectable()
export class PracticeActs {
  constructor(
    private readonly postListing: PostListing,
    private readonly decide: DecideListing,
    private readonly match: MatchListing,
    private readonly accept: AcceptProposal,
    private readonly start: StartAgreement,
    private readonly complete: CompleteAgreement,
    private readonly confirm: ConfirmAgreement,
  ) {}

  async post(ctx: Ctx, town: Town, who: PersonCard, kind: ListingKind, posting: Posting, at: Date): Promise<void> {
    await attempt(ctx, () => this.list(ctx, town, who, kind, posting, at));
  }

  async deal(ctx: Ctx, town: Town, deal: InventedDeal): Promise<void> {
    await attempt(ctx, () => this.carryOut(ctx, town, deal));
  }

  private async carryOut(ctx: Ctx, town: Town, deal: InventedDeal): Promise<void> {
    const { giver, receiver, postedAt } = deal;
    const offer = await this.list(ctx, town, giver, 'offer', deal.offer, postedAt);
    const request = await this.list(ctx, town, receiver, 'request', deal.request, postedAt);
    const matched = await this.match.execute(asInvented(ctx, giver, postedAt, 'system'), [request.id]);
    const proposal = matched.find(({ offerId }) => offerId === offer.id);
    if (!proposal || deal.how === 'open') return;
    await this.accept.execute(asInvented(ctx, giver, postedAt), proposal.id);
    const { agreementId } = await this.accept.execute(asInvented(ctx, receiver, postedAt), proposal.id);
    if (!agreementId || deal.how === 'agreed') return;
    const over = new Date(deal.endsAt.getTime() + HOUR_MS);
    await this.start.execute(asInvented(ctx, giver, deal.startsAt), agreementId);
    await this.complete.execute(asInvented(ctx, giver, over), agreementId);
    await this.confirm.execute(asInvented(ctx, receiver, over), agreementId);
  }

  private async list(
    ctx: Ctx,
    town: Town,
    who: PersonCard,
    kind: ListingKind,
    posting: Posting,
    at: Date,
  ): Promise<Listing> {
    const listing = await this.postListing.execute(asInvented(ctx, who, at), kind, { ...posting, again: true });
    // Where the ente looks at every notice first, the invented colleague has.
    if (listing.state === 'pending')
      return this.decide.approve({ ...byOperator(ctx, town), clock: fixedClock(at) }, listing.id);
    return listing;
  }
}
