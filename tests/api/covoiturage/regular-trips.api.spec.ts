// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicHoliday } from '@reciproca/kernel';
import { listBroken, type Query } from '../../support/standard-assertions.js';
import type { Search } from '../../support/standard-covoiturage.js';
import { dayAhead } from '../../support/world.js';
import { PartnerStage, unixAt } from './partner-stage.js';

const DAYS = 3;
/** The first of these days of the week that is no holiday: nothing offered every week is for those. */
const FIRST = [DAYS, DAYS + 7, DAYS + 14].find((days) => !publicHoliday(dayAhead(days).slice(0, 10))) ?? DAYS;
const NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const nameOf = (days: number) => NAMES[new Date(`${dayAhead(days).slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? 'SUN';

let stage: PartnerStage;
let way: Query;

beforeAll(async () => {
  stage = await PartnerStage.open();
  const { lat, lon } = stage.home;
  way = { departureLat: lat, departureLng: lon, arrivalLat: 44.6975, arrivalLng: 7.8553 };
  const weekly = { days: [nameOf(DAYS).slice(0, 2)], from: '09:00', until: '09:30' };
  await stage.offer(DAYS, '09:00', '09:30', { when: { weekly } });
  await stage.offer(DAYS, '17:00', '17:10');
});
afterAll(() => stage.close());

interface Trip {
  readonly schedules: readonly {
    passengerPickupDay: string;
    passengerPickupTimeOfDay: string;
    journeySchedules: readonly { id: string; passengerPickupDate: number }[];
  }[];
}
async function find(search: Search, query: Query): Promise<Trip[]> {
  const asked = { ...way, ...query };
  const answer = await stage.ask(search, asked);
  expect(listBroken({ search, query: asked, ...answer })).toEqual([]);
  return answer.body as Trip[];
}

describe('rides that come round', () => {
  it('are told once, with their day of the week, hour and dates', async () => {
    const [trip, ...more] = await find('driver_regular_trips', { departureTimeOfDay: '09:10:00' });
    expect(more).toEqual([]);
    expect(trip?.schedules).toHaveLength(1);
    const [schedule] = trip?.schedules ?? [];
    expect(schedule).toMatchObject({ passengerPickupDay: nameOf(DAYS), passengerPickupTimeOfDay: '09:10:00' });
    const dates = schedule?.journeySchedules.map(({ passengerPickupDate: date }) => date) ?? [];
    expect(dates.length).toBeGreaterThan(2);
    expect(dates[0]).toBe(unixAt(FIRST, '09:10'));
  });

  it.each<[string, () => Query, number]>([
    ['on that day', () => ({ departureTimeOfDay: '09:00', departureWeekdays: nameOf(DAYS) }), 1],
    ['on another', () => ({ departureTimeOfDay: '09:00', departureWeekdays: nameOf(DAYS + 1) }), 0],
    [
      'on several',
      () => ({ departureTimeOfDay: '09:00', departureWeekdays: `${nameOf(DAYS + 1)},${nameOf(DAYS)}` }),
      1,
    ],
    ['at another hour', () => ({ departureTimeOfDay: '12:00:00' }), 0],
    ['with time enough', () => ({ departureTimeOfDay: '12:00:00', timeDelta: 10_800 }), 1],
    ['elsewhere', () => ({ departureTimeOfDay: '09:00', departureLat: 45 }), 0],
    ['none of them', () => ({ departureTimeOfDay: '09:00', count: 0 }), 0],
    ['before they begin', () => ({ departureTimeOfDay: '09:00', maxDepartureDate: unixAt(1, '00:00') }), 0],
    ['not what goes once', () => ({ departureTimeOfDay: '17:00' }), 0],
  ])('are found %s', async (_what, query, count) => {
    expect(await find('driver_regular_trips', query())).toHaveLength(count);
  });

  it('have fewer dates where fewer are asked for', async () => {
    const first = { minDepartureDate: unixAt(FIRST - 1, '00:00'), maxDepartureDate: unixAt(FIRST + 1, '00:00') };
    const [trip] = await find('driver_regular_trips', { departureTimeOfDay: '09:00', ...first });
    expect(trip?.schedules[0]?.journeySchedules).toHaveLength(1);
  });

  it('are answered for passengers too', async () => {
    expect(await find('passenger_regular_trips', { departureTimeOfDay: '09:00' })).toEqual([]);
  });

  it.each<[string, Query]>([
    ['without an hour', {}],
    ['at an hour that is none', { departureTimeOfDay: '25:00' }],
    ['on a day that is none', { departureTimeOfDay: '09:00', departureWeekdays: 'LUN' }],
  ])('are refused %s', async (_what, query) => {
    const asked = { ...way, ...query };
    const answer = await stage.ask('driver_regular_trips', asked);
    expect(listBroken({ search: 'driver_regular_trips', query: asked, ...answer }, 400)).toEqual([]);
  });
});
