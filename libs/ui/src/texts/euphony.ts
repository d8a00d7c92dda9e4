// SPDX-License-Identifier: AGPL-3.0-or-later
import { literally, type PutIn } from './put-in.js';

/** Places are called by what they are: nobody goes "a Ospedale". */
const ARTICLES: Readonly<Record<string, 'l’' | 'il' | 'lo' | 'la'>> = Object.fromEntries([
  ...['ospedale', 'asl', 'ambulatorio', 'ufficio', 'oratorio', 'orto', 'anagrafe', 'inps'].map(
    (noun) => [noun, 'l’'] as const,
  ),
  ...['mercato', 'municipio', 'centro', 'supermercato', 'poliambulatorio', 'circolo', 'cimitero', 'consultorio'].map(
    (noun) => [noun, 'il'] as const,
  ),
  ...['sportello', 'studio', 'stadio'].map((noun) => [noun, 'lo'] as const),
  ...['stazione', 'farmacia', 'biblioteca', 'scuola', 'chiesa', 'parrocchia', 'clinica', 'banca', 'piscina'].map(
    (noun) => [noun, 'la'] as const,
  ),
]);
const JOINED = {
  a: { 'l’': 'all’', il: 'al ', lo: 'allo ', la: 'alla ' },
  da: { 'l’': 'dall’', il: 'dal ', lo: 'dallo ', la: 'dalla ' },
  di: { 'l’': 'dell’', il: 'del ', lo: 'dello ', la: 'della ' },
} as const;

/** "a Ospedale" → "all’Ospedale", "da Stazione" → "dalla Stazione". */
function withArticle(said: string, value: string): string {
  const noun = /^\p{L}+/u.exec(value)?.[0].toLowerCase() ?? '';
  const article = Object.hasOwn(ARTICLES, noun) ? ARTICLES[noun] : undefined;
  if (!article) return said;
  return said.replaceAll(new RegExp(`(?<![\\p{L}’'])(a|da|di) (?=${literally(value)})`, 'giu'), (_, word: string) => {
    const joined = JOINED[word.toLowerCase() as keyof typeof JOINED][article];
    return /^\p{Lu}/u.test(word) ? `${joined.charAt(0).toUpperCase()}${joined.slice(1)}` : joined;
  });
}

/** "a Anna" → "ad Anna", "e Elena" → "ed Elena": before the same vowel. Only what was put in is looked at. */
export function euphonic(text: string, params: PutIn = {}): string {
  return Object.values(params).reduce<string>((said, value) => {
    if (typeof value !== 'string') return said;
    const joined = withArticle(said, value);
    if (joined !== said) return joined;
    const vowel = /^[ae](?=\p{L})/iu.exec(value.normalize('NFD').replaceAll(/\p{M}/gu, ''))?.[0].toLowerCase();
    if (!vowel) return said;
    return said.replaceAll(new RegExp(`(?<![\\p{L}’'])(${vowel}) (?=${literally(value)})`, 'giu'), '$1d ');
  }, text);
}
