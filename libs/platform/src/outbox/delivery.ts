// SPDX-License-Identifier: AGPL-3.0-or-later

/** A delivery with its message, as it is claimed. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly handler: string;
  readonly ente_id: string | null;
  readonly topic: string;
  readonly payload: unknown;
  readonly request_id: string;
  /** When it was due. */
  readonly run_at: Date;
  /** How often it was tried before. */
  readonly attempts: number;
  /** How many others of the lane were due as it was claimed, with those in somebody's hands; some at most. */
  readonly others: number;
}

export const MOST_ATTEMPTS = 12;
const LONGEST_WAIT_SECONDS = 600;

/** Seconds to wait before trying again: doubles each time, with jitter so that a burst does not return as a burst. */
export function secondsUntilRetry(attempts: number, random: () => number = Math.random): number {
  return Math.min(2 ** attempts, LONGEST_WAIT_SECONDS) * (0.5 + random());
}
