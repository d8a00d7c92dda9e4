// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LinearProgram } from '../solver/linear-program.js';
import { ProgramBuilder } from '../solver/program-builder.js';
import { overloadOf } from './assignment-goals.js';
import type { AssignmentProblem } from './assignment-problem.js';
import { exclusiveRows } from './exclusive-rows.js';

export interface AssignmentProgram {
  readonly program: LinearProgram;
  /** Costs of the columns for each goal, in order. */
  readonly goals: readonly Float64Array[];
}

/**
 * The flow requests → free times → givers → how often each is asked. One column a pair, then one for each further time a
 * giver may be asked. With one unit a request every corner is whole; the overload is convex, so a giver's columns fill in order.
 * Served and priority share a goal: one more served outweighs all that have priority.
 * Where somebody cannot be at two things at once, rows let only one of them be.
 */
export function assignmentProgram(problem: AssignmentProblem): AssignmentProgram {
  const { pairs, priority, capacity, giver, engagements } = problem;
  const builder = new ProgramBuilder();
  const requestRows = Array.from({ length: problem.requests }, () => builder.addRow(0, 1));
  const slotRows = Array.from(capacity, (units) => builder.addRow(0, units));
  const giverRows = Array.from(engagements, () => builder.addRow(0, 0));
  const count = pairs.request.length;
  const exclusive = exclusiveRows(problem, builder);
  const candidates = new Int32Array(engagements.length);
  const room = new Int32Array(engagements.length);
  for (const [slot, units] of capacity.entries()) room[giver[slot]!]! += units;
  for (let pair = 0; pair < count; pair += 1) {
    const slot = pairs.slot[pair]!;
    const who = giver[slot]!;
    candidates[who]! += 1;
    if (pairs.units[pair] === 0) room[who]! += 1;
    const rows = [requestRows[pairs.request[pair]!]!, slotRows[slot]!, giverRows[who]!];
    const further = exclusive.ofPair.get(pair) ?? [];
    builder.addColumn(0, 1, [...rows, ...further], [1, pairs.units[pair]!, 1, ...further.map(() => 1)]);
  }
  for (const rows of exclusive.ofGroups) builder.addColumn(0, 1, rows, [1, ...rows.slice(1).map(() => -1)]);
  const overload: number[] = [];
  for (const [who, row] of giverRows.entries()) {
    for (let nth = 1; nth <= Math.min(candidates[who]!, room[who]!); nth += 1) {
      builder.addColumn(0, 1, [row], [-1]);
      overload.push(overloadOf(problem, who, nth));
    }
  }
  const first = count + exclusive.ofGroups.length;
  const weight = 1 + priority.reduce((sum, each) => sum + each, 0);
  const goal = (ofPair: (pair: number) => number, ofAsking: (nth: number) => number = () => 0): Float64Array =>
    Float64Array.from({ length: first + overload.length }, (_, column) =>
      column < count ? ofPair(column) : column < first ? 0 : ofAsking(column - first),
    );
  return {
    program: builder.build(false),
    goals: [
      goal((pair) => weight + priority[pairs.request[pair]!]!),
      goal(
        () => 0,
        (nth) => -overload[nth]!,
      ),
      goal((pair) => -Math.round(pairs.metres[pair]!)),
      goal((pair) => pairs.isProposed[pair]!),
    ],
  };
}
