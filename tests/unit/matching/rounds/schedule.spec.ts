// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { earliestBegins, keepsLimits, type RoundsProblem, scheduleRoute, tightenWindows } from '@reciproca/matching';
import { planeRounds } from '../../../support/plane-rounds.js';

/** Whether a schedule exists, by the longest paths of the whole constraint graph (Floyd-Warshall): no cycle may gain time. */
function hasSchedule(problem: RoundsProblem, nodes: readonly number[]): boolean {
  const { requestCount: n, serviceMinutes, travelMinutes, earliest, latest, maxRideMinutes, maxRouteMinutes } = problem;
  const size = 2 * n + 2;
  const origin = nodes.length;
  const least = Array.from({ length: origin + 1 }, () => new Array<number>(origin + 1).fill(-Infinity));
  const atLeast = (from: number, to: number, minutes: number): void =>
    void (least[from]![to] = Math.max(least[from]![to]!, minutes));
  nodes.forEach((node, place) => {
    atLeast(origin, place, earliest[node]!);
    atLeast(place, origin, -latest[node]!);
    const before = nodes[place - 1];
    if (before !== undefined) atLeast(place - 1, place, serviceMinutes[before]! + travelMinutes[before * size + node]!);
    if (node > n && node <= 2 * n)
      atLeast(place, nodes.indexOf(node - n), -maxRideMinutes[node - n]! - serviceMinutes[node - n]!);
  });
  atLeast(nodes.length - 1, 0, -maxRouteMinutes);
  for (let by = 0; by <= origin; by++) {
    for (let from = 0; from <= origin; from++)
      for (let to = 0; to <= origin; to++) atLeast(from, to, least[from]![by]! + least[by]![to]!);
  }
  return least.every((row, place) => row[place]! <= 1e-7);
}

/** A problem and one route through all its requests, each dropped after it was picked up. */
const routeOfProblem = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    requests: fc.integer({ min: 1, max: 4 }),
    maxRideMinutes: fc.constantFrom(12, 25, 60),
    maxRouteMinutes: fc.constantFrom(90, 150, 300),
    windowMinutes: fc.constantFrom(15, 60, 120),
  })
  .chain((recipe) =>
    fc
      .shuffledSubarray(
        Array.from({ length: 2 * recipe.requests }, (_, at) => at),
        { minLength: 2 * recipe.requests },
      )
      .map((order) => {
        const problem = planeRounds({ ...recipe, vehicles: 1, horizon: 300 });
        const n = recipe.requests;
        const seen = new Set<number>();
        const inner = order.map((at) => {
          const request = (at % n) + 1;
          const node = seen.has(request) ? request + n : request;
          seen.add(request);
          return node;
        });
        return { problem, nodes: [0, ...inner, 2 * n + 1] };
      }),
  );

function begins(problem: RoundsProblem, nodes: readonly number[]): Float64Array | null {
  const found = new Float64Array(nodes.length);
  return earliestBegins(problem, nodes, nodes.length, found, new Int32Array(2 * problem.requestCount + 2))
    ? found
    : null;
}

describe('the schedule of a route', () => {
  it('exists exactly where the constraint graph has one', () => {
    let [feasible, infeasible] = [0, 0];
    fc.assert(
      fc.property(routeOfProblem, ({ problem, nodes }) => {
        const expected = hasSchedule(problem, nodes);
        if (expected) feasible++;
        else infeasible++;
        expect(begins(problem, nodes) !== null).toBe(expected);
        expect(begins(tightenWindows(problem), nodes) !== null).toBe(expected);
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(Math.min(feasible, infeasible)).toBeGreaterThan(100);
  });

  it('of the eight steps keeps all limits wherever a schedule does, and is never longer than the earliest', () => {
    fc.assert(
      fc.property(routeOfProblem, ({ problem, nodes }) => {
        const schedule = scheduleRoute(problem, nodes);
        const earliest = begins(problem, nodes);
        expect(keepsLimits(problem, nodes, schedule)).toBe(earliest !== null);
        if (!earliest) return;
        const last = nodes.length - 1;
        expect(schedule.begins[last]! - schedule.begins[0]!).toBeLessThanOrEqual(earliest[last]! - earliest[0]! + 1e-7);
      }),
      { numRuns: 3000, seed: 12 },
    );
  });

  it('leaves late and picks up late instead of making people wait in the car', () => {
    // One request, 10 minutes apart on a line, dropped between 100 and 115.
    const problem = planeRounds({ seed: 3, requests: 1, vehicles: 1 });
    const line = {
      ...problem,
      travelMinutes: Float64Array.of(0, 10, 20, 0, 10, 0, 10, 10, 20, 10, 0, 20, 0, 10, 20, 0),
    };
    const fixed = {
      ...line,
      earliest: Float64Array.of(0, 0, 100, 0),
      latest: Float64Array.of(480, 480, 115, 480),
      serviceMinutes: Float64Array.of(0, 3, 3, 0),
    };
    const { begins: times, rideMinutes, waits } = scheduleRoute(fixed, [0, 1, 2, 3]);
    expect([...times]).toEqual([77, 87, 100, 123]);
    expect(rideMinutes[2]).toBe(10);
    expect([...waits]).toEqual([0, 0, 0, 0]);
  });
});
