// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type ExchangeMode, needsMatchApproval } from './exchange-mode.js';
import type { Listing, ListingKind } from './listing.js';
import { acceptedBy, isHolding, type Proposal, type ProposalState } from './proposal.js';

export interface Acceptance {
  readonly state: ProposalState;
  readonly answering: readonly ListingKind[];
  /** Sides that need not be asked: they take the first that fits. */
  readonly preaccepted: readonly ListingKind[];
  readonly mode: ExchangeMode;
  readonly byStaff: boolean;
}

/** The state a proposal goes to when these sides say yes; throws `proposal.already_answered` when they had said so before. */
export function stateAfterAcceptance(acceptance: Acceptance): ProposalState {
  const { state, answering, preaccepted, mode, byStaff } = acceptance;
  if (state === 'awaiting_approval') {
    if (!byStaff) throw new DomainError('proposal.already_answered', 'conflict');
    return 'agreed';
  }
  const before = (['offer', 'request'] as const).filter((side) => acceptedBy(side) === state);
  if (answering.every((side) => before.includes(side))) throw new DomainError('proposal.already_answered', 'conflict');
  const yes = new Set<ListingKind>([...before, ...answering, ...preaccepted]);
  if (yes.size < 2) return acceptedBy([...yes][0] as ListingKind);
  return needsMatchApproval(mode) && !byStaff ? 'awaiting_approval' : 'agreed';
}

/** Whether the two listings of a proposal can still come together; an offer that is full may keep a place for this very one. */
export function isStillToBeHad(
  proposal: Pick<Proposal, 'state'>,
  offer: Pick<Listing, 'state'> | undefined,
  request: Pick<Listing, 'state'> | undefined,
): boolean {
  if (request?.state !== 'open') return false;
  return offer?.state === 'open' || (offer?.state === 'matched' && isHolding(proposal));
}
