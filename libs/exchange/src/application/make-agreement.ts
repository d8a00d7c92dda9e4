// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementMadeNews } from '../domain/exchange.events.js';
import type { Listing, ListingKind } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { OtherTimeRepository } from '../persistence/other-time.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { CloseFullOffer } from './close-full-offer.js';
import { EnsureMayMeet } from './ensure-may-meet.js';
import type { Locked } from './exchange-locks.js';
import { ListOutdone } from './list-outdone.js';
import { agreementNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import type { HoldCase } from './service-plug.js';
import { SlotBook } from './slot-book.js';

/**
 * Turns a proposal both have accepted into an agreement, and ends what it makes impossible. The caller holds the locks and has
 * looked at both listings' states. Throws what the service's `ensureMayGive` throws, and
 * `agreement.child_needs_vetted`, `agreement.needs_vetted`.
 */
export interface HowMade {
  /** Several that are agreed as one thing, such as a circle. */
  readonly bundleId?: string | null;
  /** The series it is agreed with, as a whole of which people are told. */
  readonly partOf?: string | undefined;
  /** Requests that are agreed with this one, such as the way back. */
  readonly together?: ReadonlySet<string> | undefined;
  /** What the two must know to meet, where they agreed on something. */
  readonly note?: string | null | undefined;
  /** Whose yes staff have heard. */
  readonly heard?: readonly ListingKind[] | undefined;
}

@Injectable()
export class MakeAgreement {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly times: OtherTimeRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly outdone: ListOutdone,
    private readonly release: ReleaseProposals,
    private readonly closeFull: CloseFullOffer,
    private readonly mayMeet: EnsureMayMeet,
  ) {}

  /** Null when one of the two places is gone. */
  async execute(
    ctx: Ctx,
    held: HoldCase,
    { slots }: Pick<Locked, 'slots'>,
    { bundleId = null, partOf, together = new Set(), note = null, heard }: HowMade = {},
  ): Promise<Agreement | null> {
    const { proposal, offer, request } = held;
    const agreement = await this.book.promise(ctx, held, slots.get(proposal.requestSlotId), async (placed) => {
      await this.mayMeet.execute(ctx, held, placed);
      return agreementOf(ctx, placed, offer, request, note);
    });
    if (!agreement) return null;
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'accept', from: proposal.state, to: 'agreed', heard });
    await this.acts.record(ctx, 'agreement', agreement.id, { act: 'agree', from: null, to: 'agreed', heard });
    await this.times.endOfProposals(ctx, [proposal.id]);
    await this.listings.move(ctx, request.id, ['open'], 'matched');
    await this.release.execute(ctx, await this.listOthers(ctx, proposal, offer), 'withdrawn', {
      because: 'taken',
      knownTo: [offer.personId, request.personId],
    });
    await this.closeFull.execute(ctx, offer);
    await emit(ctx, {
      topic: 'exchange.agreement_made',
      payload: {
        ...agreementNews(agreement),
        endsAt: agreement.endsAt.toISOString(),
        bundleId,
        ...(partOf && { partOf }),
        ...(await this.ways(ctx, request, together)),
      },
    });
    return agreement;
  }

  /** Which way of a journey it is, and whether nobody drives the other one yet. */
  private async ways(
    ctx: Ctx,
    request: Listing,
    together: ReadonlySet<string>,
  ): Promise<Pick<AgreementMadeNews, 'leg' | 'isOtherLegOpen'>> {
    const others = await this.listings.listOtherLegs(ctx, request.id);
    if (others.length === 0) return {};
    const isOtherLegOpen = others.some(({ id, state }) => ['pending', 'open'].includes(state) && !together.has(id));
    return { leg: request.linkedToId ? 'back' : 'out', isOtherLegOpen };
  }

  private async listOthers(ctx: Ctx, proposal: Proposal, offer: Listing): Promise<Proposal[]> {
    const ofRequest = await this.proposals.listLive(ctx, { requestId: proposal.requestId });
    const others = [...ofRequest, ...(await this.outdone.execute(ctx, proposal, offer))];
    return [...new Map(others.map((other) => [other.id, other])).values()];
  }
}

function agreementOf(ctx: Ctx, proposal: Proposal, offer: Listing, request: Listing, note: string | null): Agreement {
  const now = ctx.clock.now();
  return {
    id: newId(),
    enteId: ctx.enteId,
    service: proposal.service,
    categoryId: request.categoryId,
    proposalId: proposal.id,
    requestId: request.id,
    offerId: offer.id,
    requestSlotId: proposal.requestSlotId,
    offerSlotId: proposal.offerSlotId,
    giverId: offer.personId,
    receiverId: request.personId,
    title: request.title,
    titles: request.titles ?? null,
    note,
    startsAt: proposal.startsAt,
    endsAt: proposal.endsAt,
    minutes: proposal.minutes,
    claimedMinutes: null,
    units: proposal.units,
    state: 'agreed',
    giverConfirmedAt: null,
    receiverConfirmedAt: null,
    doneAt: null,
    releasedAt: null,
    transferId: null,
    createdAt: now,
    updatedAt: now,
  };
}
