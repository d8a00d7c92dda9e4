// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssignmentProblem } from './assignment-problem.js';

/** Of which thing of each set something is chosen, while pairs are chosen one by one. */
export class ExclusiveSets {
  private readonly places = new Map<number, { readonly set: number; readonly group: number }[]>();
  private readonly chosen = new Map<number, number>();

  constructor({ exclusive = [] }: AssignmentProblem) {
    for (const [set, groups] of exclusive.entries()) {
      for (const [group, pairs] of groups.entries()) {
        for (const pair of pairs) {
          const places = this.places.get(pair);
          if (places) places.push({ set, group });
          else this.places.set(pair, [{ set, group }]);
        }
      }
    }
  }

  /** Whether nothing chosen so far excludes it. */
  allow(pair: number): boolean {
    return (this.places.get(pair) ?? []).every(({ set, group }) => (this.chosen.get(set) ?? group) === group);
  }

  take(pair: number): void {
    for (const { set, group } of this.places.get(pair) ?? []) this.chosen.set(set, group);
  }
}
