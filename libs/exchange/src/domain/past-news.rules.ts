// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from './agreement.js';
import type { ListingState } from './listing.js';
import { LIVE_STATES, type ProposalState } from './proposal.js';

/** What a piece of news is about, as it is now. */
export type NewsMatter =
  | {
      readonly kind: 'agreement';
      readonly state: AgreementState;
      readonly startsAt: Date;
      readonly endsAt: Date;
      readonly asks: boolean;
    }
  | { readonly kind: 'proposal'; readonly state: ProposalState; readonly startsAt: Date; readonly asks: boolean }
  | { readonly kind: 'request'; readonly state: ListingState; readonly live: number; readonly yeses: number };

/** Kinds of news that ask something, or promise something, and so can come to nothing. */
export const PASSING_NEWS = [
  'agreement_made',
  'agreement_shifted',
  'delivery_agreed',
  'time_asked',
  'time_asked_before',
  'time_moved',
  'agreement_restored',
  'day_ahead',
  'day_begins',
  'agreement_done',
  'agreement_disputed',
  'proposals_for_request',
  'proposal_for_offer',
  'proposal_changed',
  'proposal_accepted',
] as const;

type Passing = (typeof PASSING_NEWS)[number];

interface ToldOf {
  readonly type: Passing;
  /** The hour it told, where it told one. */
  readonly startsAt?: string | null | undefined;
}

/** What was said of another hour than the one that holds now is told anew by who moved it. */
const TELLS_THE_HOUR: readonly Passing[] = [
  'agreement_made',
  'agreement_shifted',
  'time_moved',
  'agreement_restored',
  'day_ahead',
  'day_begins',
];

function isOtherMinute(at: Date, told: string): boolean {
  return Math.abs(at.getTime() - Date.parse(told)) >= 60_000;
}

/** Whether nobody needs to hear of it any more: it was called off, answered, or its time is over. */
export function isPast({ type, startsAt }: ToldOf, matter: NewsMatter, now: Date): boolean {
  switch (matter.kind) {
    case 'agreement':
      if (type === 'time_asked') return !matter.asks || matter.state !== 'agreed';
      if (TELLS_THE_HOUR.includes(type) && startsAt && isOtherMinute(matter.startsAt, startsAt)) return true;
      if (type === 'agreement_done') return matter.state !== 'done';
      if (type === 'agreement_disputed') return matter.state !== 'disputed';
      return !['agreed', 'under_way'].includes(matter.state) || matter.endsAt <= now;
    case 'proposal':
      if (type === 'time_asked_before' && !matter.asks) return true;
      return !LIVE_STATES.includes(matter.state) || matter.startsAt <= now;
    case 'request':
      if (matter.state !== 'open') return true;
      return type === 'proposal_accepted' ? matter.yeses === 0 : matter.live === 0;
  }
}
