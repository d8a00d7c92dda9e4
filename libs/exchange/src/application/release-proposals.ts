// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { AnsweredBefore } from '../domain/exchange.events.js';
import type { Listing } from '../domain/listing.js';
import { type EndedBecause, isHolding, type Proposal, type ProposalState } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { ExchangeLocks } from './exchange-locks.js';
import { proposalNews } from './news.js';
import { ReopenListings } from './reopen-listings.js';
import { SlotBook } from './slot-book.js';

type Ended = Extract<ProposalState, 'withdrawn' | 'expired'>;

export interface WhyEnded {
  readonly because?: EndedBecause | null;
  /** Who need not be told, beside whoever did it. */
  readonly knownTo?: readonly string[];
  /** By how much its hours were moved, where that is all that became of them. */
  readonly movedByMs?: number | undefined;
  /** They are matched anew at once: whoever had answered is asked again, or told, with what comes of that. */
  readonly isToldLater?: boolean;
}

/** Ends live proposals that cannot come about any more: gives back what they held and tells those who had been asked. */
@Injectable()
export class ReleaseProposals {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly reopen: ReopenListings,
  ) {}

  /** The caller holds the locks; what somebody else has ended meanwhile is left alone. Returns those ended, as they were. */
  async execute(
    ctx: Ctx,
    proposals: readonly Pick<Proposal, 'id'>[],
    state: Ended,
    { because = null, ...told }: WhyEnded = {},
  ): Promise<Proposal[]> {
    const ids = proposals.map(({ id }) => id);
    const ended = await this.proposals.end(ctx, ids, state, because);
    const acts = ended.map(({ id, state: from }) => ({ subjectId: id, act: state, from, to: state }));
    await this.acts.recordAll(ctx, 'proposal', acts);
    const circleIds = [...new Set(ended.flatMap(({ circleId }) => circleId ?? []))];
    if (circleIds.length > 0) await emit(ctx, { topic: 'exchange.circles_broken', payload: { circleIds } });
    const held = ended.filter(isHolding);
    if (held.length > 0) await this.giveBack(ctx, held, told);
    return ended;
  }

  /** The live parts of a circle. Its lock is the caller's. */
  async partsOfCircle(ctx: Ctx, circleId: string, state: Ended): Promise<void> {
    const seen = await this.proposals.listOfCircle(ctx, circleId);
    await this.locks.forProposals(ctx, seen);
    await this.execute(ctx, seen, state);
  }

  /** Those of these proposals nobody has answered. Whoever has locked nothing yet. Returns how many they were. */
  async unanswered(ctx: Ctx, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    await this.locks.forProposals(ctx, await this.proposals.listProposals(ctx, ids));
    const waiting = (await this.proposals.listProposals(ctx, ids)).filter((one) => one.state === 'proposed');
    return (await this.execute(ctx, waiting, 'withdrawn')).length;
  }

  private async giveBack(ctx: Ctx, held: readonly Proposal[], told: Omit<WhyEnded, 'because'>): Promise<void> {
    const ids = held.flatMap((proposal) => [proposal.requestId, proposal.offerId]);
    const listings = new Map((await this.listings.listListings(ctx, ids)).map((listing) => [listing.id, listing]));
    const places = new Map(
      held.flatMap(({ offerId, offerSlotId: slotId }) => {
        const listing = listings.get(offerId);
        return listing ? [[slotId, { listing, slotId }] as const] : [];
      }),
    );
    await this.book.recount(ctx, [...places.values()]);
    await this.reopen.execute(
      ctx,
      held.flatMap(({ offerId, requestId }) => [offerId, requestId]),
    );
    await this.tell(ctx, held, listings, { ...told, knownTo: answeredBefore(ctx, held, told).knownTo });
  }

  /** Those who were to be asked anew and are not, because nothing comes of it any more. */
  async tellLate(ctx: Ctx, ended: readonly Proposal[], told: Omit<WhyEnded, 'because'>): Promise<void> {
    const ids = ended.flatMap((proposal) => [proposal.requestId, proposal.offerId]);
    const listings = new Map((await this.listings.listListings(ctx, ids)).map((listing) => [listing.id, listing]));
    if (ended.length > 0) await this.tell(ctx, ended, listings, told);
  }

  private async tell(
    ctx: Ctx,
    ended: readonly Proposal[],
    listings: ReadonlyMap<string, Listing>,
    { knownTo = [], movedByMs, isToldLater }: Omit<WhyEnded, 'because'>,
  ): Promise<void> {
    const titleOf = (id: string): Pick<Listing, 'title'> & Partial<Listing> => listings.get(id) ?? { title: '' };
    const news = ended.map((proposal) => ({
      ...proposalNews(proposal, titleOf(proposal.requestId), titleOf(proposal.offerId)),
      state: proposal.state,
      ...(movedByMs && { movedTo: new Date(proposal.startsAt.getTime() + movedByMs).toISOString() }),
      ...(isToldLater && { isToldLater }),
      knownTo,
    }));
    await emit(ctx, { topic: 'exchange.proposals_withdrawn', payload: { proposals: news } });
  }
}

/** Of what has just ended: those who had answered, for who is matched anew because of the change. */
export function answeredBefore(
  ctx: Ctx,
  ended: readonly Proposal[],
  { knownTo = [], movedByMs }: WhyEnded,
): AnsweredBefore {
  const proposalIds = ended.filter(isHolding).map(({ id }) => id);
  return { proposalIds, knownTo: [...knownTo, ...(ctx.beneficiaryId ? [ctx.beneficiaryId] : [])], movedByMs };
}
