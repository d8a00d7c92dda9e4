// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewsParams } from '@reciproca/kernel';
import type { Notification } from './notification.js';

/** What a device shows; whoever finds it on a locked screen reads it too. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** What it is about: a newer one takes the place of an older one. */
  readonly about: string;
  readonly isUrgent: boolean;
  /** How long it is worth anything to a device that is switched off. */
  readonly seconds: number;
}

/** What came of handing one over; `seconds` as long as the push service wants to be left alone. */
export type PushOutcome =
  { readonly kind: 'taken' | 'gone' | 'refused' } | { readonly kind: 'later'; readonly seconds: number | null };

export const MOST_PUSH_ATTEMPTS = 6;
const LONGEST_SECONDS = 86_400;
const SHORTEST_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 6 * 3_600;

/** A day, and no longer than until what it tells of begins. */
export function secondsWorth({ params }: Pick<Notification, 'params'>, now: Date): number {
  const left = params.startsAt ? (Date.parse(params.startsAt) - now.getTime()) / 1000 : LONGEST_SECONDS;
  return left > 0 ? Math.round(Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, left))) : LONGEST_SECONDS;
}

/** Of several things at once: how many, and where they are read. */
export function digestMessage(personId: string, body: string, enteName: string): PushMessage {
  const about = `${personId} /inbox`;
  return { title: enteName, body, link: '/inbox', about, isUrgent: false, seconds: LONGEST_SECONDS };
}

/** Without anybody's name: {@link somebody} stands where one would. */
export function withoutNames({ age: _, ...params }: NewsParams, somebody: string): NewsParams {
  return { ...params, name: null, ...(params.forName !== undefined && { forName: somebody }) };
}

/** What the status of a push service means (RFC 8030). */
export function outcomeOf(status: number, retryAfterSeconds: number | null): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status !== 429 && status < 500) return { kind: 'refused' };
  return {
    kind: 'later',
    seconds: retryAfterSeconds === null ? null : Math.min(retryAfterSeconds, LONGEST_WAIT_SECONDS),
  };
}
