// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DomainEvent } from '@reciproca/kernel';
import type { AgreementState } from './agreement.js';
import type { ProposalState } from './proposal.js';
import type { ListingKind, ListingState, Service } from './listing.js';

export interface ListingNews {
  readonly listingId: string;
  readonly kind: ListingKind;
  readonly service: Service;
  readonly state: ListingState;
  readonly personId: string;
  readonly title: string;
}

export interface ProposalNews {
  readonly proposalId: string;
  readonly requestId: string;
  readonly offerId: string;
  readonly requesterId: string;
  readonly offererId: string;
  readonly service: Service;
  readonly startsAt: string;
  readonly requestTitle: string;
  readonly offerTitle: string;
}

export interface ProposalAnswerNews extends ProposalNews {
  readonly bySide: ListingKind;
  readonly byPersonId: string | null;
}

export interface AgreementNews {
  readonly agreementId: string;
  readonly proposalId: string;
  readonly service: Service;
  readonly giverId: string;
  readonly receiverId: string;
  readonly startsAt: string;
  readonly title: string;
  readonly minutes: number;
}

export interface AgreementMadeNews extends AgreementNews {
  readonly endsAt: string;
  /** Set when it came about as a part of something its giver answered as a whole. */
  readonly bundleId: string | null;
}

export interface AgreementMoveNews extends AgreementNews {
  readonly from: AgreementState;
  readonly to: AgreementState;
  readonly actorId: string | null;
  readonly beneficiaryId: string | null;
}

/** Agreed times that move a little because somebody else joins. */
export interface AgreementShiftNews extends AgreementNews {
  readonly previousStartsAt: string;
  /** The proposal that made it move. */
  readonly causeId: string;
}

export type ExchangeEvent =
  | DomainEvent<
      'exchange.listing_opened' | 'exchange.listing_pending' | 'exchange.listing_changed' | 'exchange.listing_closed',
      ListingNews
    >
  | DomainEvent<'exchange.proposals_made', { readonly proposals: readonly ProposalNews[] }>
  | DomainEvent<
      'exchange.proposals_withdrawn',
      { readonly proposals: readonly (ProposalNews & { readonly state: ProposalState })[] }
    >
  | DomainEvent<'exchange.circles_broken', { readonly circleIds: readonly string[] }>
  | DomainEvent<'exchange.proposal_accepted' | 'exchange.proposal_declined', ProposalAnswerNews>
  | DomainEvent<'exchange.proposal_awaiting_approval', ProposalNews>
  | DomainEvent<'exchange.agreement_made', AgreementMadeNews>
  | DomainEvent<'exchange.agreement_moved', AgreementMoveNews>
  | DomainEvent<'exchange.agreement_shifted', AgreementShiftNews>
  | DomainEvent<'exchange.agreement_settled', AgreementNews & { readonly transferId: string | null }>;
