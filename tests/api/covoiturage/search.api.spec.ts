// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listBroken, type Query } from '../../support/standard-assertions.js';
import type { Journey, Search } from '../../support/standard-covoiturage.js';
import { dayAhead } from '../../support/world.js';
import { PartnerStage, unixAt } from './partner-stage.js';

const DAYS = 5;
let stage: PartnerStage;
let way: Query;

beforeAll(async () => {
  stage = await PartnerStage.open();
  const { lat, lon } = stage.home;
  way = { departureLat: lat, departureLng: lon, arrivalLat: 44.6975, arrivalLng: 7.8553 };
  await stage.offer(DAYS, '09:00', '09:30');
  await stage.offer(DAYS, '15:00', '15:00', {
    when: { windows: [{ start: dayAhead(DAYS, '15:00'), end: dayAhead(DAYS, '15:05') }] },
  });
  await stage.request({ leaveAt: dayAhead(DAYS, '18:00') });
  await stage.request({ arriveBy: dayAhead(DAYS, '12:00'), companions: 1 });
});
afterAll(() => stage.close());

type Found = Journey & Record<string, unknown>;
async function find(search: Search, query: Query): Promise<Found[]> {
  const asked = { ...way, ...query };
  const answer = await stage.ask(search, asked);
  expect(listBroken({ search, query: asked, ...answer })).toEqual([]);
  return answer.body as Found[];
}
const at = (time: string): Query => ({ departureDate: unixAt(DAYS, time) });

describe('single rides, as another platform finds them', () => {
  it('are free, without a name, from the middle of the comune to the public place', async () => {
    const found = await find('driver_journeys', at('09:10'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      operator: 'alba.example.it',
      type: 'PLANNED',
      availableSeats: 3,
      price: { type: 'FREE', amount: 0 },
      passengerPickupDate: unixAt(DAYS, '09:10'),
      passengerPickupLat: stage.home.lat,
      passengerPickupAddress: 'Alba',
      passengerDropLat: 44.6975,
      passengerDropAddress: 'Stazione, Bra',
      driver: { alias: expect.stringMatching(/^Conducente [0-9a-f]{4}$/), operator: 'alba.example.it' },
    });
    const text = JSON.stringify(found);
    const { rows } = await stage.ente.query('SELECT id, given_name, family_name, phone FROM people');
    for (const row of rows)
      for (const secret of Object.values(row)) if (secret) expect(text).not.toContain(String(secret));
  });

  it('asked for are told with their seats and when they would get in', async () => {
    const [leaving] = await find('passenger_journeys', at('18:05'));
    expect(leaving).toMatchObject({ requestedSeats: 1, passengerPickupDate: unixAt(DAYS, '18:00') });
    const [due] = await find('passenger_journeys', { ...at('11:30'), timeDelta: 3600 });
    expect(due).toMatchObject({ requestedSeats: 2, passenger: { alias: expect.stringMatching(/^Passeggero /) } });
    expect(Number(due?.passengerPickupDate) + Number(due?.['duration'])).toBe(unixAt(DAYS, '12:00'));
  });

  it.each<[string, Query, number]>([
    ['in the time asked for', at('15:00'), 1],
    ['at the edge of the usual quarter of an hour', at('09:45'), 1],
    ['not beyond it', at('09:46'), 0],
    ['with more time', { ...at('12:00'), timeDelta: 4 * 3600 }, 2],
    ['with none', { ...at('08:59'), timeDelta: 0 }, 0],
    ['one of several', { ...at('12:00'), timeDelta: 4 * 3600, count: 1 }, 1],
    ['none of several', { ...at('12:00'), timeDelta: 4 * 3600, count: 0 }, 0],
    ['from too far away', { ...at('09:10'), departureLat: 44.75 }, 0],
    ['from farther away', { ...at('09:10'), departureLat: 44.75, departureRadius: 10 }, 1],
    ['to too far away', { ...at('09:10'), arrivalLng: 7.9 }, 0],
    ['to farther away', { ...at('09:10'), arrivalLng: 7.9, arrivalRadius: 5 }, 1],
    ['in no circle at all', { ...at('09:10'), departureRadius: 0, departureLat: 44.7001 }, 0],
    ['years ago', { departureDate: 1_000_000_000 }, 0],
  ])('are found %s', async (_what, query, count) => {
    expect(await find('driver_journeys', query)).toHaveLength(count);
  });

  it.each<[string, Query]>([
    ['without a date', {}],
    ['with a date that is none', { departureDate: 'domani' }],
    ['off the earth', { ...at('09:00'), departureLat: 91 }],
    ['all over the country', { ...at('09:00'), departureRadius: 500 }],
    ['with a time that runs backwards', { ...at('09:00'), timeDelta: -1 }],
    ['by what the standard does not know', { ...at('09:00'), personId: 'x' }],
  ])('are refused %s, with the name of the field', async (_what, query) => {
    const asked = { ...way, ...query };
    for (const search of ['driver_journeys', 'passenger_journeys'] as const) {
      const answer = await stage.ask(search, asked);
      expect(listBroken({ search, query: asked, ...answer }, 400)).toEqual([]);
      expect(answer.body).toMatchObject({ error: 'invalid_request', message: expect.stringMatching(/[a-zA-Z]+: /) });
    }
  });
});
