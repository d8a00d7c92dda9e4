// SPDX-License-Identifier: AGPL-3.0-or-later
import { familyLetters, givenLetters } from './fiscal-names.js';

/** What stands first in a cell that holds the whole name. */
export type NameOrder = 'familyFirst' | 'givenFirst';

export interface SplitName {
  readonly familyName: string;
  readonly givenName: string;
  /** False where somebody has to look at it: several words, and nothing that says where the family name ends. */
  readonly isSure: boolean;
}

/** Family names begin with these and go on: De Luca, Dalla Chiesa, Lo Presti, Van der Berg. */
const PARTICLES = new Set(
  'da dal dalla dalle dall dai dalli de degli dei del dell della delle dello di d la li lo san sant van von der den ter el al'.split(
    ' ',
  ),
);
/** What people bear before a second given name. */
const BEFORE_ANOTHER = new Set(
  'anna maria marie rosa gian giovan giovanni giovanna pier piero pietro carlo luigi giuseppe francesco angelo angela antonio antonia mario paolo paola vittorio emanuele alessandro andrea marco luca teresa lucia laura elena caterina margherita luisa'.split(
    ' ',
  ),
);

/**
 * Where the family name ends. A comma says so, and the letters of a fiscal code do, whichever comes first; two words need nobody.
 * Null for what is no whole name: a word alone.
 */
export function splitName(cell: string, order: NameOrder, fiscalCode = ''): SplitName | null {
  const [before, after, ...more] = cell.split(/\s*,\s*/).map((part) => part.trim());
  if (before && after && more.length === 0) return { familyName: before, givenName: after, isSure: true };
  const words = cell.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  if (words.length < 2) return null;
  const splits = splitsOf(words);
  const said = bySaid(splits, order, fiscalCode.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
  if (said) return { ...said, isSure: true };
  return guess(words, order);
}

type Halves = Omit<SplitName, 'isSure'>;

function splitsOf(words: readonly string[]): [first: string, second: string][] {
  return words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

/** By the six letters of the code; null where it fits none of the ways to read the name, or several. */
function bySaid(splits: readonly [string, string][], order: NameOrder, code: string): Halves | null {
  if (!/^[A-Z]{6}\d/.test(code)) return null;
  const fits = ({ familyName, givenName }: Halves): boolean =>
    familyLetters(familyName) === code.slice(0, 3) && givenLetters(givenName) === code.slice(3, 6);
  const asOrdered = splits.map((split) => halves(split, order)).filter(fits);
  const turned = splits.map((split) => halves(split, turn(order))).filter(fits);
  const found = asOrdered.length > 0 ? asOrdered : turned;
  return found.length === 1 ? (found[0] ?? null) : null;
}

const turn = (order: NameOrder): NameOrder => (order === 'familyFirst' ? 'givenFirst' : 'familyFirst');

function halves([first, second]: [string, string], order: NameOrder): Halves {
  return order === 'familyFirst' ? { familyName: first, givenName: second } : { familyName: second, givenName: first };
}

function guess(words: readonly string[], order: NameOrder): SplitName {
  const at = order === 'familyFirst' ? endOfFamily(words) : beginOfFamily(words);
  const split: [string, string] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  const found = halves(split, order);
  const given = found.givenName.split(' ').length;
  const family = found.familyName.split(' ');
  const isPlainFamily = family.slice(0, -1).every(isParticle) && !isParticle(family.at(-1) ?? '');
  // "Rossi Maria" and "De Luca Maria" leave nothing open, "Rossi Maria Grazia" and "Rossi Bianchi Maria" do.
  return { ...found, isSure: given === 1 && isPlainFamily && words.length - family.length === 1 };
}

function endOfFamily(words: readonly string[]): number {
  const last = words.length - 1;
  let at = 0;
  while (at < last - 1 && isParticle(words[at] ?? '')) at += 1;
  at += 1;
  // What may stand before another given name belongs to it; other words are a second family name.
  while (at < last && !BEFORE_ANOTHER.has(plain(words[at] ?? ''))) at += 1;
  return at;
}

function beginOfFamily(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isParticle(word));
  if (particle > 0) return particle;
  let at = 1;
  while (at < words.length - 1 && BEFORE_ANOTHER.has(plain(words[at - 1] ?? ''))) at += 1;
  return at;
}

const isParticle = (word: string): boolean => PARTICLES.has(plain(word)) || /^d['’`]$/i.test(word);
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
