// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assignmentBound,
  checkRounds,
  earliestBegins,
  loadSolver,
  type RoundsProblem,
  solveRounds,
  tightenWindows,
} from '@reciproca/matching';
import { planeRounds } from '../../../support/plane-rounds.js';

beforeAll(() => loadSolver());

/** The shortest way through the requests of each subset, in one vehicle; by trying every order. */
function bestRoutes(problem: RoundsProblem): Map<number, number> {
  const { requestCount: n, capacity, demand, distance } = problem;
  const size = 2 * n + 2;
  const best = new Map<number, number>([[0, 0]]);
  const extend = (nodes: readonly number[], picked: number, dropped: number, load: number, driven: number): void => {
    const here = nodes.at(-1)!;
    if (picked !== 0 && picked === dropped) {
      const whole = [...nodes, size - 1];
      const total = driven + distance[here * size + size - 1]!;
      const works = earliestBegins(problem, whole, whole.length, new Float64Array(size), new Int32Array(size));
      if (works && total < (best.get(picked) ?? Infinity)) best.set(picked, total);
    }
    for (let request = 1; request <= n; request++) {
      const bit = 1 << (request - 1);
      const node = picked & bit ? request + n : request;
      if (dropped & bit || (node === request && load + demand[request]! > capacity)) continue;
      const isDrop = node > n;
      extend(
        [...nodes, node],
        picked | bit,
        isDrop ? dropped | bit : dropped,
        load + demand[node]!,
        driven + distance[here * size + node]!,
      );
    }
  };
  extend([0], 0, 0, 0, 0);
  return best;
}

/** Most requests served, then least distance, by two vehicles. */
function bruteForce(problem: RoundsProblem): { unserved: number; distance: number } {
  const routes = [...bestRoutes(problem)];
  let best = { unserved: Infinity, distance: Infinity };
  for (const [one, first] of routes) {
    for (const [other, second] of routes) {
      if (one & other) continue;
      const unserved = problem.requestCount - ((one | other) >>> 0).toString(2).replaceAll('0', '').length;
      const distance = first + second;
      if (unserved < best.unserved || (unserved === best.unserved && distance < best.distance))
        best = { unserved, distance };
    }
  }
  return best;
}

const tiny = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  requests: fc.integer({ min: 1, max: 4 }),
  capacity: fc.constantFrom(1, 2, 3),
  horizon: fc.constantFrom(140, 240),
  maxRideMinutes: fc.constantFrom(15, 30),
});

describe('rounds', () => {
  it('are as good as any on tiny problems', () => {
    fc.assert(
      fc.property(tiny, (recipe) => {
        const problem = planeRounds({ ...recipe, vehicles: 2 });
        const expected = bruteForce(problem);
        const found = solveRounds(problem, { seconds: 20, maxIterations: 150 });
        expect(checkRounds(problem, found)).toEqual([]);
        expect(found.unserved).toHaveLength(expected.unserved);
        expect(found.objective).toBeCloseTo(expected.distance, 6);
        if (expected.unserved > 0) expect(found.gap).toBeNull();
        else expect(found.bound ?? 0).toBeLessThanOrEqual(expected.distance + 1e-6);
      }),
      { numRuns: 60, seed: 21 },
    );
  });

  it('are feasible whatever the problem, and say whom they leave out', () => {
    const any = fc.record({
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      requests: fc.integer({ min: 2, max: 24 }),
      vehicles: fc.integer({ min: 1, max: 4 }),
      capacity: fc.integer({ min: 1, max: 3 }),
      maxRideMinutes: fc.constantFrom(15, 30, 90),
      maxRouteMinutes: fc.constantFrom(120, 240, 480),
    });
    fc.assert(
      fc.property(any, (recipe) => {
        const problem = planeRounds(recipe);
        expect(checkRounds(problem, solveRounds(problem, { seconds: 20, maxIterations: 60 }))).toEqual([]);
      }),
      { numRuns: 30, seed: 22 },
    );
  });

  it('stay feasible where travel breaks the triangle inequality', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const problem = planeRounds({ seed, requests: 10, vehicles: 3 });
        const travelMinutes = problem.travelMinutes.map((minutes, arc) =>
          Math.ceil(minutes * (1 + (((arc * 7919) % 13) / 13) * 1.5)),
        );
        const rough = { ...problem, travelMinutes };
        expect(checkRounds(rough, solveRounds(rough, { seconds: 20, maxIterations: 150, seed }))).toEqual([]);
      }),
      { numRuns: 15, seed: 23 },
    );
  });

  it('come out the same for the same seed', () => {
    const problem = planeRounds({ seed: 5, requests: 20, vehicles: 3 });
    const [one, other] = [1, 2].map(() => solveRounds(problem, { seconds: 60, seed: 9, maxIterations: 400 }));
    expect(one!.routes).toEqual(other!.routes);
  });

  it('claim no gap while someone is left out, and none at all without requests', () => {
    const crowded = planeRounds({ seed: 8, requests: 12, vehicles: 1, capacity: 1, horizon: 240 });
    const found = solveRounds(crowded, { seconds: 20, maxIterations: 200 });
    expect(found.unserved.length).toBeGreaterThan(0);
    expect(found.gap).toBeNull();
    const empty = { ...planeRounds({ seed: 1, requests: 0, vehicles: 2 }) };
    expect(solveRounds(empty, { seconds: 1 })).toMatchObject({
      routes: [],
      unserved: [],
      objective: 0,
      bound: 0,
      gap: 0,
    });
  });

  it('are never shorter than the bound', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const problem = planeRounds({ seed, requests: 14, vehicles: 4 });
      const { objective, unserved } = solveRounds(problem, { seconds: 20, maxIterations: 150 });
      if (unserved.length > 0) continue;
      expect(assignmentBound(tightenWindows(problem))).toBeLessThanOrEqual(objective + 1e-6);
    }
  });
});
