// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import {
  type Arc,
  buildGraph,
  generatePool,
  generateSaidmanPool,
  listCycles,
  loadSolver,
  packCircles,
  seededRandom,
  solveProgram,
} from '@reciproca/matching';
import { cycleProgram } from '../../../../libs/matching/src/circles/pack/cycle-program.js';
import { allCycles, bestPackingWeight, faultsOf } from '../../../support/brute-circles.js';

beforeAll(loadSolver);

/** A graph of 2..12 vertices, its arcs drawn with a seed, worth as `weight` says. */
function drawnGraph(weight: (random: () => number) => number): fc.Arbitrary<{ vertices: number; arcs: Arc[] }> {
  return fc
    .record({
      vertices: fc.integer({ min: 2, max: 12 }),
      density: fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      seed: fc.nat(),
    })
    .map(({ vertices, density, seed }) => {
      const random = seededRandom(seed);
      const arcs: Arc[] = [];
      for (let from = 0; from < vertices; from += 1) {
        for (let to = 0; to < vertices; to += 1)
          if (from !== to && random() < density) arcs.push({ from, to, weight: weight(random) });
      }
      return { vertices, arcs };
    });
}

const KINDS = {
  'one an arc': drawnGraph(() => 1),
  'whole numbers': drawnGraph((random) => Math.floor(random() * 20)),
  'fractions, some below 0': drawnGraph((random) => random() * 3 - 0.5),
};

describe('packCircles', () => {
  for (const [kind, graphs] of Object.entries(KINDS)) {
    it(`is as good as trying everything, and proves it: ${kind}`, () => {
      fc.assert(
        fc.property(graphs, fc.integer({ min: 2, max: 4 }), ({ vertices, arcs }, maxLength) => {
          const solution = packCircles({ graph: buildGraph(vertices, arcs), maxLength, seconds: 20 });
          expect(faultsOf(solution, arcs, maxLength)).toEqual([]);
          expect(solution.gap).toBe(0);
          expect(solution.objective).toBeCloseTo(bestPackingWeight(vertices, allCycles(vertices, arcs, maxLength)), 6);
        }),
        { numRuns: 80 },
      );
    });
  }

  it.each([
    [64, 3],
    [40, 4],
  ])(
    'is as good as a program over every cycle where many packings are the best: %i pairs, at most %i',
    (size, maxLength) => {
      const { graph } = generateSaidmanPool(1, size);
      const all = listCycles(graph, maxLength, Infinity);
      const bare = solveProgram(cycleProgram(all, size, true), { seconds: 60 });
      expect(bare.status).toBe('optimal');
      const solution = packCircles({ graph, maxLength });
      expect(solution).toMatchObject({ objective: Math.round(bare.objective), gap: 0, cycles: all.count });
    },
  );

  it('says nothing false when it may keep one cycle a vertex only', () => {
    fc.assert(
      fc.property(KINDS['whole numbers'], ({ vertices, arcs }) => {
        const solution = packCircles({ graph: buildGraph(vertices, arcs), mostPerVertex: 1, seconds: 20 });
        const best = bestPackingWeight(vertices, allCycles(vertices, arcs, 3));
        expect(faultsOf(solution, arcs, 3)).toEqual([]);
        expect(solution.bound).toBeGreaterThanOrEqual(best);
        if (solution.gap === 0) expect(solution.objective).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  it('bounds what it did not have the time to find', () => {
    const { graph } = generatePool(3, { people: 120, sideKm: 12 });
    const proved = packCircles({ graph, seconds: 30 });
    const hurried = packCircles({ graph, seconds: 0 });
    expect(proved.gap).toBe(0);
    expect(hurried.bound).toBeGreaterThanOrEqual(proved.objective);
    expect(hurried.objective).toBeLessThanOrEqual(proved.objective);
  });

  it('gives the same circles for the same pool, in whatever order its arcs come', () => {
    const { people, graph } = generatePool(5, { people: 150, sideKm: 15 });
    const arcs: Arc[] = [];
    for (let from = 0; from < people.length; from += 1) {
      for (let at = graph.starts[from]!; at < graph.starts[from + 1]!; at += 1)
        arcs.push({ from, to: graph.targets[at]!, weight: graph.weights[at]! });
    }
    const first = packCircles({ graph });
    const second = packCircles({ graph: buildGraph(people.length, arcs.toReversed()) });
    expect(second.circles).toEqual(first.circles);
    expect(first.circles.length).toBeGreaterThan(0);
  });

  it('finds the optimum hidden in a pool: circles of three planted among arcs that lead nowhere', () => {
    const random = seededRandom(11);
    const order = Array.from({ length: 60 }, (_, vertex) => vertex).sort(() => random() - 0.5);
    const arcs = order.map((from, at): Arc => ({ from, to: order[at % 3 === 2 ? at - 2 : at + 1]!, weight: 10 }));
    // From one trio to later ones only: these close no circle.
    for (let at = 0; at < 45; at += 1) arcs.push({ from: order[at]!, to: order[at + 15 - (at % 3)]!, weight: 50 });
    const solution = packCircles({ graph: buildGraph(60, arcs) });
    expect(solution).toMatchObject({ objective: 600, bound: 600, gap: 0 });
    expect(solution.circles).toHaveLength(20);
  });

  it('puts no two who are apart into one circle, wherever they would stand, and packs the best of the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.nat(),
        fc.integer({ min: 2, max: 4 }),
        (vertices, seed, maxLength) => {
          const random = seededRandom(seed);
          const arcs: Arc[] = [];
          const apart: [number, number][] = [];
          for (let from = 0; from < vertices; from += 1) {
            for (let to = 0; to < vertices; to += 1) {
              if (from !== to && random() < 0.5) arcs.push({ from, to, weight: 1 + Math.floor(random() * 9) });
              if (to < from && random() < 0.2) apart.push(random() < 0.5 ? [from, to] : [to, from]);
            }
          }
          const allowed = allCycles(vertices, arcs, maxLength).filter(
            (cycle) => !apart.some((pair) => pair.every((one) => cycle.vertices.includes(one))),
          );
          const solution = packCircles({ graph: buildGraph(vertices, arcs, [], apart), maxLength });
          expect(faultsOf(solution, arcs, maxLength)).toEqual([]);
          expect(solution).toMatchObject({ gap: 0, objective: bestPackingWeight(vertices, allowed) });
          for (const { vertices: circle } of solution.circles)
            expect(apart.filter((pair) => pair.every((one) => circle.includes(one)))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has nothing to give where nobody can give back', () => {
    const solution = packCircles({
      graph: buildGraph(4, [
        { from: 0, to: 1, weight: 5 },
        { from: 1, to: 2, weight: 5 },
      ]),
    });
    expect(solution).toMatchObject({ circles: [], objective: 0, bound: 0, gap: 0, cycles: 0 });
  });
});
