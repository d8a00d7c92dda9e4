// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

const MOST = 15_000;
const WHERE_UNKNOWN = 2_000;
const SHARE = 0.8;

/** How many sockets this process may hold: most of the files it may open, since each socket is one. */
export function connectionCap(limits = readLimits()): number {
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  return Math.min(MOST, soft ? Math.floor(Number(soft) * SHARE) : WHERE_UNKNOWN);
}

function readLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
