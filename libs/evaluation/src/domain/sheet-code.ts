// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** What a sheet of paper is typed in by: the number of its seat, and two letters that no other round or seat has there. */
export function sheetCode(roundId: string, seat: { readonly id: string; readonly number: number }): string {
  const sum = sumOf(`${roundId} ${seat.id}`);
  const letters = [sum % LETTERS.length, Math.floor(sum / LETTERS.length) % LETTERS.length].map((at) => LETTERS[at]);
  return `${String(seat.number).padStart(2, '0')}-${letters.join('')}`;
}

/** FNV-1a: it guards against mistakes, and is no secret. */
function sumOf(text: string): number {
  return [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
}

/** The seat a typed code belongs to, however it is written. */
export function findByCode<Seat extends { readonly id: string; readonly number: number }>(
  roundId: string,
  seats: readonly Seat[],
  typed: string,
): Seat | undefined {
  const plain = (code: string): string =>
    code
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replace(/^0+/, '');
  return seats.find((seat) => plain(sheetCode(roundId, seat)) === plain(typed));
}
