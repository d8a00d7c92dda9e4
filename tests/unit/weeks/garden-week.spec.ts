// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { isClosedIn, mondayOf, momentOf, stepsOf } from '../../../libs/weeks/src/domain/garden-week.js';
import { ensureInOrder, USUAL_TIMES, usualRhythm } from '../../../libs/weeks/src/domain/rhythm.js';

const rhythm = { ...usualRhythm('g'), isOn: true };

describe('the week of a garden', () => {
  it('begins on Monday', () => {
    expect(['2026-11-30', '2026-12-02', '2026-12-06', '2026-12-07'].map(mondayOf)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
      '2026-12-07',
    ]);
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });

  it('keeps its hours on the wall when the clocks turn', () => {
    const at = (week: string) => momentOf(week, { day: 1, hour: 8 }).toISOString();
    expect([at('2027-03-22'), at('2027-03-29')]).toEqual(['2027-03-22T07:00:00.000Z', '2027-03-29T06:00:00.000Z']);
    expect([at('2027-10-25'), at('2027-11-01')]).toEqual(['2027-10-25T06:00:00.000Z', '2027-11-01T07:00:00.000Z']);
    // The Sunday on which an hour is missing.
    expect(momentOf('2027-03-22', { day: 7, hour: 6 }).toISOString()).toBe('2027-03-28T04:00:00.000Z');
  });

  it('rests in closed months, by the day on which it begins', () => {
    expect(isClosedIn(rhythm, '2026-11-30')).toBe(false);
    expect(isClosedIn(rhythm, '2026-12-07')).toBe(true);
  });

  it('is due step by step, unless it is done or left out', () => {
    const marked = [
      { gardenId: 'g', week: '2026-11-30', step: 'expected' as const, state: 'done' as const, reason: null },
      { gardenId: 'g', week: '2026-11-30', step: 'wishes' as const, state: 'skipped' as const, reason: 'Festa' },
      { gardenId: 'g', week: '2026-11-23', step: 'harvest' as const, state: 'done' as const, reason: null },
    ];
    const steps = stepsOf(rhythm, '2026-11-30', marked, new Date('2026-12-03T08:00:00Z'));
    expect(steps.map(({ isDue }) => isDue)).toEqual([false, false, true, false, false, false]);
    expect(steps.map(({ state }) => state).slice(0, 3)).toEqual(['done', 'skipped', 'open']);
  });

  it('has its steps in their order', () => {
    expect(() => ensureInOrder(USUAL_TIMES)).not.toThrow();
    expect(() => ensureInOrder({ ...USUAL_TIMES, shares: { day: 3, hour: 9 } })).toThrow('weeks.out_of_order');
  });
});
