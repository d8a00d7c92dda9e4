// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** A name as it sounds to whoever looks for it: no accents, apostrophes, blanks or capitals. NICOLO' is Nicolò, D ANGELO is D’Angelo. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o');
}

/** Whether two names are one, perhaps with a slip of the pen: the longer they are, the more they may differ. */
export function isNameAlike(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  const most = slipsIn(Math.min(a.length, b.length));
  return a === b || (most > 0 && distance(a, b) <= most);
}

/** Both names, in either order: forms ask for the family name first, and people write the other. */
export function isPersonAlike(one: Named, other: Named): boolean {
  const inOrder = isNameAlike(one.givenName, other.givenName) && isNameAlike(one.familyName, other.familyName);
  return inOrder || (isNameAlike(one.givenName, other.familyName) && isNameAlike(one.familyName, other.givenName));
}

function slipsIn(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** Letters to add, leave out, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let [beforeLast, last]: [number[], number[]] = [[], to.map((_, index) => index).concat(to.length)];
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? (beforeLast[column - 2] ?? 0) + 1
          : Infinity;
      line[column] = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        swapped,
      );
    }
    [beforeLast, last] = [last, line];
  }
  return last[to.length] ?? 0;
}
