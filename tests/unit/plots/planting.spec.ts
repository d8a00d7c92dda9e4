// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { CROP_CODES, CROPS } from '../../../libs/plots/src/domain/crops.js';
import { isDue, isInSeason, usualDue } from '../../../libs/plots/src/domain/planting.js';

describe('when a crop is ripe', () => {
  it.each([
    ['tomatoes', '2027-04-20', '2027-07-01'],
    ['leeks', '2027-07-02', '2027-09-01'],
    ['garlic', '2026-11-05', '2027-06-01'],
    ['cabbages', '2027-08-31', '2027-10-01'],
    ['potatoes', '2027-12-03', '2028-06-01'],
  ] as const)('%s sown on %s: from %s', (crop, sowOn, due) => {
    expect(usualDue(sowOn, CROPS[crop])).toBe(due);
  });

  it('is after it was sown, whatever is sown whenever', () => {
    for (const crop of CROP_CODES)
      for (let month = 1; month <= 12; month += 1) {
        const sowOn = `2027-${String(month).padStart(2, '0')}-28`;
        expect([crop, month, usualDue(sowOn, CROPS[crop]) > sowOn]).toEqual([crop, month, true]);
      }
  });

  it('stands among what is due from the first of its month, until it is harvested', () => {
    const ripe = { dueOn: '2027-07-20', state: 'sown' as const };
    expect(isDue(ripe, '2027-06-30')).toBe(false);
    expect(isDue(ripe, '2027-07-01')).toBe(true);
    expect(isDue(ripe, '2027-09-01')).toBe(true);
    expect(isDue({ ...ripe, state: 'harvested' }, '2027-09-01')).toBe(false);
  });

  it('goes by the month in which it is sown', () => {
    expect(isInSeason('2027-04-20', CROPS.tomatoes)).toBe(true);
    expect(isInSeason('2027-11-20', CROPS.tomatoes)).toBe(false);
  });
});
