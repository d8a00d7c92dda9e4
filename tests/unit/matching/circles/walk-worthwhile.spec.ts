// SPDX-License-Identifier: AGPL-3.0-or-later
import fc from 'fast-check';
import { type Arc, buildGraph, seededRandom } from '@reciproca/matching';
import { walkWorthwhile } from '../../../../libs/matching/src/circles/walk-worthwhile.js';
import { allCycles } from '../../../support/brute-circles.js';

const KINDS: readonly ((random: () => number) => { weight: number; price: number })[] = [
  // Everything ties with everything.
  () => ({ weight: 1, price: 1 / 3 }),
  (random) => ({ weight: 1, price: Math.floor(random() * 4) / 3 }),
  (random) => ({ weight: Math.floor(random() * 5), price: random() * 4 }),
];

describe('walkWorthwhile', () => {
  it('visits each cycle worth more than its prices once, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.nat(),
        fc.integer({ min: 2, max: 5 }),
        fc.constantFrom(-3.1, -0.4, 0.001, 1.1),
        fc.constantFrom(...KINDS),
        (vertices, seed, maxLength, above, kind) => {
          const random = seededRandom(seed);
          const prices = Float64Array.from({ length: vertices }, () => kind(random).price);
          const arcs: Arc[] = [];
          for (let from = 0; from < vertices; from += 1) {
            for (let to = 0; to < vertices; to += 1)
              if (from !== to && random() < 0.5) arcs.push({ from, to, weight: kind(random).weight });
          }
          const expected = allCycles(vertices, arcs, maxLength)
            .filter((cycle) => cycle.vertices.reduce((left, vertex) => left - prices[vertex]!, cycle.weight) > above)
            .map((cycle) => `${cycle.vertices.join()}:${cycle.weight}`);
          const visited: string[] = [];
          const options = { maxLength, prices, above };
          const isComplete = walkWorthwhile(buildGraph(vertices, arcs), options, (path, length, weight) => {
            visited.push(`${path.slice(0, length).join()}:${weight}`);
          });
          expect(isComplete).toBe(true);
          expect(visited.sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says that it left something out', () => {
    const arcs = [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].flatMap((to) => (from === to ? [] : [{ from, to, weight: 1 }])),
    );
    const options = { maxLength: 3, prices: new Float64Array(4), above: 0 };
    const seen: number[] = [];
    const walk = (more: object): boolean =>
      walkWorthwhile(buildGraph(4, arcs), { ...options, ...more }, (_path, length) => seen.push(length));
    expect(walk({ mostPerStart: 1 })).toBe(false);
    expect(seen.length).toBeGreaterThan(0);
    expect(walk({ deadline: performance.now() - 1 })).toBe(false);
  });
});
