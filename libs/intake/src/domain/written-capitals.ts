// SPDX-License-Identifier: AGPL-3.0-or-later

const VOWELS: Readonly<Record<string, string>> = { A: 'À', E: 'È', I: 'Ì', O: 'Ò', U: 'Ù' };

/** D'ANGELO, NICCOLO' and DE LUCA as people write them: D’Angelo, Niccolò, De Luca; null for what is not in capitals alone. */
export function outOfCapitals(name: string): string | null {
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < 3 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return null;
  return name
    .replaceAll(/([AEIOU])['’`](?=\s|$)/g, (_, vowel: string) => VOWELS[vowel] ?? vowel)
    .toLowerCase()
    .replaceAll(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll("'", '’');
}
