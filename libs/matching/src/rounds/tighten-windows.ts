// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';

/**
 * The same problem with the windows that follow from ride limits, travel and the depots' own (Cordeau 2006, section 4.1).
 * Every feasible schedule of the one is feasible for the other.
 */
export function tightenWindows(problem: RoundsProblem): RoundsProblem {
  const { requestCount: n, serviceMinutes: service, travelMinutes: travel, maxRideMinutes } = problem;
  const size = 2 * n + 2;
  const end = size - 1;
  const earliest = Float64Array.from(problem.earliest);
  const latest = Float64Array.from(problem.latest);
  const between = (from: number, to: number): number => travel[from * size + to]!;
  for (let pickup = 1; pickup <= n; pickup++) {
    const drop = pickup + n;
    const ride = service[pickup]! + between(pickup, drop);
    const longest = service[pickup]! + maxRideMinutes[pickup]!;
    latest[drop] = Math.min(
      latest[drop]!,
      latest[end]! - service[drop]! - between(drop, end),
      latest[pickup]! + longest,
    );
    earliest[pickup] = Math.max(
      earliest[pickup]!,
      earliest[0]! + service[0]! + between(0, pickup),
      earliest[drop]! - longest,
    );
    latest[pickup] = Math.min(latest[pickup]!, latest[drop]! - ride);
    earliest[drop] = Math.max(earliest[drop]!, earliest[pickup]! + ride);
  }
  return { ...problem, earliest, latest };
}
