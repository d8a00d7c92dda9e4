// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bestOf,
  clamp01,
  closenessByDetour,
  closenessByDistance,
  DEFAULT_WEIGHTS,
  freshnessOf,
  loadBalanceOf,
  NEUTRAL,
  reciprocityOf,
  type ScoreParts,
  scoreOf,
  timeByOverlap,
} from '@reciproca/matching';

const anyNumber = fc.double({ noDefaultInfinity: false });
const names = Object.keys(DEFAULT_WEIGHTS) as (keyof ScoreParts)[];
const partsWith = (value: fc.Arbitrary<number>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])) as Record<keyof ScoreParts, fc.Arbitrary<number>>);
const minutes = fc.integer({ min: 0, max: 100_000 });

describe('the score', () => {
  it('lies between 0 and 1 whatever comes in, and is the same for the same', () => {
    fc.assert(
      fc.property(partsWith(anyNumber), (parts) => {
        const score = scoreOf(parts);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf({ ...parts })).toBe(score);
      }),
    );
  });

  it('never falls when a part gets better', () => {
    fc.assert(
      fc.property(
        partsWith(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parts, name, more) => {
          expect(scoreOf({ ...parts, [name]: Math.max(parts[name], more) })).toBeGreaterThanOrEqual(scoreOf(parts));
        },
      ),
    );
  });

  it('is 1 for the best and 0 for the worst, and weighs as it says', () => {
    const all = (value: number) => Object.fromEntries(names.map((name) => [name, value])) as unknown as ScoreParts;
    expect([scoreOf(all(1)), scoreOf(all(0)), scoreOf(all(Number.NaN))]).toEqual([1, 0, NEUTRAL]);
    expect(names.reduce((sum, name) => sum + DEFAULT_WEIGHTS[name], 0)).toBeCloseTo(1, 10);
    for (const name of names) expect(scoreOf({ ...all(0), [name]: 1 })).toBeCloseTo(DEFAULT_WEIGHTS[name], 4);
  });
});

describe('the parts', () => {
  it('lie between 0 and 1 whatever comes in', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const time = { givenMinutes: a, receivedMinutes: b };
        const parts = [
          clamp01(a),
          closenessByDistance(a, 1500),
          closenessByDetour(a, b),
          timeByOverlap(a, b),
          reciprocityOf(time, time),
          freshnessOf(a),
          loadBalanceOf(a),
        ];
        for (const part of parts) expect(part >= 0 && part <= 1).toBe(true);
      }),
    );
  });

  it('fall with distance, detour, age and engagements, and rise with common time', () => {
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(closenessByDistance(more, 1500)).toBeLessThanOrEqual(closenessByDistance(less, 1500));
        expect(closenessByDetour(more, 60)).toBeLessThanOrEqual(closenessByDetour(less, 60));
        expect(freshnessOf(more)).toBeLessThanOrEqual(freshnessOf(less));
        expect(loadBalanceOf(more)).toBeLessThanOrEqual(loadBalanceOf(less));
        expect(timeByOverlap(more, 600)).toBeGreaterThanOrEqual(timeByOverlap(less, 600));
      }),
    );
  });

  it('bring forward who owes as giver and who gave as receiver', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (given, received, further) => {
        const nobody = { givenMinutes: 0, receivedMinutes: 0 };
        const one = { givenMinutes: given, receivedMinutes: received };
        expect(reciprocityOf({ ...one, receivedMinutes: received + further }, nobody)).toBeGreaterThanOrEqual(
          reciprocityOf(one, nobody),
        );
        expect(reciprocityOf(nobody, { ...one, givenMinutes: given + further })).toBeGreaterThanOrEqual(
          reciprocityOf(nobody, one),
        );
        expect(reciprocityOf(one, one)).toBeCloseTo(NEUTRAL, 10);
      }),
    );
  });

  it('mean what they say at the marks they name', () => {
    expect(closenessByDistance(1500, 1500)).toBe(0.5);
    expect(closenessByDistance(null, 1500)).toBe(NEUTRAL);
    expect([closenessByDetour(0, 0), closenessByDetour(1, 0), closenessByDetour(15, 15)]).toEqual([1, 0, 0]);
    expect([timeByOverlap(30, 60), timeByOverlap(90, 60), timeByOverlap(0, 0)]).toEqual([0.5, 1, NEUTRAL]);
    expect([freshnessOf(30), loadBalanceOf(3), loadBalanceOf(0)]).toEqual([0.5, 0.5, 1]);
  });
});

describe('the ranking', () => {
  it('is the same in whatever order they come, the best first, ties by id', () => {
    const candidate = fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      score: fc.constantFrom(0, 0.25, 0.5, 1),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id }),
        fc.nat({ max: 9 }),
        fc.nat(),
        (candidates, most, turn) => {
          const turned = [
            ...candidates.slice(turn % (candidates.length || 1)),
            ...candidates.slice(0, turn % (candidates.length || 1)),
          ];
          const best = bestOf(candidates, most);
          expect(bestOf(turned, most)).toEqual(best);
          expect(best).toHaveLength(Math.min(most, candidates.length));
          const worst = Math.min(...best.map(({ score }) => score));
          expect(
            candidates
              .filter((other) => !best.includes(other))
              .every(({ score }) => best.length === 0 || score <= worst),
          ).toBe(true);
        },
      ),
    );
  });
});
