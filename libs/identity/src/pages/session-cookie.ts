// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@fastify/cookie';
import { LANGUAGE_COOKIE, SESSION_COOKIE } from '@reciproca/platform';
import type { PageDoor } from '@reciproca/web';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** Lasts as long as the browser; the session itself ends on the server. */
export function setSessionCookie(page: PageDoor, token: string): void {
  void page.reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: page.frames.secureCookies,
  });
}

export function clearSessionCookie(page: PageDoor): void {
  void page.reply.clearCookie(SESSION_COOKIE, { path: '/' });
}

export function setLanguageCookie(page: PageDoor, language: string): void {
  void page.reply.setCookie(LANGUAGE_COOKIE, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: YEAR_SECONDS,
  });
}
