// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, it } from '@jest/globals';
import { closedAt } from '@reciproca/territory';
import { withClosedDays } from '../../../libs/territory/src/domain/closed-days.rules.js';
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
  const common = { kind: 'request', title: '', startsAt: null, endsAt: null } as const;
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
