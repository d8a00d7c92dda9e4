// SPDX-License-Identifier: AGPL-3.0-or-later

/** What somebody shows of themselves, in the reader's language. */
export interface Face {
  readonly name: string;
  readonly initials: string;
  /** Where their picture is; null where there is none. */
  readonly photo: string | null;
  /** What they say of themselves, in their own language. */
  readonly words: string | null;
  readonly facts: readonly string[];
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
