// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Agreement } from '../domain/agreement.js';
import { childRefusals } from '../domain/child.rules.js';
import type { AgreementMadeNews } from '../domain/exchange.events.js';
import type { Listing } from '../domain/listing.js';
import type { Proposal } from '../domain/proposal.js';
import { ActRepository } from '../persistence/act.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { ProposalRepository } from '../persistence/proposal.repository.js';
import { CloseFullOffer } from './close-full-offer.js';
import type { Locked } from './exchange-locks.js';
import { ListOutdone } from './list-outdone.js';
import { agreementNews } from './news.js';
import { ReleaseProposals } from './release-proposals.js';
import type { HoldCase } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';
import { SlotBook } from './slot-book.js';

/**
 * Turns a proposal both have accepted into an agreement, and ends what it makes impossible. The caller holds the locks and has
 * looked at both listings' states. Throws what the service's `ensureMayGive` throws, and
 * `agreement.child_needs_vetted`.
 */
export interface HowMade {
  /** Several that are agreed as one thing, such as a circle. */
  readonly bundleId?: string | null;
  /** The series it is agreed with, as a whole of which people are told. */
  readonly partOf?: string | undefined;
  /** Requests that are agreed with this one, such as the way back. */
  readonly together?: ReadonlySet<string> | undefined;
}

@Injectable()
export class MakeAgreement {
  constructor(
    private readonly listings: ListingRepository,
    private readonly proposals: ProposalRepository,
    private readonly acts: ActRepository,
    private readonly book: SlotBook,
    private readonly outdone: ListOutdone,
    private readonly release: ReleaseProposals,
    private readonly closeFull: CloseFullOffer,
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly engine: EngineSettingsRepository,
  ) {}

  /** Null when one of the two places is gone. */
  async execute(
    ctx: Ctx,
    held: HoldCase,
    { slots }: Pick<Locked, 'slots'>,
    { bundleId = null, partOf, together = new Set() }: HowMade = {},
  ): Promise<Agreement | null> {
    const { proposal, offer, request } = held;
    await this.ensureMayBeWith(ctx, held);
    const agreement = await this.book.promise(ctx, held, slots.get(proposal.requestSlotId), async (placed) => {
      await this.plugs.get(offer.service).ensureMayGive?.(ctx, offer, placed.endsAt);
      return agreementOf(ctx, placed, offer, request);
    });
    if (!agreement) return null;
    await this.acts.record(ctx, 'proposal', proposal.id, { act: 'accept', from: proposal.state, to: 'agreed' });
    await this.acts.record(ctx, 'agreement', agreement.id, { act: 'agree', from: null, to: 'agreed' });
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

  /** Asked again: who was vetted when it was proposed may be so no more. Throws `agreement.child_needs_vetted`. */
  private async ensureMayBeWith(ctx: Ctx, { proposal, offer, request }: HoldCase): Promise<void> {
    const { receiver } = this.plugs.stays(offer, request, proposal, await this.engine.getSettings(ctx));
    if (!receiver) return;
    const people = await this.people.listPeopleByIds(ctx, [offer.personId, request.personId]);
    const [helper, helped] = [people.get(offer.personId), people.get(request.personId)];
    if (helper && helped && childRefusals(helper, helped, romeDay(proposal.startsAt)).length > 0)
      throw new DomainError('agreement.child_needs_vetted', 'conflict');
  }

  private async listOthers(ctx: Ctx, proposal: Proposal, offer: Listing): Promise<Proposal[]> {
    const ofRequest = await this.proposals.listLive(ctx, { requestId: proposal.requestId });
    const others = [...ofRequest, ...(await this.outdone.execute(ctx, proposal, offer))];
    return [...new Map(others.map((other) => [other.id, other])).values()];
  }
}

function agreementOf(ctx: Ctx, proposal: Proposal, offer: Listing, request: Listing): Agreement {
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
