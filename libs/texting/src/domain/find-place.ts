// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainWords } from './plain-words.js';

/** A place as the conversation knows it. */
export interface KnownPlace {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly comune: string;
}

/** Common words for a kind of place. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  ospedale: 'hospital',
  ospedali: 'hospital',
  soccorso: 'hospital',
  mercato: 'market',
  stazione: 'station',
  treno: 'station',
  medico: 'clinic',
  dottore: 'clinic',
  dottoressa: 'clinic',
  ambulatorio: 'clinic',
  ambulatori: 'clinic',
  poliambulatorio: 'clinic',
  asl: 'clinic',
  negozio: 'shop',
  negozi: 'shop',
  orto: 'garden',
};
/** Words people use for what the sign over the door calls otherwise. */
const SAME_AS: Readonly<Record<string, string>> = {
  comune: 'municipio',
  spesa: 'supermercato',
  super: 'supermercato',
  fisioterapista: 'fisioterapia',
};
const SAYS_NOTHING = new Set([
  'di',
  'del',
  'della',
  'delle',
  'dei',
  'al',
  'a',
  'e',
  'via',
  'corso',
  'piazza',
  'viale',
  'strada',
  'd',
  'il',
  'la',
  'le',
  'lo',
  'l',
  'da',
  'in',
  'centro',
  'sala',
]);
const SHORTEST_MISSPELT = 5;
const TWO_SLIPS_FROM = 8;

/** The places the words fit best: none, one, or several among which only the person can say. */
export function findPlaces(words: readonly string[], places: readonly KnownPlace[]): KnownPlace[] {
  const described = places.map((place) => ({ place, signs: signsOf(place) }));
  const vocabulary = new Set([
    ...described.flatMap(({ signs }) => [...signs]),
    ...Object.keys(KIND_WORDS),
    ...Object.keys(SAME_AS),
  ]);
  const said = [
    ...new Set(
      words
        .filter((word) => !SAYS_NOTHING.has(word))
        .map((word) => spelt(word, vocabulary))
        .filter((word) => word !== null),
    ),
  ];
  const scored = described.map(({ place, signs }) => ({
    place,
    score: said.reduce((sum, word) => sum + fit(word, place, signs), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  const fitting = scored.filter(({ score }) => score === best).map(({ place }) => place);
  // "Alba" is Alba, and not Monticello d'Alba.
  const inWhole = fitting.filter(({ comune }) => wordsOf(comune).every((word) => said.includes(word)));
  return inWhole.length > 0 ? inWhole : fitting;
}

function signsOf({ name, comune }: KnownPlace): Set<string> {
  return new Set([...wordsOf(name), ...wordsOf(comune)]);
}

function wordsOf(name: string): string[] {
  return plainWords(name).filter((word) => word.length > 2 && !SAYS_NOTHING.has(word));
}

/** A word of the place's own name says more than the kind of thing it is. */
function fit(word: string, place: KnownPlace, signs: ReadonlySet<string>): number {
  if (signs.has(word)) return 1.1;
  return KIND_WORDS[word] === place.kind || (Object.hasOwn(SAME_AS, word) && signs.has(SAME_AS[word] ?? '')) ? 1 : 0;
}

/** The word itself, or the known one that is a slip of the finger away, where no other is as near. */
function spelt(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (vocabulary.has(word)) return word;
  if (word.length < SHORTEST_MISSPELT) return null;
  const slips = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const close = [...vocabulary].filter((known) => Math.abs(known.length - word.length) <= slips);
  const measured = close.map((known) => ({ known, far: distance(known, word) })).filter(({ far }) => far <= slips);
  const nearest = measured.filter(({ far }) => far === Math.min(...measured.map((one) => one.far)));
  return nearest.length === 1 ? (nearest[0]?.known ?? null) : null;
}

/** Slips between two words: a letter too many, missing, wrong, or two the wrong way round. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}
