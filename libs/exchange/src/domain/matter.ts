// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Service } from './listing.js';
import { LIVE_STATES, type ProposalState } from './proposal.js';
import type { Titles } from './title.js';

/** What two people have to do with each other: a proposal between them, or what they agreed. */
export interface Matter {
  readonly kind: 'proposal' | 'agreement';
  readonly id: string;
  readonly service: Service;
  readonly title: string;
  readonly titles: Titles | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The same, with whom. */
export interface MatterWith extends Matter {
  readonly otherId: string;
}

const DAYS_AFTERWARDS = 7;

/** People stay in touch until a week after what they did together: what ended before this moment is past. */
export function inTouchSince(now: Date): Date {
  return new Date(now.getTime() - DAYS_AFTERWARDS * 86_400_000);
}

/** What the two themselves can still answer; where staff decide, the other is not known yet. */
export const ANSWERABLE_STATES: readonly ProposalState[] = LIVE_STATES.filter((state) => state !== 'awaiting_approval');
