// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { findQuickDay, quickDay } from '../../../libs/exchange/src/domain/quick-day.js';

describe('days said in words', () => {
  it.each([
    ['tomorrow', '2026-11-30', '2026-12-01'],
    ['tomorrow', '2026-12-31', '2027-01-01'],
    ['saturday', '2026-11-30', '2026-12-05'],
    ['saturday', '2026-12-04', '2026-12-05'],
    ['saturday', '2026-12-05', '2026-12-12'],
    ['monday', '2026-11-30', '2026-12-07'],
    ['monday', '2026-12-06', '2026-12-07'],
  ] as const)('%s is, said on %s, %s', (name, today, date) => {
    expect(quickDay(name, today)).toEqual({ date });
  });

  it('say hours where a part of the day is named', () => {
    expect(quickDay('tomorrow_afternoon', '2026-11-30')).toEqual({ date: '2026-12-01', from: '15:00', until: '18:00' });
    expect(quickDay('saturday_morning', '2026-11-30')).toEqual({ date: '2026-12-05', from: '09:00', until: '12:00' });
  });

  it.each(['', 'yesterday', 'tomorrow_night', 'constructor', '__proto__'])('know none called "%s"', (text) => {
    expect(findQuickDay(text)).toBeUndefined();
  });
});
