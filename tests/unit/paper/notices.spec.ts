// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { spreadOverDays } from '../../../libs/paper/src/domain/spread-over-days.js';

const on = (day: number, hour: number) => ({
  startsAt: new Date(Date.UTC(2026, 10, 23 + day, hour)),
  name: `${day} ${hour}`,
});

describe('a sheet for a week', () => {
  it('says something of every day, whatever the first is full of', () => {
    const monday = Array.from({ length: 20 }, (_, hour) => on(0, hour));
    const rest = [on(2, 9), on(4, 9), on(4, 10)];
    const shown = spreadOverDays([...monday, ...rest], 6);
    expect(shown.map(({ startsAt }) => romeDay(startsAt)).sort()).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-25',
      '2026-11-27',
      '2026-11-27',
    ]);
  });

  it('keeps to the order within a day, and shows what has no day', () => {
    expect(spreadOverDays([on(0, 12), on(0, 8), { startsAt: null, name: 'any' }], 2).map(({ name }) => name)).toEqual([
      '0 12',
      'any',
    ]);
  });
});
