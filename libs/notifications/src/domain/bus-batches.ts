// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LiveNotification } from './notification.js';

/** Subject on the bus: new notifications for the sockets of every process. */
export const LIVE_SUBJECT = 'live';
/** Subject on the bus: something on the operators' board of an ente changed. */
export const BOARD_SUBJECT = 'board';

export interface LiveHint extends LiveNotification {
  readonly personId: string;
}

export interface BoardHint {
  readonly enteId: string;
}

/** Cuts hints into messages of at most `mostBytes` as JSON. */
export function inBatches<T>(hints: readonly T[], mostBytes = 7_500): T[][] {
  const batches: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const hint of hints) {
    const size = new TextEncoder().encode(JSON.stringify(hint)).length + 1;
    if (bytes + size > mostBytes) {
      batches.push([]);
      bytes = 2;
    }
    batches.at(-1)?.push(hint);
    bytes += size;
  }
  return batches;
}
