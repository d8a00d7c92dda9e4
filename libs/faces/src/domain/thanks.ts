// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState } from '@reciproca/exchange';

export const MOST_THANKS_LETTERS = 200;
/** So long after an act there is something to thank for. */
const DAYS_TO_THANK = 30;
const DAY_MS = 86_400_000;
export const DONE_STATES: readonly AgreementState[] = ['done', 'confirmed', 'settled'];

/** What staff found of words that were reported: they went off the page, or they stay. */
export const THANKS_OUTCOMES = ['hidden', 'left'] as const;
export type ThanksOutcome = (typeof THANKS_OUTCOMES)[number];

/** One short text from one of two people to the other, after what they did together. */
export interface Thanks {
  readonly id: string;
  readonly agreementId: string;
  readonly senderId: string;
  readonly recipientId: string;
  /** Whose hand it was: the sender's own, or that of who acts for them. */
  readonly enteredBy: string | null;
  /** Empty once they are gone: that there were some keeps a second word from being written. */
  readonly words: string;
  readonly at: Date;
  /** When whoever got them took them off their page. */
  readonly removedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly reportedWhy: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly outcome: ThanksOutcome | null;
}

/** Whether one of the two may thank the other now, by where what they agreed stands. */
export function isTimeToThank(
  { state, endsAt }: { readonly state: string; readonly endsAt: Date },
  now: Date,
): boolean {
  const sinceMs = now.getTime() - endsAt.getTime();
  return DONE_STATES.some((done) => done === state) && sinceMs < DAYS_TO_THANK * DAY_MS;
}
