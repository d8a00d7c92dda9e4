// SPDX-License-Identifier: AGPL-3.0-or-later

/** Without letters and figures that are taken for one another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 12;

/** From random bytes, one for each sign. */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes.slice(0, CODE_LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** As it is typed, in any case and with blanks or dashes; null where it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** In groups of four, to be read aloud. */
export function spacedCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
