// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';

/** A node on a plane, where a unit of length takes a minute. */
export interface PlaneNode {
  readonly x: number;
  readonly y: number;
  readonly serviceMinutes: number;
  readonly demand: number;
  readonly earliest: number;
  readonly latest: number;
}

export interface PlaneLimits {
  readonly vehicles: number;
  readonly capacity: number;
  readonly maxRouteMinutes: number;
  readonly maxRideMinutes: number;
}

/** A dial-a-ride problem from nodes in the problem's order (start, pick-ups, drops, end); straight lines, unrounded. */
export function euclideanProblem(limits: PlaneLimits, nodes: readonly PlaneNode[]): RoundsProblem {
  const size = nodes.length;
  const requestCount = (size - 2) / 2;
  const distance = new Float64Array(size * size);
  for (const [from, one] of nodes.entries()) {
    for (const [to, other] of nodes.entries())
      distance[from * size + to] = Math.hypot(one.x - other.x, one.y - other.y);
  }
  return {
    vehicles: limits.vehicles,
    capacity: limits.capacity,
    maxRouteMinutes: limits.maxRouteMinutes,
    requestCount,
    maxRideMinutes: new Float64Array(requestCount + 1).fill(limits.maxRideMinutes),
    serviceMinutes: Float64Array.from(nodes, ({ serviceMinutes }) => serviceMinutes),
    demand: Float64Array.from(nodes, ({ demand }) => demand),
    earliest: Float64Array.from(nodes, ({ earliest }) => earliest),
    latest: Float64Array.from(nodes, ({ latest }) => latest),
    travelMinutes: distance.slice(),
    distance,
  };
}
