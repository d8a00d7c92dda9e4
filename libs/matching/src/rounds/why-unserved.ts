// SPDX-License-Identifier: AGPL-3.0-or-later
import { earliestBegins } from './earliest-begins.js';
import type { UnservedReason } from './round-plan.js';
import type { RoundsProblem } from './rounds-problem.js';

/** Why a request that a search left out is not served: what forbids it even alone, else the company. */
export function whyUnserved(problem: RoundsProblem, request: number): UnservedReason {
  const { requestCount: n, demand, capacity } = problem;
  if (demand[request]! > capacity) return 'no-room';
  const size = 2 * n + 2;
  const alone = [0, request, request + n, size - 1];
  const works = (limits: RoundsProblem): boolean =>
    earliestBegins(limits, alone, alone.length, new Float64Array(size), new Int32Array(size));
  if (works(problem)) return 'no-time';
  const earliest = problem.earliest.slice();
  const latest = problem.latest.slice();
  for (const node of [request, request + n]) {
    earliest[node] = Number.NEGATIVE_INFINITY;
    latest[node] = Number.POSITIVE_INFINITY;
  }
  return works({ ...problem, earliest, latest }) ? 'wrong-hours' : 'too-far';
}
