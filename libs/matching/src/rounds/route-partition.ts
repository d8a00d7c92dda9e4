// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProgramBuilder } from '../solver/program-builder.js';
import { solveProgram } from '../solver/solve-program.js';
import type { PooledRoute } from './route-pool.js';

/** At most `vehicles` routes that together carry each request once; leaving one out costs `penalty`. */
export interface PartitionLimits {
  readonly requestCount: number;
  readonly vehicles: number;
  readonly penalty: number;
}

export interface RelaxedPartition {
  /** What each request is worth; place 0 is the vehicle's (never positive). */
  readonly worth: Float64Array;
  readonly least: number;
}

/** The partition with parts of routes allowed; null when the time was too short. */
export function relaxPartition(
  limits: PartitionLimits,
  columns: readonly PooledRoute[],
  seconds: number,
): RelaxedPartition | null {
  const { duals, objective } = solveProgram(programOf(limits, columns, false), { seconds });
  if (duals.length === 0) return null;
  const worth = new Float64Array(limits.requestCount + 1);
  worth[0] = -duals[limits.requestCount]!;
  for (let request = 1; request <= limits.requestCount; request++) worth[request] = -duals[request - 1]!;
  return { worth, least: -objective };
}

/** The best partition found in time, never worse than `start`, whose routes must come first among `columns`. */
export function solvePartition(
  limits: PartitionLimits,
  columns: readonly PooledRoute[],
  start: readonly PooledRoute[],
  seconds: number,
): readonly PooledRoute[] {
  const known = new Float64Array(columns.length + limits.requestCount).fill(1, 0, start.length);
  for (const request of missingFrom(limits.requestCount, start)) known[columns.length + request - 1] = 1;
  const { status, values } = solveProgram(programOf(limits, columns, true), { seconds, start: known });
  if (status !== 'optimal' && status !== 'feasible') return start;
  return columns.filter((_, column) => values[column]! > 0.5);
}

export function missingFrom(
  requestCount: number,
  routes: readonly { readonly requests: readonly number[] }[],
): number[] {
  const carried = new Set(routes.flatMap(({ requests }) => requests));
  return Array.from({ length: requestCount }, (_, at) => at + 1).filter((request) => !carried.has(request));
}

function programOf(
  { requestCount, vehicles, penalty }: PartitionLimits,
  columns: readonly PooledRoute[],
  isInteger: boolean,
) {
  const program = new ProgramBuilder();
  for (let request = 1; request <= requestCount; request++) program.addRow(1, 1);
  program.addRow(0, vehicles);
  for (const { requests, distance } of columns)
    program.addColumn(-distance, 1, [...requests.map((request) => request - 1), requestCount]);
  for (let request = 0; request < requestCount; request++) program.addColumn(-penalty, 1, [request]);
  return program.build(isInteger);
}
