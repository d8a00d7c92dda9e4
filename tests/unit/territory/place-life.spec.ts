// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { closedAt, shutWhile } from '@reciproca/territory';
import { readClosedHours, withClosedDays } from '../../../libs/territory/src/domain/closed-days.rules.js';
import { isElsewhere } from '../../../libs/territory/src/domain/place-moves.js';
import { type StandingThere, whomToTell } from '../../../libs/territory/src/domain/standing-there.js';
import { refusalOf } from '../../builders/parties.js';

const days = (startsOn: string, endsOn = startsOn) => ({ id: startsOn, startsOn, endsOn, name: null });
const OPEN = { hours: null, closedDays: [], closedOnHolidays: false, closedFrom: null };
const TODAY = '2026-11-29';

describe('a place that is closed', () => {
  it('for good is so from its day on, whatever else is written', () => {
    const place = { ...OPEN, closedFrom: '2026-12-10', closedDays: [days('2026-12-10')] };
    expect(closedAt(place, '2026-12-09', '10:00')).toBeNull();
    expect(closedAt(place, '2026-12-10', '10:00')).toEqual({ is: 'closed_for_good', since: '2026-12-10' });
  });

  it('for some days is so on the first and the last of them', () => {
    const place = { ...OPEN, closedDays: [days('2026-12-24', '2027-01-06')] };
    for (const day of ['2026-12-24', '2027-01-06']) expect(closedAt(place, day, '10:00')?.is).toBe('closed_on');
    for (const day of ['2026-12-23', '2027-01-07']) expect(closedAt(place, day, '10:00')).toBeNull();
  });

  it('on public holidays is so on those that move, too', () => {
    const place = { ...OPEN, closedOnHolidays: true };
    expect(closedAt(place, '2027-03-29', '10:00')).toEqual({ is: 'holiday' });
    expect(closedAt(place, '2027-03-30', '10:00')).toBeNull();
    expect(closedAt(OPEN, '2027-03-29', '10:00')).toBeNull();
  });
});

describe('a place that is closed for some hours', () => {
  const at = (time: string, day = '2026-12-01') => new Date(`${day}T${time}:00+01:00`);
  const stay = (from: string, until: string, neededMinutes: number) => ({
    ...{ from: at(from), until: at(until) },
    neededMinutes,
  });
  /** The first of December is a Tuesday. */
  const week = [
    { day: 2, from: '08:30', until: '12:30' },
    { day: 2, from: '15:00', until: '19:00' },
  ];
  const place = {
    ...{ ...OPEN, hours: week },
    closedDays: [{ ...days('2026-12-01'), hours: { from: '10:00', until: '11:00' } }],
  };

  it.each([
    ['within its hours', stay('08:30', '10:00', 90), null],
    ['over its noon', stay('12:00', '13:00', 60), { is: 'closes', at: '12:30' }],
    ['before it opens', stay('08:00', '09:00', 60), { is: 'opens', at: '08:30' }],
    ['any part of a time in which it opens', stay('08:00', '09:00', 30), null],
    ['more of that time than it is open', stay('08:00', '09:00', 40), { is: 'opens', at: '08:30' }],
    ['either side of noon, where either will do', stay('12:00', '16:00', 60), null],
    ['into hours that are closed that day', stay('09:30', '10:30', 60), { is: 'closed_hours', from: '10:00' }],
    ['beginning in them', stay('10:30', '11:30', 60), { is: 'closed_hours', until: '11:00' }],
    ['as they are over', stay('11:00', '12:00', 60), null],
    ['at a moment within', stay('10:30', '10:30', 0), { is: 'closed_hours' }],
    ['at the moment it closes', stay('12:30', '12:30', 0), null],
  ])('%s', (_, asked, said) => {
    const closed = shutWhile(place, asked);
    if (said === null) expect(closed).toBeNull();
    else expect(closed).toMatchObject(said);
  });

  it('is closed on a whole day only where all of the time falls on it', () => {
    const shut = { ...OPEN, closedDays: [days('2026-12-01')] };
    const overNight = { from: at('22:00'), until: at('07:00', '2026-12-02'), neededMinutes: 540 };
    expect(shutWhile(OPEN, overNight)).toBeNull();
    expect(shutWhile(shut, stay('22:00', '23:00', 0))?.is).toBe('closed_on');
    expect(shutWhile(shut, { from: at('09:00'), until: at('18:00', '2026-12-03'), neededMinutes: 60 })).toBeNull();
  });

  it('needs both hours, in their order', () => {
    expect(readClosedHours(undefined, undefined)).toBeUndefined();
    for (const [from, until] of [
      ['10:00', undefined],
      [undefined, '10:00'],
      ['10:00', '10:00'],
    ])
      expect(refusalOf(() => readClosedHours(from, until))).toBe('closed_days.hours_wrong');
  });

  it('may be so twice on one day, and not where all of it is written already', () => {
    const hours = (from: string, until: string) => ({ ...days('2026-12-01'), hours: { from, until } });
    expect(withClosedDays([hours('10:00', '11:00')], hours('15:00', '16:00'), TODAY)).toHaveLength(2);
    expect(withClosedDays([hours('10:00', '11:00')], days('2026-12-01'), TODAY)).toHaveLength(2);
    for (const there of [hours('09:00', '12:00'), days('2026-12-01')])
      expect(refusalOf(() => withClosedDays([there], hours('10:00', '11:00'), TODAY))).toBe(
        'closed_days.there_already',
      );
  });
});

describe('closed days that are written down', () => {
  it('stand in order, and what is over goes', () => {
    const all = withClosedDays([days('2026-12-24'), days('2026-08-10', '2026-08-20')], days('2026-12-01'), TODAY);
    expect(all.map(({ startsOn }) => startsOn)).toEqual(['2026-12-01', '2026-12-24']);
  });

  it.each([
    [days('2026-12-10', '2026-12-09'), 'closed_days.ends_before'],
    [days('2026-11-28'), 'closed_days.past'],
    [days('2029-01-01'), 'period.too_far'],
    [days('2026-12-01', '2027-12-01'), 'period.too_long'],
    [days('2026-12-25'), 'closed_days.there_already'],
  ])('are refused as %j', (one, code) =>
    expect(refusalOf(() => withClosedDays([days('2026-12-24', '2026-12-26')], one, TODAY))).toBe(code),
  );

  it('may have begun already', () =>
    expect(withClosedDays([], days('2026-11-20', '2026-11-29'), TODAY)).toHaveLength(1));
});

describe('whether a place is elsewhere', () => {
  const here = { lat: 44.7, lon: 8.035, precision: 'exact', comuneCode: '004003' } as const;
  it.each([
    ['next door', { ...here, lat: 44.7005 }, false],
    ['in another street', { ...here, lat: 44.705 }, true],
    ['in another comune', { ...here, comuneCode: '004029' }, true],
    ['known better', { ...here, lat: 44.72, precision: 'comune' }, false],
  ] as const)('%s', (_, other, said) => expect(isElsewhere(other, here)).toBe(said));
});

it('tells each of a thing once, of its first date', () => {
  const [anna, bea] = [
    { id: 'a', name: 'Anna' },
    { id: 'b', name: 'Bea' },
  ];
  const common = { kind: 'request', title: '', startsAt: null, endsAt: null, stay: null } as const;
  const standing: StandingThere[] = [
    { ...common, group: 's', href: '/requests/1', people: [anna] },
    { ...common, group: 's', href: '/requests/2', people: [anna] },
    { ...common, group: 't', href: '/agreements/3', people: [anna, bea] },
  ];
  expect(whomToTell(standing)).toEqual([
    { personId: 'a', link: '/requests/1' },
    { personId: 'a', link: '/agreements/3' },
    { personId: 'b', link: '/agreements/3' },
  ]);
});
