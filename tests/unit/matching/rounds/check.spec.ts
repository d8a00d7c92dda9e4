// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkRounds,
  loadSolver,
  type RoundsProblem,
  type RoundsSolution,
  type ScheduledRoute,
  solveRounds,
} from '@reciproca/matching';
import { planeRounds } from '../../../support/plane-rounds.js';

let problem: RoundsProblem;
let good: RoundsSolution;

beforeAll(async () => {
  await loadSolver();
  problem = planeRounds({ seed: 4, requests: 8, vehicles: 2, windowMinutes: 60 });
  good = solveRounds(problem, { seconds: 20, maxIterations: 300 });
  expect(good.unserved).toEqual([]);
  expect(good.routes).toHaveLength(2);
});

const faultsOf = (broken: Partial<RoundsSolution>, changed: Partial<RoundsProblem> = {}): string[] => [
  ...new Set(checkRounds({ ...problem, ...changed }, { ...good, ...broken }).map(({ fault }) => fault)),
];
const withFirst = (change: (route: ScheduledRoute) => Partial<ScheduledRoute>): Partial<RoundsSolution> => {
  const [first, ...others] = good.routes;
  return { routes: [{ ...first!, ...change(first!) }, ...others] };
};

describe('the checker', () => {
  it('finds nothing in a good solution', () => expect(faultsOf({})).toEqual([]));

  it('sees too many vehicles, a false distance and a route without ends', () => {
    expect(faultsOf({}, { vehicles: 1 })).toEqual(['vehicles']);
    expect(faultsOf({ objective: good.objective - 1 })).toEqual(['distance']);
    expect(faultsOf(withFirst(({ distance }) => ({ distance: distance - 1 })))).toEqual(['distance']);
    expect(
      faultsOf(withFirst(({ nodes, begins }) => ({ nodes: nodes.slice(0, -1), begins: begins.slice(0, -1) }))),
    ).toContain('ends');
  });

  it('sees who is served twice, never, or both served and not', () => {
    const [first, second] = good.routes;
    expect(faultsOf({ routes: [first!, first!] })).toEqual(expect.arrayContaining(['twice', 'missing']));
    expect(faultsOf({ routes: [second!], objective: second!.distance })).toEqual(['missing']);
    expect(faultsOf({ unserved: [1] })).toEqual(['unserved-but-served']);
    expect(
      faultsOf(withFirst(({ nodes }) => ({ nodes: nodes.map((node) => (node === nodes[1] ? 99 : node)) }))),
    ).toContain('unknown-node');
  });

  it('sees a drop before its pick-up, or in another vehicle', () => {
    expect(
      faultsOf(withFirst(({ nodes }) => ({ nodes: [nodes[0]!, ...nodes.slice(1, -1).reverse(), nodes.at(-1)!] }))),
    ).toContain('pair');
    const pickup = good.routes[0]!.nodes[1]!;
    expect(
      faultsOf(
        withFirst(({ nodes, begins }) => ({
          nodes: nodes.filter((node) => node !== pickup),
          begins: begins.filter((_, at) => at !== 1),
        })),
      ),
    ).toContain('pair');
  });

  it('sees too much aboard, a too long ride and a too long day', () => {
    expect(faultsOf({}, { capacity: 0 })).toEqual(['capacity']);
    expect(faultsOf({}, { maxRideMinutes: new Float64Array(9).fill(0.1) })).toEqual(['ride']);
    expect(faultsOf({}, { maxRouteMinutes: 20 })).toEqual(['duration']);
  });

  it('sees who comes too early, too late, or faster than the road', () => {
    const node = good.routes[0]!.nodes[1]!;
    const begin = good.routes[0]!.begins[1]!;
    const at = (values: Float64Array, value: number): Float64Array =>
      values.map((old, index) => (index === node ? value : old));
    expect(faultsOf({}, { earliest: at(problem.earliest, begin + 1) })).toEqual(['too-early']);
    expect(faultsOf({}, { latest: at(problem.latest, begin - 1) })).toEqual(['too-late']);
    expect(faultsOf({}, { travelMinutes: problem.travelMinutes.map((minutes) => minutes + 30) })).toContain('travel');
    expect(faultsOf(withFirst(({ begins }) => ({ begins: begins.map(() => Number.NaN) })))).toEqual(
      expect.arrayContaining(['too-early', 'too-late', 'travel']),
    );
  });
});
