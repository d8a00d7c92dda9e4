// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementNews, ListingNews, OtherTimeNews, ProposalNews } from '../domain/exchange.events.js';
import type { Listing, ListingState, Service } from '../domain/listing.js';
import type { OtherTime } from '../domain/other-time.js';
import type { Proposal } from '../domain/proposal.js';

/** Of the first of what is asked for as one; `count` is how many they are. */
export function otherTimeNews(ctx: Ctx, row: OtherTime, service: Service, count: number): OtherTimeNews {
  return {
    agreementId: row.agreementId,
    proposalId: row.proposalId,
    questionId: row.questionId,
    service,
    askedBy: row.askedBy,
    answererId: row.answererId,
    startsAt: row.startsAt.toISOString(),
    previousStartsAt: row.previousStartsAt.toISOString(),
    count,
    actorId: ctx.actor.personId,
    at: ctx.clock.now().toISOString(),
  };
}

/** What says which way of a journey a request is, where that is known. */
type Journeying = Partial<Pick<Listing, 'linkedToId' | 'details'>>;

export function listingNews(listing: Listing, state: ListingState = listing.state): ListingNews {
  return {
    listingId: listing.id,
    kind: listing.kind,
    service: listing.service,
    state,
    personId: listing.personId,
    title: listing.title,
  };
}

export function proposalNews(
  proposal: Proposal,
  request: Pick<Listing, 'title'> & Partial<Pick<Listing, 'seriesId'>> & Journeying,
  offer: Pick<Listing, 'title'>,
): ProposalNews {
  const leg = legOf(request);
  return {
    proposalId: proposal.id,
    requestId: proposal.requestId,
    offerId: proposal.offerId,
    requesterId: proposal.requesterId,
    offererId: proposal.offererId,
    service: proposal.service,
    startsAt: proposal.startsAt.toISOString(),
    requestTitle: request.title,
    ...(request.seriesId && { seriesId: request.seriesId }),
    offerTitle: offer.title,
    ...(leg && { leg }),
  };
}

export function agreementNews(agreement: Agreement): AgreementNews {
  return {
    agreementId: agreement.id,
    proposalId: agreement.proposalId,
    service: agreement.service,
    giverId: agreement.giverId,
    receiverId: agreement.receiverId,
    startsAt: agreement.startsAt.toISOString(),
    title: agreement.title,
    minutes: agreement.minutes,
  };
}

/** What asks for a way back says so in its details; the way back itself is linked to it. */
function legOf({ linkedToId, details }: Journeying): ProposalNews['leg'] {
  if (linkedToId) return 'back';
  return details?.['returnAt'] ? 'out' : undefined;
}
