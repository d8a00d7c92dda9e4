// SPDX-License-Identifier: AGPL-3.0-or-later
import { wantedIn } from '../../../libs/exchange/src/pages/other-time-form.js';
import { onDayOf, wishOf } from '../../../libs/exchange/src/domain/other-time.js';
import { instantInRome } from '@reciproca/exchange';

const at = (day: string, time: string): Date => instantInRome(day, time);
const NOW = at('2026-12-01', '08:00');
const before = { startsAt: at('2026-12-02', '17:00'), endsAt: at('2026-12-02', '18:00'), minutes: 60, note: null };
const shown = { startsAt: before.startsAt.toISOString(), endsAt: before.endsAt.toISOString(), minutes: 60, note: null };
const typed = { date: '2026-12-02', from: '17:00', until: '18:00' };

describe('another time as it is typed', () => {
  it.each([
    ['only the beginning: it lasts as long', { from: '19:00' }, '2026-12-02 19:00', '2026-12-02 20:00'],
    ['another day', { date: '2026-12-04' }, '2026-12-04 17:00', '2026-12-04 18:00'],
    ['only the end', { until: '18:30' }, '2026-12-02 17:00', '2026-12-02 18:30'],
    ['past midnight', { from: '23:00', until: '01:00' }, '2026-12-02 23:00', '2026-12-03 01:00'],
  ])('%s', (_, change, start, end) => {
    const wish = wishOf(before, wantedIn({ ...typed, ...change }, shown), NOW);
    const [startDay = '', startTime = ''] = start.split(' ');
    const [endDay = '', endTime = ''] = end.split(' ');
    expect([wish.startsAt, wish.endsAt]).toEqual([at(startDay, startTime), at(endDay, endTime)]);
    expect(wish.minutes).toBe((wish.endsAt.getTime() - wish.startsAt.getTime()) / 60_000);
  });

  it('is refused at its field where the end comes long before the beginning', () => {
    expect(() => wantedIn({ ...typed, until: '16:30' }, shown)).toThrow('when.end_before_start');
  });
});

describe('the same hours on another date of a series', () => {
  it('are those of the clock, also where it changes in between', () => {
    const wish = { startsAt: at('2026-10-20', '16:30'), endsAt: at('2026-10-20', '18:00'), minutes: 90, note: null };
    const later = onDayOf({ startsAt: at('2026-10-27', '16:00'), endsAt: at('2026-10-27', '17:00') }, wish);
    expect([later.startsAt, later.endsAt]).toEqual([at('2026-10-27', '16:30'), at('2026-10-27', '18:00')]);
  });

  it('may end on the day after', () => {
    const wish = { startsAt: at('2026-12-01', '22:00'), endsAt: at('2026-12-02', '07:00'), minutes: 540, note: null };
    const later = onDayOf({ startsAt: at('2026-12-08', '21:00'), endsAt: at('2026-12-09', '06:00') }, wish);
    expect([later.startsAt, later.endsAt]).toEqual([at('2026-12-08', '22:00'), at('2026-12-09', '07:00')]);
  });
});
