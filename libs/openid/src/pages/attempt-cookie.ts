// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { clearHostCookie, hostCookie, setHostCookie } from '@reciproca/platform';
import type { PageDoor } from '@reciproca/web';
import { ATTEMPT_MINUTES, readAttempt, type SignInAttempt, writeAttempt } from '../domain/sign-in-attempt.js';

/** One for each state, so that two windows do not take each other's away. */
function nameOf(state: string): string {
  return `reciproca_way_${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;
}

export function keepAttempt(page: PageDoor, attempt: SignInAttempt): void {
  const options = { signed: true, maxAge: ATTEMPT_MINUTES * 60 };
  setHostCookie(page.reply, nameOf(attempt.state), writeAttempt(attempt), options);
}

/** What this browser kept for that state, once. */
export function takeAttempt(page: PageDoor, state: string): SignInAttempt | null {
  const kept = hostCookie(page.door.request, nameOf(state));
  if (!kept) return null;
  clearHostCookie(page.reply, nameOf(state));
  const { valid, value } = page.door.request.unsignCookie(kept);
  const attempt = valid && value ? readAttempt(value) : null;
  return attempt?.state === state ? attempt : null;
}

const ASKED_COOKIE = 'reciproca_asked';
/** Not longer: others may sit down at the same computer. */
const HALF_AN_HOUR_SECONDS = 30 * 60;

/** Whose request it is that this browser may read: that of who has just shown who they are. */
export function keepAsked(page: PageDoor, asked: { enteId: string; joinRequestId: string }): void {
  const value = `${asked.enteId} ${asked.joinRequestId}`;
  setHostCookie(page.reply, ASKED_COOKIE, value, { signed: true, maxAge: HALF_AN_HOUR_SECONDS });
}

export function askedOf(page: PageDoor): { enteId: string; joinRequestId: string } | null {
  const kept = hostCookie(page.door.request, ASKED_COOKIE);
  const { valid, value } = kept ? page.door.request.unsignCookie(kept) : { valid: false, value: null };
  const [, enteId, joinRequestId] = /^([\w-]{36}) ([\w-]{36})$/.exec((valid && value) || '') ?? [];
  return enteId && joinRequestId ? { enteId, joinRequestId } : null;
}
