// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { type CalendarItem, daysOfItem, isLoose } from '../../../libs/calendars/src/domain/calendar-item.js';
import { shownDays } from '../../../libs/calendars/src/domain/calendar-view.js';
import { dayStrip } from '../../../libs/calendars/src/domain/day-strip.js';

describe('the days a view shows', () => {
  it('are a week that begins with the day asked for, so that today comes first', () => {
    const { days, before, after } = shownDays('week', '2026-12-30');
    expect(days).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
      '2027-01-05',
    ]);
    expect([before, after]).toEqual(['2026-12-23', '2027-01-06']);
  });

  it('are whole weeks from Monday of a month, whatever day of it is asked for', () => {
    for (const day of ['2026-03-01', '2026-03-29', '2026-03-31']) {
      const { days, before, after } = shownDays('month', day);
      expect([days[0], days.at(-1), days.length]).toEqual(['2026-02-23', '2026-04-05', 42]);
      expect([before, after]).toEqual(['2026-02-01', '2026-04-01']);
    }
    expect(shownDays('month', '2021-02-10').days).toHaveLength(28);
  });
});

describe('what takes place', () => {
  const at = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

  it('stands on each of its days by the clocks of Rome, and not on the one at whose midnight it ends', () => {
    expect(daysOfItem(at('2026-07-01T22:30:00Z', '2026-07-02T22:00:00Z'))).toEqual(['2026-07-02']);
    expect(daysOfItem(at('2026-10-24T20:00:00Z', '2026-10-26T00:30:00Z'))).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
    expect(daysOfItem(at('2026-07-02T08:00:00Z', '2026-07-02T08:00:00Z'))).toEqual(['2026-07-02']);
  });

  it('is of no hour in particular where it may be any of some days, and is still open', () => {
    const week = at('2026-07-01T08:00:00Z', '2026-07-08T08:00:00Z');
    const night = at('2026-07-01T18:00:00Z', '2026-07-02T06:00:00Z');
    expect([isLoose({ kind: 'wanted', ...week }), isLoose({ kind: 'free', ...week })]).toEqual([true, true]);
    expect([isLoose({ kind: 'absent', ...week }), isLoose({ kind: 'wanted', ...night })]).toEqual([false, false]);
  });

  it('lies on the strip of its day by the clock on the wall, also when the clocks go back', () => {
    const item = (startsAt: string, endsAt: string, kind: CalendarItem['kind'] = 'agreed') =>
      ({ ...at(startsAt, endsAt), kind }) as CalendarItem;
    // 25 October 2026 has 25 hours: two in the afternoon is half way between six and ten all the same.
    const [part] = dayStrip('2026-10-25', [item('2026-10-25T13:00:00Z', '2026-10-25T21:00:00Z')]);
    expect(part).toEqual({ kind: 'agreed', from: 50, width: 49 });
    const [away] = dayStrip('2026-10-25', [item('2026-10-20T00:00:00Z', '2026-10-30T00:00:00Z', 'absent')]);
    expect(away).toEqual({ kind: 'absent', from: 0, width: 100 });
    const night = dayStrip('2026-10-25', [item('2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z')]);
    expect(night).toEqual([{ kind: 'agreed', from: 0, width: 1 }]);
    const both = dayStrip('2026-10-25', [
      item('2026-10-25T08:00:00Z', '2026-10-25T09:00:00Z'),
      item('2026-10-25T07:00:00Z', '2026-10-25T17:00:00Z', 'free'),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['free', 'agreed']);
  });
});
