// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Channel, type Ctx, isStaff } from '@reciproca/kernel';
import type { ListingKind } from './listing.js';

/** What is done to a listing, a proposal or an agreement, by the names it is kept under. */
export const ACT_NAMES = [
  'post',
  'approve',
  'undo_decision',
  'change',
  'suspend',
  'reinstate',
  'leave',
  'accept',
  'decline',
  'agree',
  'start',
  'complete',
  'confirm',
  'confirm_by_silence',
  'settle',
  'claim',
  'take_back',
  'overrule',
  'agree_series',
  'end_series',
  'ask_time',
  'move_time',
  'decline_time',
  'cancel',
  // Called off with a reason that is not told to the other side.
  'call_off',
  'no_show',
  'dispute',
  'resolve',
  // Ends are kept by the state they lead to.
  'withdrawn',
  'expired',
  'rejected',
] as const;
export type ActName = (typeof ACT_NAMES)[number];

export type ActSubject = 'listing' | 'proposal' | 'agreement';

export interface NewAct {
  readonly act: ActName;
  readonly from: string | null;
  readonly to: string;
  readonly note?: string | null | undefined;
  /** Whose word staff have heard and give here. */
  readonly heard?: readonly ListingKind[] | undefined;
}

/** An act with the names of who did it, and for whom. */
export interface Act {
  /** One of {@link ActName}, or of a version that was. */
  readonly act: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly actorId: string | null;
  /** First names. */
  readonly actorName: string | null;
  readonly beneficiaryName: string | null;
  readonly beneficiaryId: string | null;
  readonly channel: string;
  /** Whose word it was, where staff had heard it; null where nobody knows any more. */
  readonly heard: readonly ListingKind[] | null;
  /** Whether staff acted for the office, not for somebody. */
  readonly byOffice: boolean | null;
  readonly note: string | null;
  readonly at: Date;
}

/** What is said to the other side with the act. A no, a complaint, and what staff write about a listing are not. */
const SAID_TO_BOTH: readonly string[] = ['cancel', 'no_show', 'resolve', 'withdrawn'] satisfies ActName[];

/** Whether the reader may see the words that go with an act: their own, those meant for both, and all of them staff. */
export function mayReadNote(ctx: Ctx, { act, actorId, beneficiaryId }: Act): boolean {
  // What is kept with it is no words: the offer it was agreed of.
  if (act === 'agree_series') return false;
  if (ctx.channel === 'system' || isStaff(ctx) || SAID_TO_BOTH.includes(act)) return true;
  const reader = ctx.beneficiaryId;
  return reader !== null && (beneficiaryId === reader || (beneficiaryId === null && actorId === reader));
}

/** What is heard is heard by voice: on the telephone unless it is said where. */
export function heardThrough({ channel }: Pick<Ctx, 'channel'>): Channel {
  return channel === 'web' ? 'phone' : channel;
}
