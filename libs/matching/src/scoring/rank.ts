// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** The best `most` of the candidates, best first; equal scores in the order of their ids, so that every run agrees. */
export function bestOf<T extends Ranked>(candidates: readonly T[], most: number): T[] {
  return candidates.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, most);
}
