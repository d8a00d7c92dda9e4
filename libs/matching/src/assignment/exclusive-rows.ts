// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProgramBuilder } from '../solver/program-builder.js';
import type { AssignmentProblem } from './assignment-problem.js';

export interface ExclusiveRows {
  /** Rows each pair stands in, by its position. */
  readonly ofPair: ReadonlyMap<number, readonly number[]>;
  /** Rows of a column for each thing that several may share: that of its set first, those of its pairs after it. */
  readonly ofGroups: readonly (readonly number[])[];
}

/**
 * One row for each set of which one thing alone can be. A thing of which one pair at most is chosen anyway stands in it with its pairs; one that
 * several may share, such as a car, with a column that is 1 as soon as any of its pairs is.
 */
export function exclusiveRows(problem: AssignmentProblem, builder: ProgramBuilder): ExclusiveRows {
  const ofPair = new Map<number, number[]>();
  const ofGroups: number[][] = [];
  const enter = (pair: number, row: number): void => {
    const rows = ofPair.get(pair);
    if (rows) rows.push(row);
    else ofPair.set(pair, [row]);
  };
  for (const groups of problem.exclusive ?? []) {
    const row = builder.addRow(0, 1);
    for (const group of groups) {
      if (isOneAtMost(problem, group)) {
        for (const pair of group) enter(pair, row);
        continue;
      }
      const own = group.map((pair) => {
        const under = builder.addRow(-1, 0);
        enter(pair, under);
        return under;
      });
      ofGroups.push([row, ...own]);
    }
  }
  return { ofPair, ofGroups };
}

function isOneAtMost({ pairs, capacity }: AssignmentProblem, group: readonly number[]): boolean {
  const [first] = group;
  if (first === undefined || group.every((pair) => pairs.request[pair] === pairs.request[first])) return true;
  const slot = pairs.slot[first]!;
  return group.every((pair) => pairs.slot[pair] === slot && pairs.units[pair]! * 2 > capacity[slot]!);
}
