// SPDX-License-Identifier: AGPL-3.0-or-later

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take two septets each. */
const EXTENDED = new Set('^{}\\[~]|€\f');
const FOLDED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  ' ': ' ',
  '\t': ' ',
};

/** One message carries this many septets; each of several carries a little less, for its number in the row. */
const ALONE = 160;
const IN_A_ROW = 153;

/** The same words in characters every telephone shows at the cheap rate. */
export function foldToGsm7(text: string): string {
  return [...text].map(foldOne).join('');
}

function foldOne(character: string): string {
  if (BASIC.has(character) || EXTENDED.has(character)) return character;
  const folded = FOLDED[character];
  if (folded !== undefined) return folded;
  const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare !== '' && [...bare].every((one) => BASIC.has(one)) ? bare : '?';
}

/** Septets of a text already folded. */
export function countSeptets(text: string): number {
  return [...text].reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
}

/** How many messages the operator charges for. */
export function countSegments(text: string): number {
  const septets = countSeptets(foldToGsm7(text));
  return septets <= ALONE ? 1 : Math.ceil(septets / IN_A_ROW);
}
