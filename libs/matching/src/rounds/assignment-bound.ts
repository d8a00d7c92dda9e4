// SPDX-License-Identifier: AGPL-3.0-or-later
import { leastAssignment } from './least-assignment.js';
import { earliestBegins } from './earliest-begins.js';
import type { RoundsProblem } from './rounds-problem.js';

/**
 * A distance that no solution serving every request undercuts: each node gets one successor and one predecessor, sub-tours allowed, over the
 * arcs that some feasible route could use (arc elimination after Cordeau 2006, section 4.2). Null when not even that exists: then no
 * solution serves every request. Give it the problem with tightened windows.
 */
export function assignmentBound(problem: RoundsProblem): number | null {
  const { requestCount: n, vehicles, distance } = problem;
  const size = 2 * n + 2;
  const inner = 2 * n;
  const count = inner + vehicles;
  const cost = new Float64Array(count * count);
  const canFollow = arcTest(problem);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const from = row < inner ? row + 1 : 0;
      const to = column < inner ? column + 1 : size - 1;
      const isIdle = from === 0 && to === size - 1;
      cost[row * count + column] = isIdle
        ? 0
        : canFollow(from, to)
          ? distance[from * size + to]!
          : Number.POSITIVE_INFINITY;
    }
  }
  return leastAssignment(cost, count);
}

function arcTest(problem: RoundsProblem): (from: number, to: number) => boolean {
  const { requestCount: n, demand, capacity, earliest, latest, serviceMinutes, travelMinutes } = problem;
  const size = 2 * n + 2;
  const end = size - 1;
  const begins = new Float64Array(size);
  const places = new Int32Array(size);
  const works = (...nodes: number[]): boolean =>
    earliestBegins(problem, [0, ...nodes, end], nodes.length + 2, begins, places);
  const shortcutsAreShort = keepsTriangle(problem);
  const pairWorks = (from: number, to: number): boolean => {
    const one = from > n ? from - n : from;
    const other = to > n ? to - n : to;
    if (one === other) return works(one, one + n);
    if (from > n && to <= n) return works(one, from, to, other + n);
    if (demand[one]! + demand[other]! > capacity) return false;
    if (from <= n && to > n) return works(other, from, to, one + n);
    if (from <= n) return works(from, to, one + n, other + n) || works(from, to, other + n, one + n);
    return works(one, other, from, to) || works(other, one, from, to);
  };
  return (from, to) => {
    if (from === to || from === to + n || (from === 0 && to > n) || (to === end && from > 0 && from <= n)) return false;
    if (earliest[from]! + serviceMinutes[from]! + travelMinutes[from * size + to]! > latest[to]! + 1e-9) return false;
    if (from === 0 || to === end || !shortcutsAreShort) return true;
    return pairWorks(from, to);
  };
}

/** Whether leaving a node out never makes a way longer; only then does a part of a route that fails condemn the whole. */
function keepsTriangle({ requestCount: n, travelMinutes, serviceMinutes }: RoundsProblem): boolean {
  const size = 2 * n + 2;
  for (let from = 0; from < size; from++) {
    for (let by = 0; by < size; by++) {
      const first = travelMinutes[from * size + by]! + serviceMinutes[by]!;
      for (let to = 0; to < size; to++) {
        if (travelMinutes[from * size + to]! > first + travelMinutes[by * size + to]! + 1e-9) return false;
      }
    }
  }
  return true;
}
