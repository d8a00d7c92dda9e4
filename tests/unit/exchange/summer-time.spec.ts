// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { spansOf } from '@reciproca/exchange';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { instantInRome } from '../../../libs/exchange/src/domain/rome-clock.js';
import { refusalOf } from '../../builders/parties.js';

const BEFORE_MARCH = new Date('2027-03-20T08:00:00Z');
const MARCH_NIGHT = '2027-03-28';
const BEFORE_OCTOBER = new Date('2027-10-23T08:00:00Z');
const OCTOBER_NIGHT = '2027-10-31';

const sundays = (from: string, until: string, more: object = {}) => ({
  weekly: { days: ['SU' as const], from, until, ...more },
});
const clockOf = (date: Date): string => DateTime.fromJSDate(date, { zone: 'Europe/Rome' }).toFormat('MM-dd HH:mm');
const shown = (from: string, until: string, now: Date): string[] =>
  spansOf(sundays(from, until), now).map(({ startsAt, endsAt }) => `${clockOf(startsAt)}–${clockOf(endsAt)}`);
const others = (from: string, until: string, days: readonly string[]): string[] =>
  days.map((day) => `${day} ${from}–${day} ${until}`);

describe('a window of every Sunday over the night in which summer time begins', () => {
  const [first, ...later] = ['03-21', '04-04', '04-11', '04-18', '04-25'];

  it.each([
    // Clocks go from 02:00 to 03:00: what of it is skipped is left out.
    ['02:30', '03:30', '03-28 03:00–03-28 03:30'],
    ['01:30', '02:30', '03-28 01:30–03-28 03:00'],
    ['01:00', '02:00', '03-28 01:00–03-28 03:00'],
    ['01:30', '03:30', '03-28 01:30–03-28 03:30'],
    ['02:00', '03:01', '03-28 03:00–03-28 03:01'],
    ['03:00', '04:00', '03-28 03:00–03-28 04:00'],
    ['00:00', '23:59', '03-28 00:00–03-28 23:59'],
  ])('%s to %s keeps what there is of it', (from, until, thatNight) => {
    expect(shown(from, until, BEFORE_MARCH)).toEqual([
      ...others(from, until, [first!]),
      thatNight,
      ...others(from, until, later),
    ]);
  });

  it.each([
    ['02:00', '03:00'],
    ['02:15', '02:45'],
    ['02:59', '03:00'],
  ])('%s to %s leaves that night out', (from, until) => {
    expect(shown(from, until, BEFORE_MARCH)).toEqual(others(from, until, [first!, ...later]));
  });

  it('is refused in words when that night is all it would be', () => {
    const only = sundays('02:00', '03:00', { startsOn: MARCH_NIGHT, endsOn: MARCH_NIGHT });
    expect(refusalOf(() => spansOf(only, BEFORE_MARCH))).toBe('when.nothing_left');
  });
});

describe('a window of every Sunday over the night in which summer time ends', () => {
  const [first, ...later] = ['10-24', '11-07', '11-14', '11-21', '11-28'];

  it.each([
    ['02:30', '03:30', 120],
    ['02:00', '03:00', 120],
    ['02:15', '02:45', 30],
    ['01:30', '02:30', 60],
    ['01:30', '03:30', 180],
    ['03:00', '04:00', 60],
    ['00:00', '23:59', 24 * 60 + 59],
  ])(
    '%s to %s lasts %i minutes that night, begins with the first such hour, and is itself after it',
    (from, until, minutes) => {
      expect(shown(from, until, BEFORE_OCTOBER)).toEqual(others(from, until, [first!, '10-31', ...later]));
      const night = spansOf(sundays(from, until), BEFORE_OCTOBER)[1]!;
      expect((night.endsAt.getTime() - night.startsAt.getTime()) / 60_000).toBe(minutes);
      if (from.startsWith('02')) expect(night.startsAt.toISOString()).toBe(`2027-10-31T00${from.slice(2)}:00.000Z`);
    },
  );
});

describe('an instant in Rome', () => {
  const time = fc
    .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

  it('is what the clocks show then, but for the hour that is skipped', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.oneof(day, fc.constant(MARCH_NIGHT), fc.constant(OCTOBER_NIGHT)), time, (date, at) => {
        const clock = DateTime.fromJSDate(instantInRome(date, at), { zone: 'Europe/Rome' }).toFormat(
          "yyyy-MM-dd'T'HH:mm",
        );
        const skipped = at.startsWith('02:') && clock.endsWith('T03:00');
        expect(clock).toBe(skipped ? `${date}T03:00` : `${date}T${at}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never runs backward with the clock', () => {
    fc.assert(
      fc.property(fc.constantFrom(MARCH_NIGHT, OCTOBER_NIGHT), time, time, (date, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(instantInRome(date, earlier).getTime()).toBeLessThanOrEqual(instantInRome(date, later).getTime());
      }),
      { numRuns: 2_000 },
    );
  });
});
