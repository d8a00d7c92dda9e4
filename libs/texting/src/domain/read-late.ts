// SPDX-License-Identifier: AGPL-3.0-or-later
import { numberIn } from './plain-words.js';

/** How late somebody is: `minutes` behind the hour agreed, or there in so many minutes `fromNow`; null where not said. */
export interface ReadLate {
  readonly minutes: number | null;
  readonly fromNow: boolean;
}

/** Said of oneself: who waits for a car that is late is no driver of it. */
const LATE =
  /\b(?:sono|saro|siamo|son|arrivo|arrivero) (?:\w+ )?in ritardo\b|\b(?:ho|faccio|porto) (?:\w+ )?ritardo\b|\britardo (?:di|circa)\b|\b(?:ritardo|tardo|tardero|ritardero) (?:un |una |di |circa |mezz|\d)|\bfaccio (?:un po )?tardi\b|\barriv(?:o|ero) (?:un po |piu |in )?(?:tardi|dopo)\b|\bsono (?:\w+ )?(?:bloccat[oa]|ferm[oa] in|in coda|nel traffico)\b/;
const FROM_NOW = /\barriv(?:o|ero) (?:tra|fra)\b|\bsono li (?:tra|fra)\b|\b(?:tra|fra) .+ (?:arrivo|sono li)\b/;
const MOST_MINUTES = 180;

export function readLate(words: readonly string[]): ReadLate | null {
  const line = words.join(' ');
  const fromNow = FROM_NOW.test(line);
  return fromNow || LATE.test(line) ? { minutes: readMinutes(words), fromNow } : null;
}

/** Ten minutes, a quarter, half an hour; null for none, and for what no delay can be. */
export function readMinutes(words: readonly string[]): number | null {
  const line = words.join(' ');
  if (/\btre quarti d ora\b/.test(line)) return 45;
  if (/\bquarto d ora\b/.test(line)) return 15;
  if (/\bmezz ?a? ?ora\b/.test(line)) return 30;
  if (/\bun ora e mezz[ao]\b/.test(line)) return 90;
  if (/\b(?:un|una|1) ora\b/.test(line)) return 60;
  const at = words.findIndex((word) => /^minut\w+$|^min$/.test(word));
  const number =
    numberIn(words[at === -1 ? words.findIndex((word) => /^\d{1,3}$/.test(word)) : at - 1]) ??
    TENS[words[at - 1] ?? ''];
  return number !== undefined && number !== null && number > 0 && number <= MOST_MINUTES ? number : null;
}

const TENS: Readonly<Record<string, number>> = {
  venticinque: 25,
  trenta: 30,
  quaranta: 40,
  quarantacinque: 45,
  cinquanta: 50,
};
