// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import { type Arc, buildGraph, listCycles, seededRandom } from '@reciproca/matching';
import { allCycles } from '../../../support/brute-circles.js';

function drawArcs(vertices: number, seed: number): Arc[] {
  const random = seededRandom(seed);
  const arcs: Arc[] = [];
  for (let from = 0; from < vertices; from += 1) {
    for (let to = 0; to < vertices; to += 1)
      if (from !== to && random() < 0.35) arcs.push({ from, to, weight: Math.floor(random() * 9) });
  }
  return arcs;
}

function plain(list: ReturnType<typeof listCycles>): string[] {
  return Array.from(
    { length: list.count },
    (_, at) => `${list.vertices.slice(list.starts[at], list.starts[at + 1]).join()}:${list.weights[at]}`,
  ).sort();
}

describe('listCycles', () => {
  it('lists each cycle once, from its smallest vertex on, with its weight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.nat(),
        fc.integer({ min: 2, max: 5 }),
        (vertices, seed, maxLength) => {
          const arcs = drawArcs(vertices, seed);
          const expected = allCycles(vertices, arcs, maxLength).map(
            (cycle) => `${cycle.vertices.join()}:${cycle.weight}`,
          );
          const listed = listCycles(buildGraph(vertices, arcs), maxLength, 1_000_000);
          expect(plain(listed)).toEqual(expected.sort());
          expect(listed.dropped).toBe(0);
        },
      ),
    );
  });

  it('keeps the heaviest of each vertex, and counts what it drops', () => {
    const arcs = drawArcs(10, 7);
    const graph = buildGraph(10, arcs);
    const all = allCycles(10, arcs, 3);
    const few = listCycles(graph, 3, 2);
    expect(few.count).toBeLessThan(all.length);
    expect(few.count + few.dropped).toBe(all.length);
    for (let vertex = 0; vertex < 10; vertex += 1) {
      const heaviest = (cycles: readonly { vertices: readonly number[]; weight: number }[]): number =>
        Math.max(-1, ...cycles.filter((cycle) => cycle.vertices.includes(vertex)).map((cycle) => cycle.weight));
      const kept = Array.from({ length: few.count }, (_, at) => ({
        vertices: [...few.vertices.slice(few.starts[at], few.starts[at + 1])],
        weight: few.weights[at]!,
      }));
      expect(heaviest(kept)).toBe(heaviest(all));
    }
  });

  it('refuses arcs that cannot be', () => {
    const arc = (from: number, to: number, weight = 1): Arc => ({ from, to, weight });
    expect(() => buildGraph(2, [arc(0, 2)])).toThrow(RangeError);
    expect(() => buildGraph(2, [arc(1, 1)])).toThrow(RangeError);
    expect(() => buildGraph(2, [arc(0, 1, NaN)])).toThrow(RangeError);
    expect(() => buildGraph(2, [arc(0, 1), arc(0, 1, 2)])).toThrow(RangeError);
  });
});
