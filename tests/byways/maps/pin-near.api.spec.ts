// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type FakeGeocoder, openGeocoder } from '../../support/geocoder.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

const POINT = '44.7011, 8.0361';
const roma3 = { road: 'Via Roma', number: '3', comune: 'Alba', lat: 44.7021, lon: 8.0361 };

let map: FakeGeocoder;
let app: TestApp;
let ente: TestEnte;
let page: PageClient;
let personId: string;

beforeAll(async () => {
  map = await openGeocoder([roma3]);
  app = await startTestApp({ GEOCODER_URL: map.url });
  ente = await TestEnte.create(app.database.url);
  await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [ente.id]);
  const coordinator = await ente.person({ withLogin: false, roles: ['coordinator'] });
  page = await PageClient.open(app.url, ente, coordinator.id);
  personId = (await ente.person({ withLogin: false })).id;
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await map.close();
});
beforeEach(() => {
  map.questions.length = 0;
});

describe('a pin, where there is a map to ask', () => {
  it.each([
    ['a place', () => '/places/new'],
    ['a home', () => `/people/${personId}/residence`],
    ['a new staircase', () => '/settings/buildings'],
  ])('of %s says what address is nearest, and how far', async (_, pathOf) => {
    const { status, text } = await page.post(pathOf(), { position: POINT, _look: 'on' });
    expect(status).toBe(200);
    expect(text).toMatch(/L’indirizzo conosciuto più vicino è Via Roma 3, Alba, a 1\d\d m\./);
    expect(map.questions).toEqual([expect.stringMatching(/^\/reverse\?lat=44\.7011&lon=8\.0361&/)]);
  });

  it('asks nobody while there is none, or it cannot be read', async () => {
    for (const position of ['', 'boh']) await page.post('/places/new', { position, _look: 'on' });
    expect(map.questions).toEqual([]);
  });

  it('says where it is all the same where the map fails', async () => {
    map.mood = 'busy';
    const { status, text } = await page.post('/places/new', { position: POINT, _look: 'on' });
    expect([status, text.includes('dal centro di Alba'), text.includes('indirizzo conosciuto')]).toEqual([
      200,
      true,
      false,
    ]);
  });
});
