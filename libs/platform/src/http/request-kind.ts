// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FastifyRequest } from 'fastify';
import { hostCookie } from './host-cookies.js';

export const SESSION_COOKIE = 'reciproca_session';

/** Requests of the stable JSON contract; everything else is a page. By the route that answers, however the address was spelt. */
export function isApiRequest(request: FastifyRequest): boolean {
  return (request.routeOptions?.url ?? request.url).startsWith('/api/');
}

export function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}

export function cookieToken(request: FastifyRequest): string | null {
  return hostCookie(request, SESSION_COOKIE);
}
