// SPDX-License-Identifier: AGPL-3.0-or-later

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Stands for exactly these things, in whatever order: a form that showed them brings it back, and what has changed meanwhile, in the
 * form or in the world, is shown once more instead of being taken as seen. FNV-1a of 64 bits (Fowler, Noll, Vo), in base 36: nobody
 * gains anything by making two of them alike.
 */
export function seenMark(things: readonly string[]): string {
  let hash = OFFSET;
  for (const char of things.toSorted().join('\n'))
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * PRIME);
  return hash.toString(36);
}
