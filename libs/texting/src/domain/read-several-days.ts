// SPDX-License-Identifier: AGPL-3.0-or-later
import { readDay } from './read-day.js';

const DAY_WORD =
  /^(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|domani|dopodomani|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)$/;
/** What may stand between two days that are both meant; "o", "anzi" and "a" tell one of them apart. */
const AND = /^(?:e|ed|poi|anche|il|di|per|pure)$/;
const MOST_DAYS = 3;

/** "Martedì e venerdì": the days in their order, and the words that are left. */
export interface ReadSeveralDays {
  readonly days: readonly string[];
  readonly rest: readonly string[];
}

/** Null where one day at most is named, or one of them may be two. */
export function readSeveralDays(words: readonly string[], today: string): ReadSeveralDays | null {
  const begins = words.findIndex((word) => DAY_WORD.test(word));
  if (begins === -1) return null;
  const named: string[] = [];
  let ends = begins;
  for (let at = begins; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (DAY_WORD.test(word)) {
      named.push(word);
      ends = at + 1;
    } else if (!AND.test(word)) break;
  }
  // A list has an "and" in it: two days side by side may be a slip of the pen.
  const isList = words.slice(begins, ends).some((word) => /^(?:e|ed|poi|anche|pure)$/.test(word));
  if (named.length < 2 || named.length > MOST_DAYS || !isList) return null;
  if (words.slice(ends).some((word) => DAY_WORD.test(word))) return null;
  const read = named.map((word) => readDay([word], today));
  const days = read.flatMap(({ days: meant, isWrong }) => (isWrong || meant.length !== 1 ? [] : meant));
  if (new Set(days).size !== named.length) return null;
  return { days: days.toSorted(), rest: [...words.slice(0, begins), ...words.slice(ends)] };
}
