// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStaffRole, type Role } from '@reciproca/kernel';

export const MOST_FAILURES = 8;
export const LOCK_MINUTES = 15;
/** Of codes there are a million only, and three of them are right at any time. */
export const MOST_CODE_FAILURES = 5;
export const CODE_LOCK_MINUTES = 60;
/** Attempts from one address in {@link LOCK_MINUTES}: a whole office may sit behind it. */
export const MOST_FROM_ADDRESS = 120;

export type SessionKind = 'web' | 'api';
const IDLE_HOURS: Readonly<Record<SessionKind, number>> = { web: 12, api: 30 * 24 };

/** When a session last used at that instant ends. */
export function sessionEnd(kind: SessionKind, lastSeen: Date): Date {
  return new Date(lastSeen.getTime() + IDLE_HOURS[kind] * 3_600_000);
}

/** Whether last use is old enough to be written again: once a minute is plenty. */
export function isLastSeenStale(lastSeen: Date, now: Date): boolean {
  return now.getTime() - lastSeen.getTime() > 60_000;
}

export function minutesUntil(instant: Date, now: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - now.getTime()) / 60_000));
}

/** Staff always; residents only where the ente lets them. */
export function mayUsePassword(roles: readonly Role[], residentPasswords: boolean): boolean {
  return residentPasswords || roles.some(isStaffRole);
}
