// SPDX-License-Identifier: AGPL-3.0-or-later

/** The letters a fiscal code takes of a family name: its consonants, then its vowels, then X. */
export function familyLetters(name: string): string {
  const { consonants, vowels } = lettersOf(name);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Of a given name with four consonants or more it takes the first, the third and the fourth. */
export function givenLetters(name: string): string {
  const { consonants, vowels } = lettersOf(name);
  if (consonants.length > 3) return `${consonants[0]}${consonants[2]}${consonants[3]}`;
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

function lettersOf(name: string): { readonly consonants: string; readonly vowels: string } {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '');
  return { consonants: letters.replaceAll(/[AEIOU]/g, ''), vowels: letters.replaceAll(/[^AEIOU]/g, '') };
}
