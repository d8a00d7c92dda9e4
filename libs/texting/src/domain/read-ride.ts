// SPDX-License-Identifier: AGPL-3.0-or-later
import { readAlarm } from './alarm/read-alarm.js';
import { findPlaces, type KnownPlace } from './find-place.js';
import { inItalianWords } from './answer-words.js';
import { numberIn, plainWords } from './plain-words.js';
import { meansAll, meansBoth } from './read-all.js';
import { isBareCancel } from './read-cancel.js';
import { type Intent, readIntent } from './read-intent.js';
import { readChange } from './read-change.js';
import { readLanguage } from './read-language.js';
import { type ReadDay, readDay } from './read-day.js';
import { readSeveralDays } from './read-several-days.js';
import { type ReadWeekly, readWeekly } from './read-weekly.js';
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
  /** 1 Monday to 7 Sunday, where it is for every week. */
  readonly weekdays: readonly number[];
  /** Where it is for several days, those after the first. */
  readonly alsoDays?: readonly string[];
}

export interface ReadText {
  readonly intent: Intent;
  readonly choice: number | null;
  readonly ride: RidePieces;
  /** Somebody may not be well, whatever else is said. */
  readonly isWorrying: boolean;
  /** By how much sooner or later what is agreed is to be, where that was said. */
  readonly shift: number | null;
  /** All of what was named, and not one of it. */
  readonly isAll: boolean;
  /** A yes to all that was asked. */
  readonly isBoth: boolean;
  /** The word we have told people to write for calling off, and nothing of what. */
  readonly isBareCancel: boolean;
  /** ISO code, where it is not in Italian. */
  readonly language: string | null;
}

const RETURN = /^(ritorno|tornare|torno|rientro|riprendermi|riprendere|riportarmi|riportatemi|riportate)$/;
const FROM = new Set(['da', 'dal', 'dall', 'dalla', 'dallo']);
const TO = new Set(['a', 'al', 'all', 'alla', 'allo', 'ad', 'in', 'per', 'verso', 'fino']);
/** One goes "dal dottore": where somebody works, "da" names where one wants to be. */
const AT_WHOSE =
  /^(dottor|dottore|dottoressa|medico|dentista|oculista|cardiologo|ortopedico|specialista|fisioterapista|parrucchier[ae]|pettinatrice|veterinario|notaio|avvocato|commercialista|ottico|podologo|farmacista)$/;
/** "Sono all'ospedale": there it begins, until something is wanted. */
const IS_AT = /^(sono|siamo|mi|ci|trovo|sto|stiamo)$/;
const WANTS =
  /^(e|devo|dobbiamo|vorrei|voglio|posso|potete|tornare|torno|rientrare|venire|portarmi|portatemi|vado|andare)$/;
const NOT_ONES_HOME = /^(comunita|riposo|salute|cura|famiglia|alpina|parrocchiale|popolo|studente|circondariale)$/;

/** Reads one text by the rules; `asked` is what the last question was about. */
export function readText(
  written: string,
  facts: { today: string; places: readonly KnownPlace[] },
  asked: string | null = null,
): ReadText {
  const text = inItalianWords(written);
  const words = plainWords(text);
  const weekly = readWeekly(words, facts.today);
  const several = weekly ? null : readSeveralDays(words, facts.today);
  if (several) {
    const [first = '', ...alsoDays] = several.days;
    const read = readWith({ text, words, weekly, facts }, { days: [first], isWrong: false, rest: [...several.rest] });
    // Whoever calls off or moves what is on two days names what there is, not what they wish for.
    if (read.intent === 'ride' || asked === 'day') return { ...read, ride: { ...read.ride, alsoDays } };
  }
  const day = weekly
    ? { days: [weekly.first], isWrong: false, rest: [...weekly.rest] }
    : readDay(words, facts.today, asked === 'day');
  return readWith({ text, words, weekly, facts }, day);
}

interface Written {
  readonly text: string;
  readonly words: readonly string[];
  readonly weekly: ReadWeekly | null;
  readonly facts: { readonly places: readonly KnownPlace[] };
}

function readWith({ text, words, weekly, facts }: Written, day: ReadDay): ReadText {
  // Who is somewhere and asks to be brought home goes one way.
  const [there, back] = isAway(words) ? [day.rest, []] : splitReturn(day.rest);
  const people = readPeople(words);
  const time = readTime(there);
  const returning = readTime(back);
  const [fromWords, toWords] = splitFrom(time.rest);
  // Words of one's own come before the names of places.
  const [goesHome, toNames] = takeHome(toWords);
  const [isFromHome, fromNames] = takeHome(fromWords);
  const to = goesHome ? [] : findPlaces(toNames, facts.places);
  const from = isFromHome ? [] : findPlaces(fromNames, facts.places);
  const ride: RidePieces = {
    to,
    from,
    toHome: goesHome,
    days: day.days,
    wrongDay: day.isWrong,
    times: time.times,
    wrongTime: time.isWrong,
    part: time.part,
    leaves: words.some((word) => /^(parto|partenza|partire|partiamo)$/.test(word)),
    wantsReturn:
      !(goesHome && from.length > 0) &&
      (back.length > 0 || words.some((word, at) => RETURN.test(word) && at > 0 && words[0] !== word)),
    returnTimes: returning.isWrong ? [] : returning.times,
    people,
    weekdays: weekly?.weekdays ?? [],
  };
  // What comes round is understood by itself; the rest says what is wanted.
  const said = weekly ? weekly.rest : words;
  const intent = readIntent(weekly ? said.join(' ') : text, said, {
    place: to.length + from.length > 0 || ride.toHome,
    day: day.days.length > 0 || day.isWrong,
    time: time.times.length > 0 || time.isWrong || time.part !== null,
    home: goesHome,
    twoDays: day.isWrong && to.length + from.length > 0,
  });
  const [first] = words.filter((word) => /^[1-9]$/.test(word));
  return {
    intent,
    choice: intent === 'choice' ? Number(first) : null,
    ride,
    isWorrying: readAlarm(text, words) === 'worry',
    isAll: meansAll(words.join(' ')),
    isBoth: meansBoth(words.join(' ')),
    isBareCancel: isBareCancel(words),
    shift: readChange(words, true)?.shift ?? null,
    language: readLanguage(text, words),
  };
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

/** "I am at the hospital and have to go home." */
function isAway(words: readonly string[]): boolean {
  return words.some((word, at) => IS_AT.test(word) && isPlaceWord(words, at + 1)) && takeHome(words)[0];
}

function isPlaceWord(words: readonly string[], at: number): boolean {
  return TO.has(words[at] ?? '') && numberIn(words[at + 1]) === null;
}

/** Words after "da" name where it begins, until "a" names where it goes. */
function splitFrom(words: readonly string[]): [string[], string[]] {
  const from: string[] = [];
  const to: string[] = [];
  let isFrom = false;
  let isThere = false;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (IS_AT.test(word) && isPlaceWord(words, at + 1)) isThere = isFrom = true;
    else if (isThere && WANTS.test(word)) isThere = isFrom = false;
    else if (FROM.has(word)) isFrom = !AT_WHOSE.test(next);
    else if (TO.has(word)) isFrom = isThere;
    else (isFrom ? from : to).push(word);
  }
  return [from, to];
}

/** Whether the words name one's own home, and those that are left; the "Casa della comunità" is none. */
function takeHome(words: readonly string[]): [boolean, string[]] {
  const at = words.findIndex((word, index) => word === 'casa' && !isCalledHouse(words, index));
  return at === -1 ? [false, [...words]] : [true, words.filter((_, index) => index !== at)];
}

function isCalledHouse(words: readonly string[], at: number): boolean {
  return words.slice(at + 1, at + 3).some((word) => NOT_ONES_HOME.test(word));
}

function readPeople(words: readonly string[]): number | null {
  const at = words.findIndex((word) => word === 'persone' || word === 'posti');
  const siamo = words.indexOf('siamo');
  const word = at > 0 ? words[at - 1] : siamo >= 0 && words[siamo + 1] === 'in' ? words[siamo + 2] : undefined;
  const people = numberIn(word);
  return people !== null && people >= 1 && people <= 8 ? people : null;
}
