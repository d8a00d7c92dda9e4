// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KnownPlace } from './find-place.js';
import { readText } from './read-ride.js';

/** How far apart the parts of one text come. */
const PARTS_MS = 60_000;
/** Where networks part a text: alone and as one of several, in the plain alphabet and in any other. */
const LIMITS = [160, 153, 70, 67];
const SHORT_BY = 8;
const LONG_ENOUGH = 60;
const WHOLE = new Set([
  'yes',
  'no',
  'choice',
  'courtesy',
  'stop',
  'quiet',
  'alarm',
  'automatic',
  'start',
  'help',
  'worry',
]);

/** So long the rest of a text that is full is waited for: its parts leave together. */
export const REST_MS = 20_000;

/** Whether more of it is to come, so that nothing is answered yet; a cry for help never waits. */
export function waitsForRest(body: string): boolean {
  return (
    body.length >= LONG_ENOUGH && isFull(body) && !WHOLE.has(readText(body, { today: '1970-01-01', places: [] }).intent)
  );
}

interface Part {
  readonly body: string | null;
  readonly receivedAt: Date;
}

/** Whether the second was written as the rest of the first. */
export function isOneText(first: Part, second: Part): boolean {
  const isNear = second.receivedAt.getTime() - first.receivedAt.getTime() <= PARTS_MS;
  return isNear && isCut(first.body ?? '', second.body ?? '');
}

/** Whether a text goes on in the next one: full to the brim, or broken off where no sentence ends. */
export function isCut(first: string, second: string): boolean {
  const goesOn = first.length >= LONG_ENOUGH && /[\p{L},]\s*$/u.test(first) && /^\s*\p{Ll}/u.test(second);
  if (first.length < LONG_ENOUGH || (!isFull(first) && !goesOn)) return false;
  return !WHOLE.has(readText(second, { today: '1970-01-01', places: [] }).intent);
}

function isFull({ length }: string): boolean {
  return LIMITS.some((limit) => length % limit === 0 || (length <= limit && limit - length < SHORT_BY && limit > 100));
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
