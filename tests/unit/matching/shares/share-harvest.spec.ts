// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AskingHousehold, divideLots, type Harvest, type LotTaker, shareHarvest } from '@reciproca/matching';

const anyHousehold = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  wishGrams: fc.integer({ min: 0, max: 20_000 }),
  people: fc.integer({ min: 1, max: 8 }),
  lastShare: fc.option(fc.constantFrom(0, 0.25, 1 / 3, 1), { nil: null }),
  cannotShop: fc.boolean(),
});
const anyHarvest: fc.Arbitrary<Harvest> = fc.record({
  grams: fc.integer({ min: 0, max: 60_000 }),
  lotGrams: fc.constantFrom(1, 1, 50, 100, 333),
  households: fc.uniqueArray(anyHousehold, { selector: ({ id }) => id, maxLength: 12 }),
});
const gramsOf = (harvest: Harvest): Map<string, number> =>
  new Map(shareHarvest(harvest).shares.map(({ id, grams }) => [id, grams]));
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const lotOf = ({ lotGrams = 1 }: Harvest): number => lotGrams;

describe('the shares of a harvest', () => {
  it('account for every gram and never exceed a wish', () => {
    fc.assert(
      fc.property(anyHarvest, (harvest) => {
        const { shares, givenGrams, leftoverGrams, leftoverReason } = shareHarvest(harvest);
        const lot = lotOf(harvest);
        const wishes = total(harvest.households.map(({ wishGrams }) => Math.floor(wishGrams / lot) * lot));
        expect(givenGrams).toBe(Math.min(Math.floor(harvest.grams / lot) * lot, wishes));
        expect(total(shares.map(({ grams }) => grams))).toBe(givenGrams);
        expect(givenGrams + leftoverGrams).toBe(harvest.grams);
        expect(leftoverReason === null).toBe(leftoverGrams === 0);
        for (const { id, grams } of shares) {
          expect(grams % lot).toBe(0);
          expect(grams).toBeGreaterThanOrEqual(0);
          expect(grams).toBeLessThanOrEqual(harvest.households.find((household) => household.id === id)!.wishGrams);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are max-min fair: who could take one lot more has, for their weight, no less than any other had before their last lot', () => {
    fc.assert(
      fc.property(anyHarvest, (harvest) => {
        const lot = lotOf(harvest);
        const { shares } = shareHarvest(harvest);
        const wishOf = new Map(harvest.households.map(({ id, wishGrams }) => [id, wishGrams]));
        for (const poor of shares) {
          if (poor.grams + lot > wishOf.get(poor.id)!) continue;
          for (const rich of shares) {
            if (rich.grams > 0)
              expect((rich.grams - lot) / rich.weight).toBeLessThanOrEqual(poor.grams / poor.weight + 1e-9);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of the households', () => {
    const shuffled = anyHarvest.chain((harvest) =>
      fc
        .shuffledSubarray([...harvest.households], { minLength: harvest.households.length })
        .map((households) => ({ harvest, households })),
    );
    fc.assert(
      fc.property(shuffled, ({ harvest, households }) => {
        expect(shareHarvest({ ...harvest, households })).toEqual(shareHarvest(harvest));
      }),
      { numRuns: 300 },
    );
  });

  it('never shrink when there is more to share, nor one’s own when one wishes more', () => {
    fc.assert(
      fc.property(anyHarvest, fc.integer({ min: 1, max: 700 }), (harvest, more) => {
        const before = gramsOf(harvest);
        const after = gramsOf({ ...harvest, grams: harvest.grams + more });
        for (const [id, grams] of before) expect(after.get(id)).toBeGreaterThanOrEqual(grams);
        const [first, ...others] = harvest.households;
        if (!first) return;
        const greedier = gramsOf({
          ...harvest,
          households: [{ ...first, wishGrams: first.wishGrams + more }, ...others],
        });
        expect(greedier.get(first.id)).toBeGreaterThanOrEqual(before.get(first.id)!);
      }),
      { numRuns: 500 },
    );
  });

  it('are those of giving lot by lot to whoever has least', () => {
    const takers: fc.Arbitrary<LotTaker[]> = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        weight: fc.constantFrom(0.1, 0.3, 1, 1.5, 2, 2.25, 7),
        mostLots: fc.integer({ min: 0, max: 40 }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(takers, fc.integer({ min: 0, max: 200 }), (list, lots) => {
        const given = list.map(() => 0);
        for (let lot = 0; lot < lots; lot++) {
          const open = [...list.keys()].filter((at) => given[at]! < list[at]!.mostLots);
          open.sort((one, other) => {
            const [left, right] = [list[one]!, list[other]!];
            return (
              given[one]! / left.weight - given[other]! / right.weight ||
              right.weight - left.weight ||
              (left.id < right.id ? -1 : 1)
            );
          });
          if (open[0] !== undefined) given[open[0]]!++;
        }
        expect(divideLots(lots, list)).toEqual(given);
      }),
      { numRuns: 1000 },
    );
  });

  it('follow size, last time and who cannot shop, and say so', () => {
    const household = (id: string, more: Partial<AskingHousehold> = {}): AskingHousehold => ({
      id,
      wishGrams: 9000,
      people: 1,
      ...more,
    });
    const { shares, leftoverReason } = shareHarvest({
      grams: 7000,
      households: [
        household('alone'),
        household('three', { people: 3 }),
        household('short', { lastShare: 0 }),
        household('indoors', { cannotShop: true }),
        household('modest', { wishGrams: 1000 }),
      ],
    });
    expect(shares.map(({ id, grams }) => [id, grams])).toEqual([
      ['alone', 1000],
      ['indoors', 1500],
      ['modest', 1000],
      ['short', 1500],
      ['three', 2000],
    ]);
    expect(leftoverReason).toBeNull();
    expect(shares.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['household-size', 'same-level'],
      ['household-size', 'cannot-shop', 'same-level'],
      ['household-size', 'wish-met'],
      ['household-size', 'short-last-time', 'same-level'],
      ['household-size', 'same-level'],
    ]);
  });

  const twelveAsk = (wishGrams = 2500): AskingHousehold[] =>
    [...'abcdefghijkl'].map((id) => ({ id, wishGrams, people: 1 }));

  it('go to as many as there are least parts for, those in most need first, then who asked first', () => {
    const households = twelveAsk().map((one) => ({
      ...one,
      cannotShop: one.id === 'k',
      lastShare: one.id === 'j' ? 0 : null,
    }));
    const { shares, households: among } = shareHarvest({ grams: 12_500, lotGrams: 50, households, leastGrams: 2500 });
    const given = shares.filter(({ grams }) => grams > 0);
    expect([among, given.map(({ id, grams }) => [id, grams])]).toEqual([
      5,
      [
        ['a', 2500],
        ['b', 2500],
        ['c', 2500],
        ['j', 2500],
        ['k', 2500],
      ],
    ]);
    expect(shares.find(({ id }) => id === 'd')?.reasons).toEqual([
      { code: 'not-this-time', params: { households: 5 } },
    ]);
  });

  it('go to no more households than are wanted, and never fall below the least part or the wish', () => {
    const three = shareHarvest({
      grams: 6000,
      lotGrams: 50,
      households: twelveAsk(9000),
      leastGrams: 1000,
      mostHouseholds: 3,
    });
    expect(three.shares.filter(({ grams }) => grams > 0).map(({ grams }) => grams)).toEqual([2000, 2000, 2000]);
    fc.assert(
      fc.property(
        anyHarvest,
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 9 }),
        (harvest, leastGrams, most) => {
          const lot = lotOf(harvest);
          const { shares, givenGrams, households } = shareHarvest({ ...harvest, leastGrams, mostHouseholds: most });
          expect(givenGrams).toBeLessThanOrEqual(harvest.grams);
          expect(households).toBeLessThanOrEqual(most);
          for (const { id, grams } of shares) {
            const { wishGrams } = harvest.households.find((one) => one.id === id)!;
            if (grams > 0)
              expect(grams).toBeGreaterThanOrEqual(Math.min(leastGrams, Math.floor(wishGrams / lot) * lot));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are the same for equal households where that is wanted, and one number explains them all', () => {
    const households = [...twelveAsk(9000), { id: 'm', wishGrams: 9000, people: 3 }];
    const { shares, leftoverReason, leftoverGrams } = shareHarvest({
      grams: 6500,
      lotGrams: 50,
      households,
      equalParts: true,
    });
    expect(new Set(shares.slice(0, 12).map(({ grams }) => grams))).toEqual(new Set([450]));
    expect([leftoverReason, leftoverGrams]).toEqual(['equal-parts', 150]);
    const bases = shares.map(({ reasons }) => reasons.at(-1));
    expect(new Set(bases.map((reason) => JSON.stringify(reason)))).toEqual(
      new Set([JSON.stringify({ code: 'same-level', params: { gramsPerWeight: 450 } })]),
    );
  });

  it('say why something is left', () => {
    const one: AskingHousehold = { id: 'one', wishGrams: 250, people: 1 };
    expect(shareHarvest({ grams: 900, households: [one] })).toMatchObject({
      givenGrams: 250,
      leftoverGrams: 650,
      leftoverReason: 'wishes-met',
    });
    expect(shareHarvest({ grams: 180, lotGrams: 100, households: [one] })).toMatchObject({
      givenGrams: 100,
      leftoverGrams: 80,
      leftoverReason: 'less-than-a-lot',
    });
    expect(shareHarvest({ grams: 180, lotGrams: 300, households: [one] }).shares[0]!.reasons.at(-1)).toEqual({
      code: 'wish-below-lot',
      params: { lotGrams: 300 },
    });
  });

  it('are refused for parts of grams, empty households and doubles', () => {
    const one: AskingHousehold = { id: 'one', wishGrams: 250, people: 1 };
    expect(() => shareHarvest({ grams: 0.5, households: [] })).toThrow(RangeError);
    expect(() => shareHarvest({ grams: 5, lotGrams: 0, households: [] })).toThrow(RangeError);
    expect(() => shareHarvest({ grams: 5, households: [{ ...one, wishGrams: -1 }] })).toThrow(RangeError);
    expect(() => shareHarvest({ grams: 5, households: [{ ...one, people: 0 }] })).toThrow(RangeError);
    expect(() => shareHarvest({ grams: 5, households: [one, one] })).toThrow(RangeError);
  });
});
