// SPDX-License-Identifier: AGPL-3.0-or-later
export type QueueKind = 'listing' | 'proposal';

/** What waits for an operator's yes or no. */
export interface QueueItem {
  readonly kind: QueueKind;
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly path: string;
  readonly areaId: string | null;
  readonly categoryId: string;
  readonly since: Date;
  readonly personIds: readonly string[];
  /** What is offered or asked for; of two people who were put together, what for. */
  readonly asks: 'offer' | 'request' | 'match';
  readonly categoryIt: string;
  readonly categoryEn: string;
  /** Whether only whom the ente vouches for may offer it. */
  readonly needsVetting: boolean;
  /** Last day the ente vouches for who offers, yyyy-mm-dd. */
  readonly vettedUntil: string | null;
  /** Why a yes will be refused as things are. */
  readonly willRefuse: 'listing.helper_not_vetted' | 'listing.person_suspended' | null;
}

export interface Candidate {
  readonly proposalId: string;
  readonly who: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly score: number;
}

/** A request for which the ente itself makes the match. */
export interface ToDispatch extends Omit<QueueItem, 'kind'> {
  readonly candidates: readonly Candidate[];
}

/** Null is a yes or no that was carried out; otherwise why it was refused. */
export interface QueueOutcome {
  readonly kind: QueueKind;
  readonly id: string;
  readonly refusal: string | null;
}

export interface QueueFilter {
  readonly areaId: string | null;
  readonly categoryId: string | null;
}

/** So that what was decided fits in an address. */
export const MOST_AT_ONCE = 25;
