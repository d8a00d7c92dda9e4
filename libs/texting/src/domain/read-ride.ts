// SPDX-License-Identifier: AGPL-3.0-or-later
import { findPlaces, type KnownPlace } from './find-place.js';
import { numberIn, plainWords } from './plain-words.js';
import { type Intent, readIntent } from './read-intent.js';
import { readDay } from './read-day.js';
import { type DayPart, readTime } from './read-time.js';

/** What a text says about a ride; every list holds all that may be meant. */
export interface RidePieces {
  readonly to: readonly KnownPlace[];
  readonly from: readonly KnownPlace[];
  readonly toHome: boolean;
  readonly days: readonly string[];
  readonly wrongDay: boolean;
  readonly times: readonly number[];
  readonly wrongTime: boolean;
  readonly part: DayPart | null;
  readonly leaves: boolean;
  readonly wantsReturn: boolean;
  readonly returnTimes: readonly number[];
  readonly people: number | null;
}

export interface ReadText {
  readonly intent: Intent;
  readonly choice: number | null;
  readonly ride: RidePieces;
}

const RETURN = /^(ritorno|tornare|torno|rientro|riprendermi|riprendere)$/;
const FROM = new Set(['da', 'dal', 'dall', 'dalla', 'dallo']);
const TO = new Set(['a', 'al', 'all', 'alla', 'allo', 'ad', 'in', 'per', 'verso', 'fino']);

/** Reads one text by the rules; `asked` is what the last question was about. */
export function readText(
  text: string,
  facts: { today: string; places: readonly KnownPlace[] },
  asked: string | null = null,
): ReadText {
  const words = plainWords(text);
  const day = readDay(words, facts.today, asked === 'day');
  const [there, back] = splitReturn(day.rest);
  const people = readPeople(words);
  const time = readTime(there);
  const returning = readTime(back);
  const [fromWords, toWords] = splitFrom(time.rest);
  const to = findPlaces(toWords, facts.places);
  const from = fromWords.includes('casa') ? [] : findPlaces(fromWords, facts.places);
  const ride: RidePieces = {
    to,
    from,
    toHome: to.length === 0 && toWords.includes('casa'),
    days: day.days,
    wrongDay: day.isWrong,
    times: time.times,
    wrongTime: time.isWrong,
    part: time.part,
    leaves: words.some((word) => /^(parto|partenza|partire|partiamo)$/.test(word)),
    wantsReturn: back.length > 0 || words.some((word, at) => RETURN.test(word) && at > 0 && words[0] !== word),
    returnTimes: returning.isWrong ? [] : returning.times,
    people,
  };
  const dayOrTime = day.days.length > 0 || day.isWrong || time.times.length > 0 || time.isWrong || time.part !== null;
  const intent = readIntent(words, { place: to.length > 0 || ride.toHome, dayOrTime });
  const [first] = words.filter((word) => /^[1-9]$/.test(word));
  return { intent, choice: intent === 'choice' ? Number(first) : null, ride };
}

/** What comes after "ritorno" is about the way back, unless the text begins with it. */
function splitReturn(words: readonly string[]): [string[], string[]] {
  const at = words.findIndex((word, index) => index > 0 && RETURN.test(word));
  if (at === -1) return [[...words], []];
  const tail = words.slice(at + 1);
  return tail.some((word) => /\d/.test(word) || numberIn(word) !== null || word === 'mezzogiorno')
    ? [words.slice(0, at), tail]
    : [words.filter((_, index) => index !== at), []];
}

/** Words after "da" name where it begins, until "a" names where it goes. */
function splitFrom(words: readonly string[]): [string[], string[]] {
  const from: string[] = [];
  const to: string[] = [];
  let isFrom = false;
  for (const word of words) {
    if (FROM.has(word)) isFrom = true;
    else if (TO.has(word)) isFrom = false;
    else (isFrom ? from : to).push(word);
  }
  return [from, to];
}

function readPeople(words: readonly string[]): number | null {
  const at = words.findIndex((word) => word === 'persone' || word === 'posti');
  const siamo = words.indexOf('siamo');
  const word = at > 0 ? words[at - 1] : siamo >= 0 && words[siamo + 1] === 'in' ? words[siamo + 2] : undefined;
  const people = numberIn(word);
  return people !== null && people >= 1 && people <= 8 ? people : null;
}
