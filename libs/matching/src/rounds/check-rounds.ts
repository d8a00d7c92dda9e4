// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem, RoundsSolution } from './rounds-problem.js';

export type RoundsFault =
  | 'ends'
  | 'unknown-node'
  | 'twice'
  | 'missing'
  | 'unserved-but-served'
  | 'pair'
  | 'vehicles'
  | 'capacity'
  | 'too-early'
  | 'too-late'
  | 'travel'
  | 'ride'
  | 'duration'
  | 'distance';

export interface RoundsViolation {
  readonly fault: RoundsFault;
  /** −1 for what concerns the whole. */
  readonly route: number;
  readonly node: number;
  /** How much it is over, in minutes, units or distance; 0 where that has no meaning. */
  readonly by: number;
}

type CheckedSolution = Pick<RoundsSolution, 'routes' | 'unserved' | 'objective'>;

/**
 * Everything a solution breaks, told from its nodes and begins of service alone; empty when it is feasible and its distance true.
 * Shares no code with the solver. `tolerance` is in minutes, units and distance.
 */
export function checkRounds(
  problem: RoundsProblem,
  solution: CheckedSolution,
  tolerance = 1e-6,
): readonly RoundsViolation[] {
  const { requestCount: n } = problem;
  const found: RoundsViolation[] = [];
  const report = (fault: RoundsFault, route: number, node: number, by = 0): void =>
    void found.push({ fault, route, node, by });
  if (solution.routes.length > problem.vehicles) report('vehicles', -1, -1, solution.routes.length - problem.vehicles);
  const visits = new Map<number, number>();
  let total = 0;
  for (const [index, { nodes, begins, distance }] of solution.routes.entries()) {
    if (nodes[0] !== 0 || nodes.at(-1) !== 2 * n + 1 || nodes.length !== begins.length)
      report('ends', index, nodes[0] ?? -1);
    const inner = nodes.slice(1, -1);
    for (const node of inner) {
      if (!Number.isInteger(node) || node < 1 || node > 2 * n) report('unknown-node', index, node);
      else visits.set(node, (visits.get(node) ?? 0) + 1);
    }
    const driven = checkRoute(problem, nodes, begins, tolerance, (fault, node, by) => report(fault, index, node, by));
    if (!(Math.abs(driven - distance) <= tolerance)) report('distance', index, -1, driven - distance);
    total += driven;
  }
  if (!(Math.abs(total - solution.objective) <= tolerance * Math.max(1, solution.routes.length)))
    report('distance', -1, -1, total - solution.objective);
  const unserved = new Set(solution.unserved);
  for (let node = 1; node <= 2 * n; node++) {
    const times = visits.get(node) ?? 0;
    const isUnserved = unserved.has(node > n ? node - n : node);
    if (times > 1) report('twice', -1, node, times - 1);
    if (times === 0 && !isUnserved) report('missing', -1, node);
    if (times > 0 && isUnserved) report('unserved-but-served', -1, node);
  }
  return found;
}

/** Answers the distance driven. */
function checkRoute(
  problem: RoundsProblem,
  nodes: readonly number[],
  begins: readonly number[],
  tolerance: number,
  report: (fault: RoundsFault, node: number, by?: number) => void,
): number {
  const {
    requestCount: n,
    capacity,
    demand,
    earliest,
    latest,
    serviceMinutes,
    travelMinutes,
    distance,
    maxRideMinutes,
    maxRouteMinutes,
  } = problem;
  const size = 2 * n + 2;
  let [load, driven] = [0, 0];
  nodes.forEach((node, place) => {
    const begin = begins[place] ?? Number.NaN;
    if (!(begin >= earliest[node]! - tolerance)) report('too-early', node, earliest[node]! - begin);
    if (!(begin <= latest[node]! + tolerance)) report('too-late', node, begin - latest[node]!);
    load += demand[node] ?? 0;
    if (load > capacity + tolerance) report('capacity', node, load - capacity);
    const before = nodes[place - 1];
    if (before === undefined) return;
    const reached = begins[place - 1]! + serviceMinutes[before]! + travelMinutes[before * size + node]!;
    if (!(begin >= reached - tolerance)) report('travel', node, reached - begin);
    driven += distance[before * size + node] ?? Number.NaN;
  });
  for (let pickup = 1; pickup <= n; pickup++) {
    const [up, down] = [nodes.indexOf(pickup), nodes.indexOf(pickup + n)];
    if (up < 0 && down < 0) continue;
    if (up < 0 || down < up) {
      report('pair', pickup);
      continue;
    }
    const ride = begins[down]! - begins[up]! - serviceMinutes[pickup]!;
    if (ride > maxRideMinutes[pickup]! + tolerance) report('ride', pickup, ride - maxRideMinutes[pickup]!);
  }
  const duration = (begins.at(-1) ?? 0) - (begins[0] ?? 0);
  if (duration > maxRouteMinutes + tolerance) report('duration', -1, duration - maxRouteMinutes);
  return driven;
}
