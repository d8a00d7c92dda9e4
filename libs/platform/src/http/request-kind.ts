// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'reciproca_session';

/** Requests of the stable JSON contract; everything else is a page. */
export function isApiRequest(request: { url: string }): boolean {
  return request.url.startsWith('/api/');
}

export function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}

export function cookieToken(request: FastifyRequest): string | null {
  return request.cookies?.[SESSION_COOKIE] ?? null;
}
