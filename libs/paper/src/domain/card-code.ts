// SPDX-License-Identifier: AGPL-3.0-or-later

/** Without what is mistaken for something else: 0 and O, 1, I and L, U and V. */
export const CARD_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
export const CARD_LENGTH = 12;

/** A card's code from numbers between 0 and the length of the alphabet. */
export function cardCodeFrom(numbers: readonly number[]): string {
  return numbers.map((number) => CARD_ALPHABET[number]).join('');
}

/** In groups of four, for eyes and voices. */
export function readableCardCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A card's code as somebody reads it out, or null when it is none. */
export function readCardCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CARD_LENGTH && [...code].every((one) => CARD_ALPHABET.includes(one)) ? code : null;
}
