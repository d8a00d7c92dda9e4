// SPDX-License-Identifier: AGPL-3.0-or-later
import { literally, type PutIn } from './put-in.js';

/** Otto, ottanta, ottocento, undici; and one per cent: a day or a sum, not an hour, whose article is another. */
const SAID_WITH_A_VOWEL = /^(?:8\d*|11|1(?= ?%| per cento))(?![\d:])/;
const ONE_O_CLOCK = /^0?1[:.]\d\d(?!\d)/;

/**
 * "fino al 8 dicembre" → "fino all’8 dicembre", "dalle 1:30" → "dall’1:30": Italian elides before a number that is read with a
 * vowel first. Only what was put in is looked at.
 */
export function elideNumbers(text: string, params: PutIn = {}): string {
  return Object.values(params).reduce<string>((said, value) => {
    const words = typeof value === 'number' ? String(value) : value;
    if (typeof words !== 'string' || !/^[018]/.test(words)) return said;
    const isHour = ONE_O_CLOCK.test(words);
    const articles = isHour ? 'sono le|le|alle|dalle|delle|nelle' : 'il|al|dal|del|nel|sul';
    const before = new RegExp(`(?<![\\p{L}’'])(${articles}) (?=${literally(words)})`, 'giu');
    return said.replaceAll(before, (all, article: string, at: number) =>
      isHour || SAID_WITH_A_VOWEL.test(said.slice(at + all.length)) ? elided(article) : all,
    );
  }, text);
}

/** Il → L’, al → all’, dalle → dall’; of one hour alone it is said that it is: sono le → è l’ */
function elided(article: string): string {
  if (/^sono/i.test(article)) return article.startsWith('S') ? 'È l’' : 'è l’';
  const stem = article.replace(/(?:il|l{1,2}e?)$/i, '');
  if (stem) return `${stem}ll’`;
  return /^[A-Z]/.test(article) ? 'L’' : 'l’';
}
