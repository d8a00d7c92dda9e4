// SPDX-License-Identifier: AGPL-3.0-or-later
export interface OutboxRow {
  readonly id: string;
  readonly ente_id: string | null;
  readonly topic: string;
  readonly payload: unknown;
  readonly request_id: string;
  readonly attempts: number;
  readonly created_at: Date;
  readonly run_at: Date;
}

export const MOST_ATTEMPTS = 12;
const LONGEST_WAIT_SECONDS = 600;

/** Seconds to wait before trying again: doubles each time, with jitter so that a burst does not return as a burst. */
export function secondsUntilRetry(attempts: number, random: () => number = Math.random): number {
  return Math.min(2 ** attempts, LONGEST_WAIT_SECONDS) * (0.5 + random());
}
