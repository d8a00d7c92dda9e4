// SPDX-License-Identifier: AGPL-3.0-or-later

/** What people write of rides in a language, without marks, by the word the rules know; an empty one says nothing. */
export interface RideWords {
  /** Days, places, rides, stops: none of them is a word of Italian too. */
  readonly content: Readonly<Record<string, string>>;
  /** What stands between them. "a" is "alle" before an hour. */
  readonly small: Readonly<Record<string, string>>;
  /** Several words for one, the longest first. */
  readonly phrases: readonly (readonly [readonly string[], string])[];
}

/** Of lines like `maine ora: domani`. */
export function phrasesOf(lines: readonly (readonly [string, string])[]): RideWords['phrases'] {
  return lines.map(([said, italian]) => [said.split(' '), italian] as const).sort((a, b) => b[0].length - a[0].length);
}

/** The same Italian word for each of these. One that had two meanings would have the last: "from" became nothing that way. */
export function wordsOf(table: Readonly<Record<string, string>>): Record<string, string> {
  const meanings = new Map<string, string>();
  for (const [italian, said] of Object.entries(table))
    for (const word of said.split(' ')) {
      if ((meanings.get(word) ?? italian) !== italian) throw new Error(`${word} means two things`);
      meanings.set(word, italian);
    }
  return Object.fromEntries(meanings);
}
