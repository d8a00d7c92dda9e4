// SPDX-License-Identifier: AGPL-3.0-or-later
import { whyUnavailable } from '../database/unavailable.js';

/** How long the database's word that its disk is full is believed: it may stand on a machine whose disk we do not see. */
const BELIEVED_MS = 60_000;

let saidAt = -Infinity;

/** Told every failure of a transaction. */
export function noteDiskTrouble(error: unknown): void {
  if (whyUnavailable(error) === 'disk_full') saidAt = performance.now();
}

export function isDatabaseDiskFull(): boolean {
  return performance.now() - saidAt < BELIEVED_MS;
}

/** A transaction has been committed: there is room again. */
export function forgetDiskTrouble(): void {
  saidAt = -Infinity;
}
