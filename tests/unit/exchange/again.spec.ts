// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { nextSuchDay } from '../../../libs/exchange/src/pages/again.js';

describe('as last time', () => {
  it.each([
    ['2026-11-24', '2026-11-26', '2026-12-01'],
    ['2026-11-24', '2026-11-24', '2026-12-01'],
    ['2026-11-24', '2026-12-01', '2026-12-08'],
    ['2026-03-27', '2026-03-30', '2026-04-03'],
    ['2025-12-31', '2026-11-26', '2026-12-02'],
  ])('is for the next such weekday: of %s, on %s, %s', (day, today, next) => {
    expect(nextSuchDay(day, today)).toBe(next);
  });

  it('stays on the day that is still to come', () => {
    expect(nextSuchDay('2026-11-27', '2026-11-26')).toBe('2026-11-27');
  });
});
