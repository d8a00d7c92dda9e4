// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CallMoment } from '@reciproca/notifications';

/** What is known of a helper when somebody has to be called. */
export interface Helper {
  readonly id: string;
  /** 0..1, as the engine found. */
  readonly score: number;
  /** How often they helped this person before. */
  readonly timesHelped: number;
  /** What they have promised for the next seven days. */
  readonly promised: number;
  readonly hasPhone: boolean;
  readonly moment: CallMoment;
  /** Calls of the last 30 days that nobody answered. */
  readonly unanswered: number;
  /** They were rung a moment ago about this. */
  readonly justTried: boolean;
  /** They have said yes themselves: only the caller is missing. */
  readonly hasSaidYes: boolean;
}

const USUAL_BONUS = 0.1;
const PER_PROMISE = 0.04;
const MOST_PROMISES = 5;
const PER_UNANSWERED = 0.05;
const MOST_UNANSWERED = 3;

/** How good it is to ask this helper: the match itself, whom the caller knows, who has not much to do, who answers. */
export function callValueOf({ score, timesHelped, promised, unanswered }: Helper): number {
  const usual = timesHelped > 0 ? USUAL_BONUS : 0;
  return (
    score +
    usual -
    PER_PROMISE * Math.min(promised, MOST_PROMISES) -
    PER_UNANSWERED * Math.min(unanswered, MOST_UNANSWERED)
  );
}

/** Whether ringing now makes sense. */
export function isCallable({ hasPhone, moment, justTried }: Helper): boolean {
  return hasPhone && moment === 'now' && !justTried;
}

/** The order to call in: who said yes already, then who can be rung now, then later, then who has no number; each by value. */
export function callOrder<Each extends Helper>(helpers: readonly Each[]): Each[] {
  return helpers.toSorted((a, b) => rankOf(a) - rankOf(b) || callValueOf(b) - callValueOf(a) || (a.id < b.id ? -1 : 1));
}

function rankOf(helper: Helper): number {
  if (helper.hasSaidYes) return 0;
  if (isCallable(helper)) return 1;
  return helper.hasPhone ? 2 : 3;
}
