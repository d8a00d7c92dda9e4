// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';

const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 20_000;

/** Sessions that were good a moment ago: until one is, whoever asks is known by their address alone. */
@Injectable()
export class KnownSessions {
  private readonly until = new Map<string, number>();

  note(token: string, now = Date.now()): void {
    const key = keyOf(token);
    this.until.delete(key);
    this.until.set(key, now + KEPT_MS);
    // The oldest go first: the map keeps the order of insertion.
    if (this.until.size > MOST_KEPT) this.until.delete(this.until.keys().next().value as string);
  }

  /** By whom requests are counted: a session, or an address. */
  countedBy(token: string | null, address: string, now = Date.now()): string {
    const key = token && keyOf(token);
    return key && (this.until.get(key) ?? 0) > now ? `session ${key}` : `address ${networkOf(address)}`;
  }
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** An IPv6 subscriber has at least a /64 of addresses: they count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
