// SPDX-License-Identifier: AGPL-3.0-or-later

/** As a CUP (Codice Unico di Progetto) is compared: capitals, without blanks. */
export function normalCup(typed: string): string {
  return typed.replace(/[\s.-]/g, '').toUpperCase();
}

const SHAPE = /^[A-Z]\d{2}[A-Z]\d{11}$/;

/** What is wrong with a code, or null: fifteen characters, the first and the fourth a letter, the others digits. */
export function whatIsWrongWithCup(cup: string): 'length' | 'shape' | null {
  if (cup.length !== 15) return 'length';
  return SHAPE.test(cup) ? null : 'shape';
}
