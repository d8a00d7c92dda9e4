// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FastifyRequest } from 'fastify';

/**
 * Whether a form waited on its sender's device for a signal, and a script brings it now: nobody looks at the page it would lead to, so
 * it is answered with what came of it (`WaitedAnswer`), in words.
 */
export function isWaited({ headers }: FastifyRequest): boolean {
  return headers['x-waited'] === '1';
}

/** Whether a page is fetched to be kept on its person's device: nobody has seen it yet. */
export function isKeptAhead({ headers }: FastifyRequest): boolean {
  return headers['x-kept-ahead'] === '1';
}

/** What came of a form that waited. */
export interface WaitedAnswer {
  /** Null where there is nothing to say but that it was done. */
  readonly text: string | null;
  readonly isRefused: boolean;
}
