// SPDX-License-Identifier: AGPL-3.0-or-later
import { numberIn } from './plain-words.js';

export const PARTS = ['mattina', 'pomeriggio', 'sera'] as const;
export type DayPart = (typeof PARTS)[number];

export interface ReadTime {
  /** Every time that may be meant, in minutes of the day; empty when none was written. */
  readonly times: readonly number[];
  /** Only "in the morning". */
  readonly part: DayPart | null;
  /** Something was written that is no one time, such as a span. */
  readonly isWrong: boolean;
  readonly rest: readonly string[];
}

const BEFORE_HOUR = new Set(['ore', 'alle', 'ora', 'le', 'per', 'verso', 'entro', 'all', 'l', 'delle']);
const VAGUE = new Set(['dopo', 'prima', 'dalle', 'tra', 'fra']);

/** The one time a text names. */
export function readTime(words: readonly string[]): ReadTime {
  const rest: (string | null)[] = [...words];
  const part = takePart(rest);
  const times: number[][] = [];
  let isVague = false;
  for (let at = 0; at < words.length; at += 1) {
    if (rest[at] === null) continue;
    const read = timeAt(words, at);
    if (!read) continue;
    const count = read.count;
    const prefix = rest[at - 1] ?? '';
    isVague ||= VAGUE.has(prefix) || (BEFORE_HOUR.has(prefix) && VAGUE.has(words[at - 2] ?? ''));
    rest.fill(null, at, at + count);
    if (BEFORE_HOUR.has(prefix)) rest[at - 1] = null;
    times.push(possible(read.minutes, read.isExact, part));
  }
  const isWrong = isVague || times.length > 1 || times.some((list) => list.length === 0);
  return {
    times: isWrong ? [] : (times[0] ?? []),
    part: times.length === 0 ? part : null,
    isWrong,
    rest: rest.filter((word): word is string => word !== null),
  };
}

function takePart(rest: (string | null)[]): DayPart | null {
  const at = rest.findIndex((word) => (PARTS as readonly (string | null)[]).includes(word));
  if (at === -1) return null;
  const part = rest[at] as DayPart;
  const before = rest[at - 1];
  rest[at] = null;
  if (before && /^(di|del|della|nel|in|al|la|il|alla)$/.test(before)) rest[at - 1] = null;
  return part;
}

/** Minutes written at a word, how many words they take, and whether they can only mean one time of the day. */
function timeAt(words: readonly string[], at: number): { minutes: number; count: number; isExact: boolean } | null {
  const word = words[at] ?? '';
  if (word === 'mezzogiorno')
    return {
      minutes: 720 + (words[at + 1] === 'e' && /^mezz[ao]$/.test(words[at + 2] ?? '') ? 30 : 0),
      count: words[at + 1] === 'e' ? 3 : 1,
      isExact: true,
    };
  const clock = /^(\d{1,2}):(\d{2})$/.exec(word);
  if (clock) {
    const [hour, minute] = [Number(clock[1]), Number(clock[2])];
    return { minutes: hour * 60 + minute, count: 1, isExact: word.startsWith('0') };
  }
  const hour = numberIn(word);
  if (hour === null || hour > 24 || word === 'un' || word === 'uno' || isCount(words, at)) return null;
  // A number in words is an hour only where something says so: "una" is mostly no number at all.
  if (!/^\d/.test(word) && !BEFORE_HOUR.has(words[at - 1] ?? '')) return null;
  if (words[at - 1] === 'per' && !/^\d/.test(word)) return null;
  return { ...withFraction(words, at, hour), isExact: /^0\d$/.test(word) };
}

function withFraction(words: readonly string[], at: number, hour: number): { minutes: number; count: number } {
  const joint = words[at + 1];
  const tail = words[at + 2];
  const isQuarter = /^(un|1)$/.test(tail ?? '') && words[at + 3] === 'quarto';
  const minute = tail === undefined ? null : tail === 'trenta' ? 30 : tail === 'quindici' ? 15 : numberIn(tail);
  if (joint === 'e' && /^mezz[ao]$/.test(tail ?? '')) return { minutes: hour * 60 + 30, count: 3 };
  if (joint === 'e' && isQuarter) return { minutes: hour * 60 + 15, count: 4 };
  if (joint === 'e' && /^(tre|3)$/.test(tail ?? '') && words[at + 3] === 'quarti')
    return { minutes: hour * 60 + 45, count: 4 };
  if (joint === 'meno' && isQuarter) return { minutes: hour * 60 - 15, count: 4 };
  if (joint === 'meno' && minute !== null && minute > 0 && minute < 60)
    return { minutes: hour * 60 - minute, count: 3 };
  if (joint === 'e' && minute !== null && minute >= 5 && minute < 60 && minute % 5 === 0)
    return { minutes: hour * 60 + minute, count: 3 };
  return { minutes: hour * 60, count: 1 };
}

/** "2 persone", "siamo in 3", "2 posti": a number of something. */
function isCount(words: readonly string[], at: number): boolean {
  return (
    /^(persone|posti|giorni|volte|borse)$/.test(words[at + 1] ?? '') ||
    (words[at - 1] === 'in' && words[at - 2] === 'siamo')
  );
}

/** From one to seven both halves of the day are likely, so both are possible until somebody says which. */
function possible(minutes: number, isExact: boolean, part: DayPart | null): number[] {
  if (minutes < 0 || minutes >= 1440) return [];
  if (part === 'mattina') return minutes < 780 ? [minutes] : [];
  if (part !== null) return minutes < 720 ? [minutes + 720] : [minutes];
  return !isExact && minutes >= 60 && minutes < 480 ? [minutes, minutes + 720] : [minutes];
}
