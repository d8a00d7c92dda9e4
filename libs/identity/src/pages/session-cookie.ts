// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@fastify/cookie';
import { newId } from '@reciproca/kernel';
import { LANGUAGE_COOKIE, SESSION_COOKIE } from '@reciproca/platform';
import type { PageDoor } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import { type KnownDevice, readDevice, withPerson, writeDevice } from '../domain/known-device.js';

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

const DEVICE_COOKIE = 'reciproca_device';

/** Who has signed in from this browser before, by our own signature; null where nobody has. */
export function deviceOf(request: FastifyRequest): KnownDevice | null {
  const kept = request.cookies[DEVICE_COOKIE];
  const { valid, value } = kept ? request.unsignCookie(kept) : { valid: false, value: null };
  return valid && value ? readDevice(value) : null;
}

export function setDeviceCookie(page: PageDoor, before: KnownDevice | null, personId: string): void {
  void page.reply.setCookie(DEVICE_COOKIE, writeDevice(withPerson(before, personId, newId)), {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    secure: page.frames.secureCookies,
    maxAge: YEAR_SECONDS,
  });
}
