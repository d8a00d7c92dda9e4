// SPDX-License-Identifier: AGPL-3.0-or-later

/** What this lib reads of the news of others; they may carry more. */
export interface ListingNews {
  readonly listingId: string;
  readonly kind: 'offer' | 'request';
  readonly state: string;
  readonly personId: string;
  readonly service?: string;
  /** Set when it was opened by an operator's approval. */
  readonly approved?: boolean;
}

export interface ProposalNews {
  readonly proposalId: string;
  readonly requestId: string;
  readonly requesterId: string;
  readonly offererId: string;
  readonly startsAt: string;
  readonly service?: string;
}

export interface ProposalsNews {
  readonly proposals: readonly ProposalNews[];
}

export interface EndedProposalsNews {
  /** `state` is the one the proposal had before it ended. */
  readonly proposals: readonly (ProposalNews & { readonly state?: string })[];
}

export interface ProposalAnswerNews extends ProposalNews {
  readonly bySide: 'offer' | 'request';
  readonly byPersonId: string | null;
  /** Whether the other side had said yes before. */
  readonly wasHeld?: boolean;
}

export interface AgreementNews {
  readonly agreementId: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly startsAt: string;
  readonly service?: string;
  readonly minutes: number;
}

export interface AgreementMadeNews extends AgreementNews {
  readonly endsAt?: string;
  /** Set when its giver said yes to something larger that this is a part of. */
  readonly bundleId?: string | null;
}

/** A driver is asked to carry several things in one go, or has answered. */
export interface RoundNews {
  readonly roundId: string;
  readonly driverId: string;
  readonly proposedBy: string | null;
  readonly startsAt: string;
  readonly stops: number;
}

export interface AgreementMoveNews extends AgreementNews {
  readonly from: string;
  readonly to: string;
  readonly actorId: string | null;
  readonly beneficiaryId: string | null;
}

/** Agreed times that moved a little; `causeId` is what made them move. */
export interface AgreementShiftNews extends AgreementNews {
  readonly causeId: string;
}

export interface CircleNews {
  readonly circleId: string;
  readonly memberIds: readonly string[];
}

export interface CircleClosedNews extends CircleNews {
  readonly actorId: string | null;
}

export interface TransferNews {
  readonly transferId: string;
  readonly reason: string;
  readonly postings: readonly { readonly kind: string; readonly ownerId: string; readonly minutes: number }[];
}
