// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import type { Agreement, AgreementState } from './agreement.js';

/** People come early: so long before its beginning it may have begun, or be over. */
export const GRACE_MINUTES = 30;

const MINUTE_MS = 60_000;
const NOT_BEFORE_IT: readonly AgreementState[] = ['under_way', 'done', 'confirmed'];

/** From when an agreement that begins at `startsAt` may stand in that state; null where it may at any time. */
export function possibleFrom(to: AgreementState, startsAt: Date): Date | null {
  if (to === 'no_show') return startsAt;
  return NOT_BEFORE_IT.includes(to) ? new Date(startsAt.getTime() - GRACE_MINUTES * MINUTE_MS) : null;
}

export function isItsTime(to: AgreementState, startsAt: Date, now: Date): boolean {
  const from = possibleFrom(to, startsAt);
  return from === null || now >= from;
}

/** Throws `agreement.too_early` with the moment from which it can be said. */
export function ensureItsTime({ startsAt }: Pick<Agreement, 'startsAt'>, to: AgreementState, now: Date): void {
  if (isItsTime(to, startsAt, now)) return;
  throw new DomainError('agreement.too_early', 'conflict', { possibleFrom: possibleFrom(to, startsAt)?.toISOString() });
}

/** Whole minutes from the earliest moment it may have begun until now; never below zero. */
export function minutesSinceItBegan({ startsAt }: Pick<Agreement, 'startsAt'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - startsAt.getTime()) / MINUTE_MS) + GRACE_MINUTES);
}
