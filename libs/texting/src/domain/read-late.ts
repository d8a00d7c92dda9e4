// SPDX-License-Identifier: AGPL-3.0-or-later
import { numberIn } from './plain-words.js';

/** How late somebody is: `minutes` behind the hour agreed, or there in so many minutes `fromNow`; null where not said. */
export interface ReadLate {
  readonly minutes: number | null;
  readonly fromNow: boolean;
}

/** Said of oneself: who waits for a car that is late is no driver of it. */
const LATE =
  /\b(?:sono|saro|siamo|son|arrivo|arrivero) (?:\w+ )?in ritardo\b|\b(?:ho|faccio|porto) (?:\w+ )?ritardo\b|\britardo (?:di|circa)\b|\b(?:ritardo|tardo|tardero|ritardero) (?:un |una |di |circa |mezz|\d)|\b(?:tardo|tardero|ritardero)$|\bfaccio (?:un po )?tardi\b|\b(?:arriv(?:o|ero)|(?:sto|stiamo) arrivando) (?:un po |piu |in )?(?:tardi|dopo|in ritardo)\b|\bminuti (?:di ritardo|dopo|piu tardi)\b|\bsono (?:\w+ )?(?:(?:bloccat[oa]|ferm[oa]) (?:in coda|in strada|nel traffico|sull autostrada|al passaggio)|in coda|nel traffico)\b/;
/** Not late, on another day, or between two hours: none that a number of minutes could tell. */
const NO_DELAY =
  /\bnon (?:sono|saro|faccio|arrivo|ho) (?:in |un )?(?:ritardo|tardi)\b|\bgiorn[oi]\b|\bdomani\b|\b(?:tra|fra) le\b/;
const FROM_NOW = /\barriv(?:o|ero) (?:tra|fra)\b|\bsono li (?:tra|fra)\b|\b(?:tra|fra) .+ (?:arrivo|sono li)\b/;
const MOST_MINUTES = 180;

export function readLate(words: readonly string[]): ReadLate | null {
  const line = words.join(' ');
  if (NO_DELAY.test(line)) return null;
  const fromNow = FROM_NOW.test(line);
  return fromNow || LATE.test(line) ? { minutes: readMinutes(words), fromNow } : null;
}

/** Ten minutes, a quarter, half an hour; null for none, and for what no delay can be. */
export function readMinutes(words: readonly string[]): number | null {
  const line = words.join(' ');
  if (/\btre quarti d ora\b/.test(line)) return 45;
  if (/\bquarto d ora\b/.test(line)) return 15;
  const hours = /\b(un|una|due|\d) or[ae]\b(?: e (mezz[ao]|\w+))?/.exec(line);
  if (hours) {
    const more = hours[2] === undefined ? 0 : /^mezz/.test(hours[2]) ? 30 : (numberIn(hours[2]) ?? TENS[hours[2]] ?? 0);
    const minutes = (numberIn(hours[1] === 'una' ? 'un' : hours[1]) ?? 0) * 60 + more;
    return minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
  }
  if (/\bmezz ?a? ?ora\b/.test(line)) return 30;
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
