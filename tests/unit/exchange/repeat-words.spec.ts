// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { daysOf, listingWhen, type Repeat, repeatText, settled } from '@reciproca/exchange';
import { addDays, ROME, romeDay } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import { DateTime } from 'luxon';

const today = romeDay(new Date());
const year = Number(today.slice(0, 4));
/** Of this year or, where it has passed, of the next. */
const soonest = (day: string): string => (`${year}-${day}` > today ? `${year}-${day}` : `${year + 1}-${day}`);

describe('what comes round, in words', () => {
  const rule: Repeat = { days: ['FR', 'MO', 'WE'] };
  it.each<[Repeat, string, string]>([
    [rule, 'ogni lunedì, mercoledì e venerdì', 'every Monday, Wednesday and Friday'],
    [{ days: ['TU'] }, 'ogni martedì', 'every Tuesday'],
    [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'] }, 'dal lunedì al venerdì', 'Monday to Friday'],
    [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] }, 'ogni giorno', 'every day'],
  ])('%j', (repeat, inItalian, inEnglish) => {
    expect(repeatText(translator('it'), 'it', repeat)).toBe(inItalian);
    expect(repeatText(translator('en'), 'en', repeat)).toBe(inEnglish);
  });

  it('says its end and the days left out, with the article before eight', () => {
    const endsOn = addDays(today, 40);
    const [end] = repeatText(translator('it'), 'it', { days: ['TU'], endsOn })
      .split(', ')
      .slice(1);
    expect(end).toMatch(/^fino (al |all’)\d+ \p{L}+$/u);
    const except = [soonest('12-08'), soonest('12-15')].toSorted();
    const words = repeatText(translator('it'), 'it', { days: ['TU'], except });
    expect(words).toMatch(/tranne l’8 dicembre e il 15 dicembre|tranne il 15 dicembre e l’8 dicembre/);
  });
});

describe('a date of a series that was moved to another weekday', () => {
  const recurrence =
    'DTSTART;TZID=Europe/Rome:20261201T090000\nDTEND;TZID=Europe/Rome:20261201T100000\nRRULE:FREQ=WEEKLY;BYDAY=TU';
  const next = (weekday: number, hour: number): { startsAt: Date; endsAt: Date } => {
    const soon = DateTime.now().setZone(ROME).plus({ days: 1 });
    const day = soon
      .plus({ days: (weekday - soon.weekday + 7) % 7 })
      .set({ hour, minute: 0, second: 0, millisecond: 0 });
    return { startsAt: day.toJSDate(), endsAt: day.plus({ hours: 1 }).toJSDate() };
  };

  it('is said as it is, and the rule after it', () => {
    const words = (slots: { startsAt: Date; endsAt: Date }[]): string | null =>
      listingWhen(translator('it'), 'it', { recurrence, slots });
    expect(words([next(2, 9)])).toBe('ogni martedì dalle 9:00 alle 10:00');
    expect(words([next(3, 11)])).toMatch(/\S dalle 11:00 alle 12:00, spostato; di solito ogni martedì$/u);
    expect(words([next(3, 11), next(2, 9)])).toMatch(/; di solito ogni martedì dalle 9:00 alle 10:00$/u);
  });
});

describe('so many times', () => {
  it('is the day of the last of them, exceptions not counted', () => {
    const rule = settled({ days: ['TU'], count: 3, except: ['2026-12-08'] }, '2026-12-01', 'repeat');
    expect(rule).toEqual({ days: ['TU'], except: ['2026-12-08'], endsOn: '2026-12-22' });
    expect(daysOf(rule, '2026-12-01', '2027-12-31')).toEqual(['2026-12-01', '2026-12-15', '2026-12-22']);
  });

  it('goes on beyond a year, and never further than two', () => {
    const weekly: Repeat = { days: ['TU'] };
    expect(settled({ ...weekly, count: 60 }, '2026-12-01', 'repeat').endsOn).toBe('2028-01-18');
    const tooMany = (): unknown => settled({ ...weekly, count: 200 }, '2026-12-01', 'when.weekly');
    expect(tooMany).toThrow(
      expect.objectContaining({ code: 'when.too_many_times', details: { field: 'when.weekly.count', most: 105 } }),
    );
  });
});
