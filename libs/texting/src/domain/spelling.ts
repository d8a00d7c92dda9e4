// SPDX-License-Identifier: AGPL-3.0-or-later
const SHORTEST_MISSPELT = 5;
const TWO_SLIPS_FROM = 8;

/** The word itself, or the known one that is a slip of the finger away, where no other is as near. */
export function spelt(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (vocabulary.has(word)) return word;
  if (word.length < SHORTEST_MISSPELT) return null;
  const slips = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const close = [...vocabulary].filter((known) => Math.abs(known.length - word.length) <= slips);
  const measured = close.map((known) => ({ known, far: distance(known, word) })).filter(({ far }) => far <= slips);
  const nearest = measured.filter(({ far }) => far === Math.min(...measured.map((one) => one.far)));
  return nearest.length === 1 ? (nearest[0]?.known ?? null) : null;
}

/** Slips between two words: a letter too many, missing, wrong, or two the wrong way round. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}
