// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LookupAddress, lookup as lookUp } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** What a call to somebody outside is made of; as much of fetch as such calls need. */
export interface OutwardCall {
  readonly method?: string | undefined;
  readonly headers?: ConstructorParameters<typeof Headers>[0] | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}
export type OutwardFetch = (url: string, call?: OutwardCall) => Promise<Response>;
/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** Answers of other programs to programs are short. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;
/** No connection is kept for a second call: each looks anew at where its name leads. */
const agent = new Agent({ keepAlive: false });

/** It would have led into a network that is not the public one. */
export class OwnNetworkRefused extends Error {
  readonly code = 'OWN_NETWORK';
}

const resolveAll: Resolve = (name) =>
  new Promise((done, failed) =>
    lookUp(name, { all: true }, (error, addresses) => (error ? failed(error) : done(addresses))),
  );

/**
 * Calls out by TLS to hosts of the public net alone, for addresses that somebody has typed in or that a far machine names. Where a
 * name leads is looked at as the connection is opened, so that it cannot be another address by then; no redirect is followed.
 * Fails as fetch does, with an {@link OwnNetworkRefused} as the cause where the host is none of the public net.
 */
export function outwardFetch(resolve: Resolve = resolveAll): OutwardFetch {
  return async (url, call = {}) => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    // A number is connected to without being looked up.
    if (protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))
      throw failed(new OwnNetworkRefused('Not of the public net'));
    return send(url, call, publicLookup(resolve));
  };
}

function publicLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
          return done(new OwnNetworkRefused('Not of the public net'), '', 0);
        return options.all ? done(null, [...addresses]) : done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

function send(
  url: string,
  { method = 'GET', headers, body, signal }: OutwardCall,
  lookup: LookupFunction,
): Promise<Response> {
  return new Promise((done, refuse) => {
    const sent = request(url, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      agent,
      lookup,
      ...(signal && { signal }),
    });
    sent.on('error', (error) => refuse(signal?.aborted ? (signal.reason as Error) : failed(error)));
    sent.on('response', (answer) => {
      read(answer).then(done, (error: unknown) => refuse(failed(error)));
    });
    sent.end(written(body));
  });
}

/** Bytes as they are, everything else as it reads. */
function written(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || body === null || body instanceof Uint8Array) return body ?? undefined;
  return String(body as string | URLSearchParams);
}

async function read(answer: IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_ANSWER_BYTES) throw new Error('Too long an answer');
    parts.push(part);
  }
  const { statusCode: status = 502, headers } = answer;
  const isEmpty = status === 204 || status === 205 || status === 304;
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: kept });
}

const failed = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });
