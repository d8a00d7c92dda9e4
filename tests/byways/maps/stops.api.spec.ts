// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approximate } from '@reciproca/territory';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const HOME = { lat: 44.70123, lon: 8.03612 };
const ROUGH = approximate(HOME.lat, HOME.lon);
const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio' };

let app: TestApp;
let ente: TestEnte;
let driver: Neighbour;
let rider: Neighbour;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
  rider = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
  const home = { comuneCode: '004003', address: 'Via del Sole 7', ...HOME };
  await operator.client.send('PUT', `/people/${rider.id}/residence`, { home });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function pageOf(who: Neighbour, path: string): Promise<string> {
  return (await (await PageClient.open(app.url, ente, who.id)).get(path)).html;
}
const exact = `geo:${HOME.lat},${HOME.lon}`;

describe('the stops of a ride', () => {
  let agreementId = '';
  let slotId = '';

  it('are a part of the grid until both have said yes', async () => {
    await driver.client.post('/offers', {
      ...ride,
      placeId: ente.places['garden'],
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: dayAhead(5, '08:00'), end: dayAhead(5, '10:00') }] },
      details: { seats: 2, detourMinutes: 60 },
    });
    const request = { ...ride, toPlaceId: ente.places['hospital'], details: { leaveAt: dayAhead(5, '08:30') } };
    expect((await rider.client.post('/requests', request)).status).toBe(201);
    await app.settle();
    const { body } = await driver.client.get<{ items: { id: string }[] }>('/proposals');
    const proposal = `/proposals/${body.items[0]?.id}`;
    expect((await rider.client.post(`${proposal}/accept`)).status).toBe(200);
    slotId = String((await ente.query('SELECT slot_id FROM ride_stops LIMIT 1')).rows[0]?.['slot_id']);
    const held = await pageOf(driver, `/departures/${slotId}`);
    expect(held).toContain('map-marker-rough');
    expect(held).not.toContain(exact);
    expect(held).not.toContain('Via del Sole');
    expect((await driver.client.post(`${proposal}/accept`)).status).toBe(200);
    agreementId = String((await ente.query('SELECT id FROM agreements')).rows[0]?.['id']);
  });

  it('are exact for the two from then on, in order, with the way into their own navigator', async () => {
    for (const who of [driver, rider]) {
      const html = await pageOf(who, `/agreements/${agreementId}`);
      expect(html).toContain(exact);
      expect(html).not.toContain('map-marker-rough');
      expect([...html.matchAll(/<g class="map-marker">.*?<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text)).toEqual([
        '1',
        '2',
      ]);
    }
    expect(await pageOf(driver, `/departures/${slotId}`)).toContain(exact);
    const { body } = await driver.client.get<{ place: object }>(`/agreements/${agreementId}`);
    expect(body.place).toMatchObject({ at: HOME, isRough: false });
  });

  it('tell the navigator no name', async () => {
    const html = await pageOf(driver, `/departures/${slotId}`);
    const { rows } = await ente.query('SELECT given_name FROM people WHERE id = $1', [rider.id]);
    const links = [...html.matchAll(/href="(geo:[^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).not.toContain(String(rows[0]?.['given_name']));
  });

  it.each(['settled', 'cancelled', 'no_show'])('are a part of the grid again once it is %s', async (state) => {
    await ente.query('UPDATE agreements SET state = $2 WHERE id = $1', [agreementId, state]);
    const html = await pageOf(driver, `/agreements/${agreementId}`);
    expect(html).toContain('map-marker-rough');
    expect(html).not.toContain(exact);
    const { body } = await driver.client.get<{ place: object }>(`/agreements/${agreementId}`);
    expect(body.place).toMatchObject({ at: ROUGH, isRough: true });
  });
});
