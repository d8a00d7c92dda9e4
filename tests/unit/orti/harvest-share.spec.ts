// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AskingLine,
  choiceFor,
  cratesFor,
  decidedGrams,
  proposeShare,
} from '../../../libs/orti/src/domain/harvest-share.js';
import { gramsLeft, stockOf } from '../../../libs/orti/src/domain/harvest-stock.js';
import { refusalOf } from '../../builders/parties.js';

const line = (change: Partial<AskingLine> = {}): AskingLine => ({
  requestId: 'a',
  personId: 'p',
  householdId: 'h',
  wishGrams: 3000,
  people: 1,
  cannotShop: false,
  last: null,
  ...change,
});
const asked = { requestId: 'a', proposedGrams: 0 };
const EVERYBODY = { leastGrams: 50, mostHouseholds: 200 };

describe('a proposed share', () => {
  it('sums up to what there is, nobody above their wish, in the order asked', () => {
    const household = fc.record({
      wishGrams: fc.integer({ min: 50, max: 30_000 }),
      people: fc.integer({ min: 1, max: 9 }),
      cannotShop: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(household, { maxLength: 12 }),
        (available, households) => {
          const asking = households.map((one, index) => line({ ...one, requestId: `r${index}` }));
          const { lines, sharedGrams, leftGrams } = proposeShare(available, asking, EVERYBODY);
          expect(sharedGrams + leftGrams).toBe(available);
          expect(lines.reduce((sum, { proposedGrams }) => sum + proposedGrams, 0)).toBe(sharedGrams);
          expect(lines.map(({ requestId }) => requestId)).toEqual(asking.map(({ requestId }) => requestId));
          expect(lines.every(({ proposedGrams, wishGrams }) => proposedGrams <= wishGrams)).toBe(true);
        },
      ),
    );
  });

  it('gives more to who got nothing last time, and no less to who got more than they asked for', () => {
    const last = (grams: number): AskingLine['last'] => ({
      grams,
      wishGrams: 2000,
      crop: 'zucchine',
      decidedAt: new Date(0),
    });
    const { lines } = proposeShare(
      3000,
      [line({ last: last(0) }), line({ requestId: 'b', last: last(2500) }), line({ requestId: 'c' })],
      EVERYBODY,
    );
    const [short, spoiled, first] = lines.map(({ proposedGrams }) => proposedGrams);
    expect(short).toBeGreaterThan(spoiled ?? 0);
    expect(spoiled).toBe(first);
  });

  it('are about a crate each unless somebody chooses otherwise', () => {
    const asking = [...'abcdefghijkl'].map((requestId) => line({ requestId, wishGrams: 2500 }));
    const given = (choice: Parameters<typeof choiceFor>[0]) =>
      proposeShare(12_500, asking, choiceFor(choice, 12_500, 2500, 12)).lines.flatMap(({ proposedGrams }) =>
        proposedGrams > 0 ? [proposedGrams] : [],
      );
    expect(given({})).toEqual(Array(5).fill(2500));
    expect(given({ households: 10 })).toEqual(Array(10).fill(1250));
    expect(given({ leastKg: 2 })).toEqual(Array(6).fill(2050));
    expect(given({ leastKg: 1, households: 3 })).toEqual(Array(3).fill(2500));
  });

  it.each([
    [500, 1000],
    [3000, 3000],
  ])('weigh at least a kilogram: crates of %d g make parts of %d g', (crateGrams, leastGrams) => {
    expect(choiceFor({}, 9000, crateGrams, 20).leastGrams).toBe(leastGrams);
  });

  it('go to one household where there is not even one part', () => {
    expect(choiceFor({}, 700, 3000, 20)).toEqual({ leastGrams: 700, mostHouseholds: 1 });
  });
});

describe('decided shares', () => {
  it('are kept to the gram', () => {
    expect(decidedGrams([{ requestId: 'a', kg: 1.001 }], [asked], 1001)).toEqual(new Map([['a', 1001]]));
  });

  it.each([
    ['more than there is', [{ requestId: 'a', kg: 1.002 }], 'share.too_much'],
    [
      'the same household twice',
      [
        { requestId: 'a', kg: 0.1 },
        { requestId: 'a', kg: 0.1 },
      ],
      'share.no_longer_asks',
    ],
    ['somebody who does not ask', [{ requestId: 'z', kg: 0.1 }], 'share.no_longer_asks'],
    [
      'nothing at all',
      [
        { requestId: 'a', kg: 0 },
        { requestId: 'z', kg: 0 },
      ],
      'share.nobody',
    ],
  ])('refuse %s', (_what, lines, code) => {
    expect(refusalOf(() => decidedGrams(lines, [asked], 1001))).toBe(code);
  });

  it('say at the line that was raised that it is too much', () => {
    const proposed = [
      { requestId: 'a', proposedGrams: 500 },
      { requestId: 'b', proposedGrams: 500 },
    ];
    const lines = [
      { requestId: 'a', kg: 5 },
      { requestId: 'b', kg: 0.5 },
    ];
    expect(() => decidedGrams(lines, proposed, 1000)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: 'lines.0.kg', over: 4.5 }) }),
    );
  });

  it('fill crates of which the last may be less full', () => {
    expect([1, 3000, 3001].map((grams) => cratesFor(grams, 3000))).toEqual([1, 1, 2]);
  });
});

describe('the stock of a harvest', () => {
  const harvest = { grams: 10_000, crateGrams: 3000, saleGrams: 0 };
  const crates = [
    { grams: 2500, state: 'assigned' as const },
    { grams: 6000, state: 'cancelled' as const },
  ];

  it('counts crates by their weight, cancelled ones not at all', () => {
    expect(gramsLeft(harvest, crates)).toBe(7500);
  });

  it('is less what is for sale: that is nobody else’s', () => {
    expect(stockOf({ ...harvest, saleGrams: 4000 }, crates, [])).toEqual({ freeGrams: 3500, cratesLeft: 1 });
    expect(gramsLeft({ ...harvest, saleGrams: 7500 }, crates)).toBe(0);
  });

  it('is what was harvested, less what is given, less what is promised', () => {
    expect(stockOf(harvest, crates, [])).toEqual({ freeGrams: 7500, cratesLeft: 2 });
    expect(stockOf(harvest, crates, [{ grams: 550 }, { grams: 3000 }])).toEqual({ freeGrams: 3950, cratesLeft: 1 });
    expect(stockOf(harvest, [], [{ grams: 9000 }, { grams: 3000 }])).toEqual({ freeGrams: 0, cratesLeft: 0 });
  });
});
