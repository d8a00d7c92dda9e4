// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@reciproca/kernel';
import {
  ENVIRONMENT,
  type Environment,
  isPublicName,
  type OutwardCall,
  outwardFetch,
  type OutwardFetch,
  readConfig,
} from '@reciproca/platform';
import type { SourceOutcome } from '../domain/outside-journey.js';
import { ridesConfigShape } from './rides.config.js';

export interface Asked {
  readonly address: string;
  readonly key: string;
}

/** What a server said: a body only where it let us in and said so. */
export type Said =
  | { readonly outcome: 'answered'; readonly body: unknown }
  | { readonly outcome: Exclude<SourceOutcome, 'answered'>; readonly status: number | null };

/** Who looks for a ride sits before the page. */
const PATIENCE_MS = 4_000;

/** The one door to the servers of other platforms. It goes out over the net: nothing of it is called with a transaction open. */
@Injectable()
export class PlatformClient {
  private readonly isPlain: boolean;
  private readonly outward: OutwardFetch = outwardFetch();

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.isPlain = readConfig(ridesConfigShape, environment).RIDES_PLAIN_HTTP === 'on';
  }

  /** It must not be a way into the network the server stands in. Throws `ride_source.address_wrong`. */
  ensureAddress(address: string): void {
    if (this.isPlain) return;
    if (!address.startsWith('https:') || !isPublicName(address))
      throw new DomainError('ride_source.address_wrong', 'invalid', { field: 'address' });
  }

  get(asked: Asked, path: string, query: Readonly<Record<string, string | number>> = {}): Promise<Said> {
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return this.call(asked, search.size > 0 ? `${path}?${search}` : path, {});
  }

  post(asked: Asked, path: string, body: object): Promise<Said> {
    const headers = { 'content-type': 'application/json' };
    return this.call(asked, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  patch(asked: Asked, path: string, query: Readonly<Record<string, string>>): Promise<Said> {
    return this.call(asked, `${path}?${new URLSearchParams(query)}`, { method: 'PATCH' });
  }

  private async call({ address, key }: Asked, path: string, call: OutwardCall): Promise<Said> {
    const headers = { accept: 'application/json', 'x-api-key': key, ...call.headers };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const send = this.isPlain ? plainFetch : this.outward;
      const answer = await send(`${address}/${path}`, { ...call, headers, signal });
      return await said(answer);
    } catch {
      return { outcome: 'silent', status: null };
    }
  }
}

const plainFetch: OutwardFetch = (url, call) => fetch(url, { ...(call as RequestInit), redirect: 'manual' });

async function said(answer: Response): Promise<Said> {
  const { status, ok } = answer;
  const text = await answer.text();
  if (status === 401 || status === 403) return { outcome: 'key', status };
  if (status === 429 || status >= 500) return { outcome: 'silent', status };
  if (!ok) return { outcome: 'wrong', status };
  try {
    return { outcome: 'answered', body: text === '' ? null : (JSON.parse(text) as unknown) };
  } catch {
    return { outcome: 'wrong', status };
  }
}
