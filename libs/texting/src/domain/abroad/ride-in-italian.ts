// SPDX-License-Identifier: AGPL-3.0-or-later
import { inItalianWords } from '../answer-words.js';
import { readAlarm } from '../alarm/read-alarm.js';
import { plainWords } from '../plain-words.js';
import { ARABIC } from './ride-words.ar.js';
import { ENGLISH } from './ride-words.en.js';
import { FRENCH } from './ride-words.fr.js';
import { ROMANIAN } from './ride-words.ro.js';
import type { RideWords } from './ride-words.js';
import { ALBANIAN } from './ride-words.sq.js';

const LANGUAGES = [ROMANIAN, ALBANIAN, FRENCH, ENGLISH, ARABIC];
/** More is a story, and for a person. */
const MOST_WORDS = 16;
/** Clocks and dates stay whole. */
const NUMBER = /^\d{1,2}(?:[:/]\d{1,2})?(?:\/\d{2,4})?$/;

const BEFORE_DAY =
  /\b(?:a|in|per) (?=lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|domani|dopodomani|mattina|sera)/g;

/**
 * A text about a ride, a day, an hour or a stop of the driver, as somebody who writes Italian would have written it: only where
 * every word of it is known, or names something that is known here. Whatever is more than that stays as it is, for a person to read.
 */
export function inRulesWords(text: string, names: readonly string[]): string {
  const answer = inItalianWords(text);
  const words = plainAbroad(answer);
  if (words.length === 0 || words.length > MOST_WORDS || readAlarm(text, plainWords(text)) !== null) return answer;
  const known = new Set(names.flatMap(plainAbroad));
  for (const language of LANGUAGES) {
    const said = translate(words, language, known);
    if (said) return said;
  }
  return answer;
}

/** Null where a word is neither of that language nor a name, or nothing in it is that language's alone. */
function translate(words: readonly string[], language: RideWords, names: ReadonlySet<string>): string | null {
  const italian: string[] = [];
  let isOwn = false;
  for (let at = 0; at < words.length; at += 1) {
    const phrase = language.phrases.find(([said]) => said.every((word, index) => words[at + index] === word));
    const word = words[at] ?? '';
    if (phrase) {
      italian.push(phrase[1]);
      isOwn ||= phrase[1] !== '';
      at += phrase[0].length - 1;
    } else if (Object.hasOwn(language.content, word)) {
      italian.push(language.content[word] ?? '');
      isOwn = true;
    } else if (Object.hasOwn(language.small, word)) italian.push(smallWord(language.small[word] ?? '', words[at + 1]));
    else if (NUMBER.test(word) || names.has(word)) italian.push(word);
    else return null;
  }
  return isOwn ? asWritten(italian) : null;
}

/** A ride is asked for once, whatever a language takes two words for; and "te enjten" is Thursday, where "a giovedi" says good-bye. */
function asWritten(words: readonly string[]): string {
  const once = words.filter((word, at) => word !== '' && (word !== 'passaggio' || words.indexOf(word) === at));
  return once.join(' ').replaceAll(BEFORE_DAY, '');
}

/** Before an hour "at" is another word than before a place. */
function smallWord(italian: string, next: string | undefined): string {
  return italian === 'a' && /^\d/.test(next ?? '') ? 'alle' : italian;
}

/** Small words without marks, in Latin and Arabic letters. */
function plainAbroad(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('ـ', '')
      .replaceAll(/[أإآٱ]/gu, 'ا')
      .replaceAll(/(\d{1,2})\s?h\s?(\d{2})(?!\d)/g, '$1:$2')
      .replaceAll(/(\d{1,2})\s?h(?![\p{L}\d])/gu, '$1')
      .replaceAll(/(\d{1,2})[.,](\d{2})(?!\d)/g, '$1:$2')
      .replaceAll(/(\d)(am|pm)(?!\p{L})/gu, '$1 $2')
      .replaceAll(/half past (\d{1,2})(?![\d:])/g, '$1:30')
      // Noon to some and midnight to others: for a person.
      .replaceAll(/(?<!\d)12(?:[:.]\d{2})? am(?!\p{L})/gu, 'midnight')
      .replaceAll(/[^\p{L}\p{N}:/]+/gu, ' ')
      .replaceAll(/(?<!\d)[:/]|[:/](?!\d)/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '')
  );
}
