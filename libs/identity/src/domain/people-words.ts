// SPDX-License-Identifier: AGPL-3.0-or-later
import { nameKey } from './likeness.rules.js';
import { findPhone } from './phone.rules.js';

/** What staff type to find somebody, taken apart. */
export interface PeopleWords {
  /** E.164 */
  readonly phone: string | null;
  /** As it was typed, sixteen letters and figures. */
  readonly fiscalCode: string | null;
  /** yyyy-mm-dd, both inclusive: a day or a whole year. */
  readonly born: { readonly from: string; readonly until: string } | null;
  /** As `nameKey` makes them: names in any order, and the comune. */
  readonly words: readonly string[];
}

/** With a figure in it somewhere: a long surname is none. */
const FISCAL_CODE = /(?<![\p{L}\d])(?=[a-z]*\d)[a-z]{6}[\da-z]{2}[a-z][\da-z]{2}[a-z][\da-z]{3}[a-z](?![\p{L}\d])/iu;
const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const NUMBER = /[+(]?\d[\d\s./()-]{4,}\d/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const MOST_WORDS = 6;
/** How people are spoken of, which is no part of their name. */
const MANNERS = new Set(
  'sig signor signora signore signorina sigra dott dottor dottoressa dottssa mr mrs ms nato nata nel born in'.split(
    ' ',
  ),
);

/** Numbers first: a day and a telephone are made of the same figures as a year. */
export function readPeopleWords(typed: string): PeopleWords {
  let rest = typed.normalize('NFC').trim();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found;
  };
  const fiscalCode = take(FISCAL_CODE)?.[0] ?? null;
  const born = bornOn(take(ISO_DAY), take(DAY));
  const number = NUMBER.exec(rest)?.[0];
  const phone = number ? findPhone(number.trim()) : null;
  if (number && phone) rest = rest.replace(number, ' ');
  const year = born ? null : take(YEAR)?.[0];
  const words = rest
    .split(/[\s,;:/()]+/u)
    .map(nameKey)
    .filter((word) => word !== '' && !MANNERS.has(word));
  return {
    phone,
    fiscalCode,
    born: born ?? (year ? { from: `${year}-01-01`, until: `${year}-12-31` } : null),
    words: [...new Set(words)].slice(0, MOST_WORDS),
  };
}

/**
 * How much is known: nobody browses people. `enough` for a number that is one person's, or for two things of which one is a name;
 * `one_name` is looked for whole.
 */
export function widthOf({ phone, fiscalCode, born, words }: PeopleWords): 'enough' | 'one_name' | 'too_wide' {
  if (phone ?? fiscalCode) return 'enough';
  const names = words.filter((word) => word.length >= 2).length;
  if (names === 0) return 'too_wide';
  return names > 1 || born ? 'enough' : 'one_name';
}

function bornOn(iso: RegExpExecArray | null, written: RegExpExecArray | null): PeopleWords['born'] {
  const [year, month, day] = iso ? iso.slice(1) : (written?.slice(1).toReversed() ?? []);
  if (!year || !month || !day) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDay = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
  return isDay ? { from: text, until: text } : null;
}
