// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ridePartner } from '../../builders/covoiturage.js';
import { TestEnte, dayAhead } from '../../support/world.js';
import { KEY, PartnerStage, unixAt } from './partner-stage.js';

const DAYS = 6;
let stage: PartnerStage;

beforeAll(async () => {
  stage = await PartnerStage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.ente.query("UPDATE listings SET state = 'withdrawn'");
  await stage.ente.query('UPDATE ride_sharing SET is_on = true');
});

const query = (time = '09:00') => ({
  ...{ departureLat: stage.home.lat, departureLng: stage.home.lon, arrivalLat: 44.6975, arrivalLng: 7.8553 },
  departureDate: unixAt(DAYS, time),
});
const offers = async () => (await stage.ask('driver_journeys', query())).body as object[];
const requests = async () => (await stage.ask('passenger_journeys', query())).body as object[];
const request = (more: object = {}) => stage.request({ leaveAt: dayAhead(DAYS, '09:00'), ...more });

describe('what other platforms see', () => {
  it('is nothing of an offer that is for its staircase alone, called off, full, or no longer open', async () => {
    const id = await stage.offer(DAYS, '09:00', '09:30');
    expect(await offers()).toHaveLength(1);
    for (const [change, back] of [
      [
        "UPDATE listings SET visibility = 'staircase' WHERE id = $1",
        "UPDATE listings SET visibility = 'ente' WHERE id = $1",
      ],
      ["UPDATE listings SET state = 'pending' WHERE id = $1", "UPDATE listings SET state = 'open' WHERE id = $1"],
      ['UPDATE slots SET taken = capacity WHERE listing_id = $1', 'UPDATE slots SET taken = 0 WHERE listing_id = $1'],
      [
        'UPDATE slots SET called_off_at = now() WHERE listing_id = $1',
        'UPDATE slots SET called_off_at = NULL WHERE listing_id = $1',
      ],
    ] as const) {
      await stage.ente.query(change, [id]);
      expect([change, await offers()]).toEqual([change, []]);
      await stage.ente.query(back, [id]);
    }
    expect(await offers()).toHaveLength(1);
  });

  it('is nothing of children, nor of what the standard has no word for', async () => {
    await request();
    expect(await requests()).toHaveLength(1);
    const { id } = stage.passenger;
    await stage.ente.query("UPDATE people SET birth_date = now() - interval '15 years' WHERE id = $1", [id]);
    expect(await requests()).toEqual([]);
    await stage.ente.query("UPDATE people SET birth_date = '1950-01-01' WHERE id = $1", [id]);
    await stage.ente.query("UPDATE listings SET state = 'withdrawn'");
    await request({ wheelchair: true });
    expect(await requests()).toEqual([]);
  });

  it('is the same point for two homes of one comune, and no ride between them', async () => {
    const home = stage.ente.places[`home:${stage.passenger.id}`];
    await request({});
    await stage.ente.query('UPDATE listings SET to_place_id = $1', [home]);
    const here = { arrivalLat: stage.home.lat, arrivalLng: stage.home.lon };
    expect((await stage.ask('passenger_journeys', { ...query(), ...here })).body).toEqual([]);
  });
});

describe('the door for other platforms', () => {
  it('opens with a key of this ente alone, while it has one', async () => {
    const bra = await TestEnte.create(stage.app.database.url, 'bra');
    await bra.add(ridePartner({ key: 'la-chiave-di-un-altro-ente' }));
    await stage.ente.add(ridePartner({ key: 'una-chiave-tolta', operator: 'tolta.example.org', endedAt: new Date() }));
    for (const key of ['', 'sbagliata', 'la-chiave-di-un-altro-ente', 'una-chiave-tolta'])
      for (const path of ['driver_journeys', 'passenger_regular_trips']) {
        const { status, body, type } = await stage.ask(path, query(), key ? { 'x-api-key': key } : {});
        expect([key, status, type.split(';')[0]]).toEqual([key, 401, 'application/json']);
        expect(body).toMatchObject({ error: 'key_wrong' });
      }
    await bra.close();
  });

  it('is shut until the ente opens it, and while the ente is suspended', async () => {
    expect((await stage.ask('status')).body).toEqual({ status: 'up' });
    const shut = async () => {
      for (const path of ['status', 'driver_journeys'])
        expect(await stage.ask(path, path === 'status' ? {} : query())).toMatchObject({
          status: 404,
          body: { error: 'not_here' },
        });
    };
    await stage.ente.query('UPDATE ride_sharing SET is_on = false');
    await shut();
    await stage.ente.query('DELETE FROM ride_sharing');
    await shut();
    await stage.ente.query('INSERT INTO ride_sharing VALUES ($1, true, now())', [stage.ente.id]);
    await stage.ente.query("UPDATE enti SET state = 'suspended'");
    await shut();
    await stage.ente.query("UPDATE enti SET state = 'open'");
    expect((await stage.ask('status', {}, {})).status).toBe(200);
  });

  it('says when to come back to who asks too often', async () => {
    const asked = await Promise.all(
      Array.from({ length: 130 }, () => stage.ask('driver_journeys', query(), { 'x-api-key': KEY })),
    );
    const refused = asked.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('60');
    expect(refused?.body).toMatchObject({ error: 'too_many' });
  });
});
