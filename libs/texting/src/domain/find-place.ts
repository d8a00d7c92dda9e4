// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainWords } from './plain-words.js';
import { spelt } from './spelling.js';

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
  farmacia: 'pharmacy',
  farmacie: 'pharmacy',
  farmacista: 'pharmacy',
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
