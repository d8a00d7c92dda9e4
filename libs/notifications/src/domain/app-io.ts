// SPDX-License-Identifier: AGPL-3.0-or-later

/** Before every other way, or in place of the e-mail that follows when nobody has looked. */
export const APP_IO_PLACES = ['first', 'later'] as const;
export type AppIoPlace = (typeof APP_IO_PLACES)[number];

/** The wording people agree to; a new wording gets a new name, and old answers keep theirs. */
export const APP_IO_CONSENT_VERSION = 'app-io-1';

/** Where App IO reaches somebody, as they and staff see it. */
export interface AppIoAddress {
  /** The fiscal code, all but its ends hidden. */
  readonly shown: string;
  readonly place: AppIoPlace;
  readonly agreedAt: Date;
  /** They do not use App IO, or have turned this service off there: not asked again until then. */
  readonly unreachedUntil: Date | null;
}

export interface AppIoTarget {
  readonly key: string;
  readonly fiscalCode: string;
}

/**
 * What came of a call. `unreached`: they are not there, or do not want us there; `key`: we are not let in; `later`: as the
 * service asks, which is nobody's failure; `failed`: worth another try, `refused`: not.
 */
export type AppIoTrouble =
  | { readonly kind: 'unreached' | 'key' }
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'failed' | 'refused'; readonly code: string };

export type AppIoOutcome = { readonly kind: 'accepted'; readonly messageId: string } | AppIoTrouble;

/** What became of a message that was accepted. */
export type AppIoStatus = { readonly kind: 'waiting' | 'arrived' | 'rejected' } | AppIoTrouble;

const UNASKED_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 6 * 3_600;

/** What a status means that is no success. @param retryAfter seconds or a date, as the header has it */
export function troubleOf(status: number, retryAfter: string | null, now: Date): AppIoTrouble {
  if (status === 401 || status === 403) return { kind: 'key' };
  if (status === 429) return { kind: 'later', seconds: waitOf(retryAfter, now) };
  return { kind: status >= 500 || status === 408 ? 'failed' : 'refused', code: `HTTP_${status}` };
}

function waitOf(retryAfter: string | null, now: Date): number {
  const said = retryAfter?.trim() ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? UNASKED_SECONDS : Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(seconds)));
}

const ENDED: ReadonlyMap<unknown, 'arrived' | 'rejected'> = new Map([
  ['PROCESSED', 'arrived'],
  ['REJECTED', 'rejected'],
  ['FAILED', 'rejected'],
]);

/** What is on its way is called ACCEPTED or THROTTLED; a word nobody knows yet is no end either. */
export function statusOf(said: unknown): AppIoStatus {
  return { kind: ENDED.get(said) ?? 'waiting' };
}
