// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AskingLine, cratesFor, decidedGrams, proposeShare } from '../../../libs/orti/src/domain/harvest-share.js';
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
const asked = { requestId: 'a' };

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
          const { lines, sharedGrams, leftGrams } = proposeShare(available, asking);
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
    const { lines } = proposeShare(3000, [
      line({ last: last(0) }),
      line({ requestId: 'b', last: last(2500) }),
      line({ requestId: 'c' }),
    ]);
    const [short, spoiled, first] = lines.map(({ proposedGrams }) => proposedGrams);
    expect(short).toBeGreaterThan(spoiled ?? 0);
    expect(Math.abs((spoiled ?? 0) - (first ?? 0))).toBeLessThanOrEqual(50);
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

  it('fill crates of which the last may be less full', () => {
    expect([1, 3000, 3001].map((grams) => cratesFor(grams, 3000))).toEqual([1, 1, 2]);
  });
});

describe('the stock of a harvest', () => {
  const harvest = { grams: 10_000, crateGrams: 3000 };
  const crates = [
    { crates: 1, grams: 2500, state: 'assigned' as const },
    { crates: 2, grams: 6000, state: 'cancelled' as const },
  ];

  it('counts crates by their weight, cancelled ones not at all', () => {
    expect(gramsLeft(harvest, crates)).toBe(7500);
  });

  it('keeps what is promised apart, and counts what those ask for who are to share it', () => {
    expect(stockOf(harvest, crates, 1, 0)).toEqual({ availableGrams: 7500, settledCrates: 1 });
    expect(stockOf(harvest, crates, 3, 0)).toEqual({ availableGrams: 1500, settledCrates: 3 });
    expect(stockOf(harvest, crates, 3, 2)).toEqual({ availableGrams: 7500, settledCrates: 1 });
    expect(stockOf(harvest, [], 9, 0).availableGrams).toBe(0);
  });
});
