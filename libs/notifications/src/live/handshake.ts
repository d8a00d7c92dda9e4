// SPDX-License-Identifier: AGPL-3.0-or-later
import { hostCookieName, SESSION_COOKIE } from '@reciproca/platform';
import type { Socket } from 'socket.io';

/** The session's token: given by programs, carried by the cookie of pages. */
export function tokenOf({ handshake }: Pick<Socket, 'handshake'>, secureCookies: boolean): string | null {
  const { token } = handshake.auth as { token?: unknown };
  if (typeof token === 'string' && token.length > 0 && token.length < 500) return token;
  const cookies = (handshake.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const start = `${hostCookieName(SESSION_COOKIE, secureCookies)}=`;
  const value = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
  if (!value) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** The last number the client has seen; null when it says none. */
export function lastSeqOf({ handshake }: Pick<Socket, 'handshake'>): number | null {
  return seqOf((handshake.auth as { lastSeq?: unknown }).lastSeq);
}

export function seqOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
