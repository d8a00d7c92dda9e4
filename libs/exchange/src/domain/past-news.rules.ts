// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from './agreement.js';
import type { ListingState } from './listing.js';
import { LIVE_STATES, type ProposalState } from './proposal.js';

/** What a piece of news is about, as it is now. */
export type NewsMatter =
  | { readonly kind: 'agreement'; readonly state: AgreementState; readonly endsAt: Date }
  | { readonly kind: 'proposal'; readonly state: ProposalState; readonly startsAt: Date }
  | { readonly kind: 'request'; readonly state: ListingState; readonly live: number; readonly yeses: number };

/** Kinds of news that ask something, or promise something, and so can come to nothing. */
export const PASSING_NEWS = [
  'agreement_made',
  'agreement_shifted',
  'delivery_agreed',
  'agreement_done',
  'agreement_disputed',
  'proposals_for_request',
  'proposal_for_offer',
  'proposal_accepted',
] as const;

/** Whether nobody needs to hear of it any more: it was called off, answered, or its time is over. */
export function isPast(type: (typeof PASSING_NEWS)[number], matter: NewsMatter, now: Date): boolean {
  switch (matter.kind) {
    case 'agreement':
      if (type === 'agreement_done') return matter.state !== 'done';
      if (type === 'agreement_disputed') return matter.state !== 'disputed';
      return !['agreed', 'under_way'].includes(matter.state) || matter.endsAt <= now;
    case 'proposal':
      return !LIVE_STATES.includes(matter.state) || matter.startsAt <= now;
    case 'request':
      if (matter.state !== 'open') return true;
      return type === 'proposal_accepted' ? matter.yeses === 0 : matter.live === 0;
  }
}
