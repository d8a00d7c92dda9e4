// SPDX-License-Identifier: AGPL-3.0-or-later
import { isPoolFull } from './data-source.js';

/** Why the database cannot serve just now: too much at once, not there, or no room on its disk. */
export type Unavailability = 'busy' | 'away' | 'disk_full';

/** SQLSTATE, whole or by its class (its first two characters). */
const BY_STATE: Readonly<Record<string, Unavailability>> = {
  // Waited too long: for a statement, for a lock, or in a transaction; given up after trying again.
  57014: 'busy',
  '55P03': 'busy',
  '25P03': 'busy',
  40001: 'busy',
  '40P01': 'busy',
  53100: 'disk_full',
  // Shut down, crashed, starting up; connections; out of memory or connections; its files; a standby not yet promoted.
  '57P': 'away',
  '08': 'away',
  53: 'away',
  58: 'away',
  25006: 'away',
};
const BY_ERRNO = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the driver says of a connection that was cut: it has no code of its own. */
const BY_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Connection ended)/;

/** Null where the failure is another. */
export function whyUnavailable(error: unknown): Unavailability | null {
  if (!(error instanceof Error)) return null;
  if (isPoolFull(error)) return 'busy';
  // TypeORM lets go of a connection that was cut in the middle of a transaction.
  if (error.name === 'QueryRunnerAlreadyReleasedError') return 'away';
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') {
    if (BY_ERRNO.has(code)) return 'away';
    return BY_STATE[code] ?? BY_STATE[code.slice(0, 3)] ?? BY_STATE[code.slice(0, 2)] ?? null;
  }
  if (BY_WORDS.test(error.message)) return 'away';
  return driverError === undefined ? null : whyUnavailable(driverError);
}
