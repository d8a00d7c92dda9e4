// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../support/browser.js';
import { type FakeGeocoder, openGeocoder } from '../support/geocoder.js';
import { look } from '../support/look.js';
import { type ServedApp, serveApp } from '../support/served.js';
import { dayAhead, TestEnte } from '../support/world.js';

/** Two of one name, as a map knows them. */
const CAVOUR = [
  { road: 'Via Cavour', number: '4', comune: 'Alba', lat: 44.7005, lon: 8.0352 },
  { road: 'Via Cavour', number: '4', comune: 'Alba', hamlet: 'Gallo', lat: 44.6907, lon: 8.0117 },
];

let app: ServedApp;
let browser: Browser;
let map: FakeGeocoder;
let ente: TestEnte;
beforeAll(async () => {
  map = await openGeocoder(CAVOUR);
  [app, browser] = await Promise.all([
    serveApp({ REQUESTS_PER_MINUTE: '100000', GEOCODER_URL: map.url }),
    openBrowser(),
  ]);
  ente = await TestEnte.create(app.database.url);
  await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [ente.id]);
});
afterAll(async () => {
  await browser.close();
  await ente.close();
  await app.close();
  await map.close();
});

describe.each([
  { width: 360, javaScript: true },
  { width: 1280, javaScript: false },
])('an address, $width px wide, scripts: $javaScript', ({ width, javaScript }) => {
  let visitor: Visitor;
  const see = (name: string) => look(visitor, `address-${name}-${width}`);
  beforeAll(async () => {
    const carla = await ente.person({ roles: ['resident', 'coordinator'] });
    visitor = await Visitor.open(browser, app.url, { width, javaScript });
    visitor.page.setDefaultTimeout(8_000);
    await visitor.signIn(carla.login);
  });
  afterAll(() => visitor.close());

  it('of which a map knows two is asked about, and the one that is chosen is where they live', async () => {
    const { id } = await ente.person({ withLogin: false });
    await visitor.goto(`/people/${id}/residence`);
    await see('empty');
    await visitor.page.locator('[name=comuneCode]').selectOption({ label: 'Alba' });
    await visitor.page.locator('#f-address').fill('Via Cavour 4');
    await visitor.press('Salva la casa');
    await see('asked');
    expect(await visitor.page.locator('#f-address').inputValue()).toBe('Via Cavour 4');
    await visitor.page.locator('main [name=found]').nth(1).check();
    await visitor.press('Salva la casa');
    await see('saved');
    const { rows } = await ente.query(
      'SELECT p.lat, p.precision FROM residences r JOIN places p ON p.id = r.place_id WHERE r.person_id = $1',
      [id],
    );
    expect(rows).toEqual([{ lat: 44.6907, precision: 'exact' }]);
  });

  it('of a place, its hours, when it is closed, and that it closes for good', async () => {
    await visitor.goto('/places/new');
    await visitor.page.locator('#f-name').fill(`Ambulatorio ${width}`);
    await visitor.page.locator('[name=kind]').selectOption('clinic');
    await visitor.page.locator('#f-comune').fill('Alba');
    await visitor.page.locator('#f-address').fill('Via Cavour 4');
    await visitor.press('Salva il luogo');
    await see('place-asked');
    await visitor.page.locator('main [name=found]').first().check();
    await visitor.press('Salva il luogo');
    await see('place-list');
    const { rows } = await ente.query('SELECT id FROM places WHERE ente_id = $1 AND name = $2', [
      ente.id,
      `Ambulatorio ${width}`,
    ]);
    await visitor.goto(`/places/${String(rows[0]?.['id'])}`);
    await see('place');
    for (const summary of await visitor.page.locator('main summary').all()) await summary.click();
    await visitor.page.locator('main [name=from]').first().fill(dayAhead(3).slice(0, 10));
    await see('place-open');
  });
});
