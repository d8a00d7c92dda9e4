// SPDX-License-Identifier: AGPL-3.0-or-later
import { goalsOf } from './assignment-goals.js';
import type { Assignment, AssignmentProblem } from './assignment-problem.js';
import { ExclusiveSets } from './exclusive-sets.js';

/** Request by request, priority first, the nearest free time there still is: what a careful person would do by hand. */
export function greedyAssignment(problem: AssignmentProblem): Pick<Assignment, 'chosen' | 'goals'> {
  const { pairs, priority } = problem;
  const order = Array.from(pairs.request.keys()).sort(
    (a, b) =>
      priority[pairs.request[b]!]! - priority[pairs.request[a]!]! ||
      pairs.request[a]! - pairs.request[b]! ||
      pairs.metres[a]! - pairs.metres[b]! ||
      a - b,
  );
  const left = problem.capacity.slice();
  const isServed = new Uint8Array(problem.requests);
  const sets = new ExclusiveSets(problem);
  const chosen = order.filter((pair) => {
    const [request, slot, units] = [pairs.request[pair]!, pairs.slot[pair]!, pairs.units[pair]!];
    if (isServed[request] === 1 || left[slot]! < units || !sets.allow(pair)) return false;
    isServed[request] = 1;
    left[slot]! -= units;
    sets.take(pair);
    return true;
  });
  return { chosen: Int32Array.from(chosen).sort(), goals: goalsOf(problem, chosen) };
}
