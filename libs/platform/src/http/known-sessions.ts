// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';

const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 20_000;

/** Sessions that were good a moment ago: until one is, whoever asks is known by their address alone. */
@Injectable()
export class KnownSessions {
  private readonly known = new Map<string, { readonly until: number; readonly personId: string }>();

  note(token: string, personId: string, now = Date.now()): void {
    const key = keyOf(token);
    this.known.delete(key);
    this.known.set(key, { until: now + KEPT_MS, personId });
    // The oldest go first: the map keeps the order of insertion.
    if (this.known.size > MOST_KEPT) this.known.delete(this.known.keys().next().value as string);
  }

  /** By whom requests are counted: a person, however many sessions they have, or an address. */
  countedBy(token: string | null, address: string, now = Date.now()): string {
    const known = token ? this.known.get(keyOf(token)) : undefined;
    return known && known.until > now ? `person ${known.personId}` : `address ${networkOf(address)}`;
  }
}

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** An IPv6 subscriber has at least a /64 of addresses: they count as one. */
export function networkOf(address: string): string {
  // Some proxies write the port with it.
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '');
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
