// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { clearHostCookie, hostCookie, LANGUAGE_COOKIE, SESSION_COOKIE, setHostCookie } from '@reciproca/platform';
import type { PageDoor } from '@reciproca/web';
import type { FastifyRequest } from 'fastify';
import { type KnownDevice, readDevice, withPerson, writeDevice } from '../domain/known-device.js';

const YEAR_SECONDS = 365 * 24 * 3_600;

/** Lasts as long as the browser; the session itself ends on the server. */
export function setSessionCookie(page: PageDoor, token: string): void {
  setHostCookie(page.reply, SESSION_COOKIE, token);
}

export function clearSessionCookie(page: PageDoor): void {
  clearHostCookie(page.reply, SESSION_COOKIE);
}

export function setLanguageCookie(page: PageDoor, language: string): void {
  setHostCookie(page.reply, LANGUAGE_COOKIE, language, { maxAge: YEAR_SECONDS });
}

const DEVICE_COOKIE = 'reciproca_device';

/** Who has signed in from this browser before, by our own signature; null where nobody has. */
export function deviceOf(request: FastifyRequest): KnownDevice | null {
  const kept = hostCookie(request, DEVICE_COOKIE);
  const { valid, value } = kept ? request.unsignCookie(kept) : { valid: false, value: null };
  return valid && value ? readDevice(value) : null;
}

export function setDeviceCookie(page: PageDoor, before: KnownDevice | null, personId: string): void {
  const device = writeDevice(withPerson(before, personId, newId));
  setHostCookie(page.reply, DEVICE_COOKIE, device, { signed: true, maxAge: YEAR_SECONDS });
}

const WAY_OUT_COOKIE = 'reciproca_way_out';

/** Where the sign-in was made outside, for the page after the one that ends it here. */
export function keepWayOut(page: PageDoor, address: string): void {
  setHostCookie(page.reply, WAY_OUT_COOKIE, address, { signed: true, maxAge: 60 });
}

export function takeWayOut(page: PageDoor): string | null {
  const kept = hostCookie(page.door.request, WAY_OUT_COOKIE);
  clearHostCookie(page.reply, WAY_OUT_COOKIE);
  const { valid, value } = kept ? page.door.request.unsignCookie(kept) : { valid: false, value: null };
  return valid ? value : null;
}

/** Whoever signs out leaves nothing in the browser: neither a device that is told of news nor what was kept for when there is no signal. */
export function forgetHere(page: PageDoor): void {
  void page.reply.header('clear-site-data', '"storage"');
}
