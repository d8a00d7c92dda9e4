// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KnownPlace } from './find-place.js';
import { readText } from './read-ride.js';

/** How far apart the parts of one text come. */
export const PARTS_MS = 60_000;
/** Where networks part a text: alone and as one of several, in the plain alphabet and in any other. */
const LIMITS = [160, 153, 70, 67];
const SHORT_BY = 8;
const LONG_ENOUGH = 60;
const WHOLE = new Set(['yes', 'no', 'choice', 'courtesy', 'stop', 'quiet', 'alarm', 'automatic', 'start', 'help']);

/** Whether a text goes on in the next one: full to the brim, or broken off where no sentence ends. */
export function isCut(first: string, second: string): boolean {
  const isFull = LIMITS.some(
    (limit) => first.length % limit === 0 || (first.length <= limit && limit - first.length < SHORT_BY && limit > 100),
  );
  const goesOn = first.length >= LONG_ENOUGH && /[\p{L},]\s*$/u.test(first) && /^\s*\p{Ll}/u.test(second);
  if (first.length < LONG_ENOUGH || (!isFull && !goesOn)) return false;
  return !WHOLE.has(readText(second, { today: '1970-01-01', places: [] }).intent);
}

/** Both parts as one: parted between two words, or in the middle of one, whichever says more. */
export function joined(first: string, second: string, facts: { today: string; places: readonly KnownPlace[] }): string {
  const spaced = `${first.trimEnd()} ${second.trimStart()}`;
  const closed = `${first}${second}`;
  return saidIn(closed, facts) >= saidIn(spaced, facts) ? closed : spaced;
}

function saidIn(text: string, facts: { today: string; places: readonly KnownPlace[] }): number {
  const { intent, ride } = readText(text, facts);
  return [
    intent !== 'unclear',
    ride.to.length > 0,
    ride.from.length > 0,
    ride.days.length > 0,
    ride.times.length > 0,
  ].filter(Boolean).length;
}
