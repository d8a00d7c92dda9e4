// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether this server is reached over https alone. */
    secureCookies: boolean;
  }
}

/** Over https, `__Host-` before its name tells the browser to take the cookie from this host and over https alone. */
export function hostCookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** What is never asked for otherwise: the whole host, no script, no form of another site. */
export function hostCookieOptions(secure: boolean): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}

export function setHostCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  more: Pick<CookieSerializeOptions, 'maxAge' | 'signed'> = {},
): void {
  const secure = reply.server.secureCookies;
  void reply.setCookie(hostCookieName(name, secure), value, { ...hostCookieOptions(secure), ...more });
}

export function clearHostCookie(reply: FastifyReply, name: string): void {
  const secure = reply.server.secureCookies;
  void reply.clearCookie(hostCookieName(name, secure), hostCookieOptions(secure));
}

/** Null where the browser has none of this name. */
export function hostCookie(request: FastifyRequest, name: string): string | null {
  return request.cookies?.[hostCookieName(name, request.server.secureCookies)] ?? null;
}
