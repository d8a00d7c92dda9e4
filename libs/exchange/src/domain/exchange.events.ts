// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
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
  /** ISO; when staff decided on it: they may do so anew. */
  readonly at?: string;
  /** Set when it was opened by an operator's approval. */
  readonly approved?: boolean;
  /** Other occurrences of the same request, listed at the same time. */
  readonly togetherWith?: readonly string[];
  /** Proposals with a yes that have just ended because it was changed: whoever can is asked anew, and told with it. */
  readonly answeredBefore?: AnsweredBefore;
}

/** What somebody has agreed for a day: how many, and the first of them. */
export interface DayAheadNews {
  readonly personId: string;
  readonly otherId: string;
  readonly agreementId: string;
  readonly service: Service;
  /** ISO */
  readonly startsAt: string;
  readonly count: number;
  /** Such as 2026-11-24. */
  readonly day: string;
  readonly at: 'eve' | 'morning';
}

/** Somebody is asked by name for what is open to all. */
export interface PersonAskedNews {
  readonly requestId: string;
  readonly service: Service;
  readonly personId: string;
  readonly askerId: string;
}

/** Something on the board that these people follow. */
export interface FollowedNews extends Pick<ListingNews, 'listingId' | 'kind' | 'service'> {
  readonly personIds: readonly string[];
}

export interface AnsweredBefore {
  readonly proposalIds: readonly string[];
  readonly knownTo: readonly string[];
  /** By how much its hours were moved, where that is all that became of them. */
  readonly movedByMs?: number | undefined;
}

export interface ProposalNews {
  readonly proposalId: string;
  readonly requestId: string;
  readonly offerId: string;
  readonly requesterId: string;
  readonly offererId: string;
  readonly service: Service;
  readonly startsAt: string;
  /** Whole years of who asks, where that is a child. */
  readonly requesterAge?: number;
  readonly requestTitle: string;
  /** ISO; when the request was last opened or changed. */
  readonly requestSince?: string;
  /** Where the request is one occurrence of several: what they have in common. */
  readonly seriesId?: string | null;
  readonly offerTitle: string;
  /** Which way of a journey there and back it is for, where it is one of those. */
  readonly leg?: 'out' | 'back';
  /** Where the two had an answer before one of them changed something: since when (ISO) it had been, and who is asked anew. */
  readonly anew?: { readonly was: string; readonly personIds: readonly string[] };
}

/** Set on what is told of with the whole series it is a part of. */
export interface PartOfSeries {
  readonly partOf?: string;
}

export interface ProposalAnswerNews extends ProposalNews, PartOfSeries {
  readonly bySide: ListingKind;
  readonly byPersonId: string | null;
  /** ISO; what is taken back may be said anew. */
  readonly at?: string;
  /** Other requests of the series that were answered the same. */
  readonly togetherWith?: readonly string[];
  /** Whether the other side had said yes before. */
  readonly wasHeld?: boolean;
}

/** A yes or a no that holds no more, where the other side had heard of it. */
export interface ProposalTakenBackNews extends ProposalAnswerNews {
  readonly answer: 'yes' | 'no';
  /** ISO; it may be said and taken back anew. */
  readonly at: string;
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

export interface AgreementMadeNews extends AgreementNews, PartOfSeries {
  readonly endsAt: string;
  /** Set when it came about as a part of something its giver answered as a whole. */
  readonly bundleId: string | null;
  /** Which way of a journey there and back it is, where it is one of those. */
  readonly leg?: 'out' | 'back';
  /** Nobody drives the other way yet. */
  readonly isOtherLegOpen?: boolean;
}

export interface AgreementMoveNews extends AgreementNews, PartOfSeries {
  /** How many of a series it stands for, the first of them. */
  readonly count?: number;
  readonly from: AgreementState;
  readonly to: AgreementState;
  /** ISO; what is taken back may be said anew. */
  readonly at: string;
  readonly actorId: string | null;
  readonly beneficiaryId: string | null;
}

/** Agreed times that move a little because somebody else joins. */
export interface AgreementShiftNews extends AgreementNews {
  readonly previousStartsAt: string;
  /** The proposal that made it move. */
  readonly causeId: string;
}

/** Whoever has agreed to give what the ente no longer stands for. */
export interface ClearanceLackingNews {
  readonly personId: string;
  /** The soonest first. */
  readonly agreementIds: readonly string[];
  /** ISO; it may come to this once more. */
  readonly at: string;
  /** Who waits for it, each once with the first; not said by messages of before. */
  readonly waiting?: readonly {
    readonly agreementId: string;
    readonly receiverId: string;
    readonly startsAt: string;
  }[];
}

/** One yes for several occurrences of a request; `state` is what it made of each of them. */
export interface SeriesAnswerNews extends ProposalNews {
  readonly state: ProposalState;
  readonly count: number;
  readonly bySide: ListingKind;
  readonly byPersonId: string | null;
  readonly agreementId: string | null;
}

/** The agreements of one helper in a series called off, from one of them on. */
export interface SeriesCalledOffNews extends AgreementNews {
  readonly count: number;
  readonly actorId: string | null;
  readonly at: string;
}

/** Another time that is asked for, or answered; of several asked for as one, the first. */
export interface OtherTimeNews {
  /** Null where nothing is agreed yet. */
  readonly agreementId: string | null;
  readonly proposalId: string;
  readonly questionId: string;
  readonly service: Service;
  readonly askedBy: string;
  readonly answererId: string;
  /** ISO; the new time, and the one that holds until the yes. */
  readonly startsAt: string;
  readonly previousStartsAt: string;
  readonly count: number;
  /** There and back move together. */
  readonly bothWays?: boolean;
  readonly actorId: string | null;
  readonly at: string;
}

/** What is agreed stands at another time. */
export interface TimeMovedNews extends AgreementNews {
  readonly previousStartsAt: string;
  readonly count: number;
  readonly bothWays?: boolean;
  readonly askedBy: string | null;
  readonly actorId: string | null;
  readonly at: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'exchange.listing_opened': ListingNews;
    'exchange.listing_pending': ListingNews;
    'exchange.listing_changed': ListingNews;
    'exchange.listing_closed': ListingNews;
    'exchange.followed_opened': FollowedNews;
    'exchange.person_asked': PersonAskedNews;
    'exchange.day_ahead': DayAheadNews;
    'exchange.proposals_made': { readonly proposals: readonly ProposalNews[] };
    'exchange.proposals_withdrawn': {
      readonly proposals: readonly (ProposalNews & {
        /** The one it was in. */
        readonly state: ProposalState;
        /** Who know of it already: whoever did it, and those who have agreed on it instead. */
        readonly knownTo?: readonly string[];
        /** ISO; where it was moved to, and is to be answered anew. */
        readonly movedTo?: string;
        /** What comes of the change is told with it. */
        readonly isToldLater?: boolean;
      })[];
    };
    'exchange.circles_broken': { readonly circleIds: readonly string[] };
    'exchange.circle_restored': { readonly circleId: string; readonly actorId: string | null };
    'exchange.proposal_accepted': ProposalAnswerNews;
    'exchange.proposal_declined': ProposalAnswerNews;
    'exchange.proposal_taken_back': ProposalTakenBackNews;
    'exchange.proposal_awaiting_approval': ProposalNews;
    'exchange.series_answered': SeriesAnswerNews;
    'exchange.series_called_off': SeriesCalledOffNews;
    'exchange.agreement_made': AgreementMadeNews;
    'exchange.agreement_moved': AgreementMoveNews;
    'exchange.agreement_shifted': AgreementShiftNews;
    'exchange.time_asked': OtherTimeNews;
    /** By who was asked, by who had asked, or because its time has come. */
    'exchange.time_ended': OtherTimeNews & { readonly how: 'declined' | 'taken_back' | 'lapsed' };
    'exchange.time_moved': TimeMovedNews;
    'exchange.clearance_lacking': ClearanceLackingNews;
    'exchange.agreement_settled': AgreementNews & { readonly transferId: string | null };
  }
}
