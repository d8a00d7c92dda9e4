// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { addDays, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import fc from 'fast-check';
import { DateTime } from 'luxon';

describe('a day in Rome', () => {
  it('begins at midnight there, an hour or two before UTC has it', () => {
    expect(romeDay(new Date('2026-01-14T22:59:59Z'))).toBe('2026-01-14');
    expect(romeDay(new Date('2026-01-14T23:00:00Z'))).toBe('2026-01-15');
    expect(romeDay(new Date('2026-07-14T21:59:59Z'))).toBe('2026-07-14');
    expect(romeDay(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
  });

  it('has 23 hours when summer time begins and 25 when it ends', () => {
    const hours = (day: string): number => (endOfRomeDay(day).getTime() - startOfRomeDay(day).getTime()) / 3_600_000;
    expect(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(hours)).toEqual([24, 23, 25, 24]);
  });

  it('lasts from its beginning to the next one', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        const day = romeDay(at);
        expect(day).toBe(DateTime.fromJSDate(at, { zone: 'Europe/Rome' }).toISODate());
        expect(startOfRomeDay(day).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endOfRomeDay(day).getTime()).toBeGreaterThan(at.getTime());
        expect(romeDay(endOfRomeDay(day))).toBe(addDays(day, 1));
      }),
    );
  });
});
