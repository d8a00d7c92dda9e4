// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Queues that never wait for each other: `live` for telling and matching, `slow` for what waits on somebody outside or on
 * a solver, `job` for work by the clock.
 */
export const LANES = ['live', 'slow', 'job'] as const;
export type Lane = (typeof LANES)[number];

/**
 * How many deliveries of each lane a process works on at once. Each holds at most one connection while its transaction is
 * open; together they leave connections to requests in every pool there may be (four at least).
 */
export function workersFor(poolSize: number): Readonly<Record<Lane, number>> {
  const share = (part: number, most: number): number => Math.min(most, Math.max(1, Math.floor(poolSize / part)));
  return { live: share(4, 6), slow: share(8, 4), job: share(12, 2) };
}
