// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, type TransitionTable } from '@reciproca/kernel';
import type { ScoreParts } from '@reciproca/matching';
import type { ListingKind, Service } from './listing.js';

export type ProposalState =
  | 'proposed'
  | 'accepted_by_offer'
  | 'accepted_by_request'
  | 'awaiting_approval'
  | 'agreed'
  | 'declined'
  | 'expired'
  | 'withdrawn';

/** One yes is enough where the other side takes whoever comes first, or where staff answer for both. */
export const PROPOSAL_TRANSITIONS: TransitionTable<ProposalState> = {
  proposed: [
    'accepted_by_offer',
    'accepted_by_request',
    'agreed',
    'awaiting_approval',
    'declined',
    'expired',
    'withdrawn',
  ],
  accepted_by_offer: ['agreed', 'awaiting_approval', 'declined', 'expired', 'withdrawn'],
  accepted_by_request: ['agreed', 'awaiting_approval', 'declined', 'expired', 'withdrawn'],
  awaiting_approval: ['agreed', 'declined', 'expired', 'withdrawn'],
  agreed: [],
  declined: [],
  expired: [],
  withdrawn: [],
};

/** The way back: a yes or a no that was taken back. */
export const PROPOSAL_STEPS_BACK: Readonly<Partial<Record<ProposalState, readonly ProposalState[]>>> = {
  accepted_by_offer: ['proposed'],
  accepted_by_request: ['proposed'],
  declined: ['proposed', 'accepted_by_offer', 'accepted_by_request'],
};

/** Something a person can read, looked up as `<service>:reason.<code>` or `exchange:reason.<code>`. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Why a proposal ended that nobody said no to; null where it may not be told, such as that somebody was suspended. */
export const ENDED_BECAUSE = [
  'taken',
  'request_withdrawn',
  'offer_withdrawn',
  'request_changed',
  'offer_changed',
  'busy',
  'not_cleared',
] as const;
export type EndedBecause = (typeof ENDED_BECAUSE)[number];

/** One request and one offer that fit, waiting for both to say yes. */
export interface Proposal {
  readonly id: string;
  readonly enteId: string;
  readonly service: Service;
  readonly requestId: string;
  readonly offerId: string;
  readonly requesterId: string;
  readonly offererId: string;
  readonly requestSlotId: string;
  readonly offerSlotId: string;
  readonly units: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: number;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: readonly Reason[];
  readonly state: ProposalState;
  /** The circle it is a part of; such a proposal is answered with its circle. */
  readonly circleId: string | null;
  /** The run of the engine that found it; null when found on arrival. */
  readonly runId: string | null;
  readonly endedBecause: EndedBecause | null;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** States in which the offer's slot is kept for this proposal. */
export const HOLDING_STATES: readonly ProposalState[] = [
  'accepted_by_offer',
  'accepted_by_request',
  'awaiting_approval',
];
export const LIVE_STATES: readonly ProposalState[] = ['proposed', ...HOLDING_STATES];

export function isHolding(proposal: Pick<Proposal, 'state'>): boolean {
  return HOLDING_STATES.includes(proposal.state);
}

export function acceptedBy(side: ListingKind): ProposalState {
  return side === 'offer' ? 'accepted_by_offer' : 'accepted_by_request';
}

/** Which side the person stands on; throws `proposal.not_yours`. */
export function sideOf(proposal: Pick<Proposal, 'requesterId' | 'offererId'>, personId: string): ListingKind {
  if (proposal.offererId === personId) return 'offer';
  if (proposal.requesterId === personId) return 'request';
  throw new DomainError('proposal.not_yours', 'forbidden');
}

/** A part of a circle is answered with the whole of it. */
export function ensureOnItsOwn(proposal: Pick<Proposal, 'circleId'>): void {
  if (proposal.circleId !== null)
    throw new DomainError('proposal.in_circle', 'conflict', { circleId: proposal.circleId });
}

export const ENDED_WORDS = [
  'already_taken',
  'request_withdrawn',
  'offer_withdrawn',
  'request_changed',
  'offer_changed',
  'busy',
  'not_cleared',
  'gone',
] as const;
export type EndedWord = (typeof ENDED_WORDS)[number];

/** Why it ended as it may be told: `gone` where nothing more may be, and for what ended before the reason was kept. */
export function endedWord(endedBecause: EndedBecause | null): EndedWord {
  return endedBecause === 'taken' ? 'already_taken' : (endedBecause ?? 'gone');
}

/** The refusal for an answer that came too late, worded after what happened to the proposal. */
export function ensureLive(proposal: Pick<Proposal, 'state' | 'endedBecause'>): void {
  if (LIVE_STATES.includes(proposal.state)) return;
  const code =
    proposal.state === 'withdrawn' ? `proposal.${endedWord(proposal.endedBecause)}` : `proposal.is_${proposal.state}`;
  throw new DomainError(code, 'conflict', { state: proposal.state });
}
