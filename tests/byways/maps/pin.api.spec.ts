// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let coordinator: Neighbour;
let page: PageClient;
let personId: string;

const PRESSED = { _view: '44.7 8.03 8000', '_pin.x': '240', '_pin.y': '160' };
const BRA = '44.6978, 7.8513';

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [ente.id]);
  coordinator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['coordinator'] })).id);
  page = await PageClient.open(app.url, ente, coordinator.id);
  personId = (await ente.person({ withLogin: false })).id;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

function valueOf(html: string, name: string): string {
  const [input = ''] = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`)) ?? [];
  return /value="([^"]*)"/.exec(input)?.[1] ?? '';
}
async function countPlaces(): Promise<number> {
  const { rows } = await ente.query('SELECT count(*)::int AS number FROM places WHERE ente_id = $1', [ente.id]);
  return Number(rows[0]?.['number']);
}
async function staircaseId(): Promise<string> {
  return String((await ente.query('SELECT id FROM staircases WHERE ente_id = $1 LIMIT 1', [ente.id])).rows[0]?.['id']);
}

describe('a pin pressed on the map of a form', () => {
  it.each([
    ['a place', () => '/places/new', 'name'],
    ['a home', () => `/people/${personId}/residence`, 'address'],
    ['a new staircase', () => '/settings/buildings', 'area'],
    ['a staircase', async () => `/settings/buildings/staircases/${await staircaseId()}`, 'label'],
  ])('of %s fills in its position, keeps what was typed and saves nothing', async (_, pathOf, kept) => {
    const path = await pathOf();
    const before = await countPlaces();
    const { status, html } = await page.post(path, { [kept]: 'Scritto prima', ...PRESSED });
    expect(status).toBe(200);
    expect(valueOf(html, kept)).toBe('Scritto prima');
    expect(valueOf(html, 'position')).toMatch(/^44\.\d+, 8\.0[4-9]\d*$/);
    expect(valueOf(html, '_view')).toMatch(/ 4000$/);
    expect(html).toContain('class="map-marker"');
    expect(html).toMatch(/Il punto è a [\d,]+ k?m dal centro di Alba\./);
    expect(await countPlaces()).toBe(before);
  });

  it('stands behind the button that saves, so that Enter in a field saves', async () => {
    for (const path of ['/places/new', `/people/${personId}/residence`, '/settings/buildings']) {
      const { html } = await page.get(path);
      const [formId = ''] = /<input type="image"[^>]*form="([^"]+)"/.exec(html)?.slice(1) ?? [];
      const form = html.indexOf(`id="${formId}"`);
      expect(form).toBeGreaterThan(0);
      expect(html.indexOf('</form>', form)).toBeLessThan(html.indexOf('type="image"'));
    }
  });

  it('begins at the comune that is named', async () => {
    const { html } = await page.post('/places/new', { ...PRESSED, comune: 'bra', _start: 'on' });
    expect(valueOf(html, '_view')).toMatch(/^44\.69\d* 7\.85\d* 10000$/);
    expect((await page.get(`/people/${personId}/residence`)).html).toMatch(/value="44\.[67]\d* 8\.03\d* 10000"/);
  });
});

describe('a pin far from the comune that is named', () => {
  const place = { kind: 'service', name: 'Sportello', comune: 'Alba', position: BRA };

  it('is asked about, and taken once somebody says that it is right', async () => {
    const asked = await page.post('/places/new', place);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Il comune più vicino è Bra');
    expect(asked.html).toContain('name="positionIsRight"');
    expect(valueOf(asked.html, 'name')).toBe('Sportello');
    expect((await page.post('/places/new', { ...place, positionIsRight: 'true' })).status).toBe(303);
  });

  it('is asked about for homes and staircases alike', async () => {
    const home = { where: 'elsewhere', comuneCode: '004003', address: 'Via Roma 1', position: BRA };
    expect((await page.post(`/people/${personId}/residence`, home)).text).toContain('Il comune più vicino è Bra');
    const path = `/settings/buildings/staircases/${await staircaseId()}`;
    const staircase = { label: 'A', address: 'Via Roma 1', position: BRA };
    expect((await page.post(path, staircase)).text).toContain('Il comune più vicino è Bra');
    expect((await page.post(path, { ...staircase, positionIsRight: 'true' })).status).toBe(303);
  });

  it('is asked about by the API, at the field it came in', async () => {
    const home = { comuneCode: '004003', address: 'Via Roma 1', lat: 44.6978, lon: 7.8513 };
    const path = `/people/${personId}/residence`;
    const refused = await coordinator.client.send<{ code: string; errors: object[] }>('PUT', path, { home });
    expect(refused.body).toMatchObject({ code: 'place.position_far', errors: [{ field: 'home.lat' }] });
    const right = { home: { ...home, positionIsRight: true } };
    expect((await coordinator.client.send('PUT', path, right)).status).toBe(200);
    const { status } = await coordinator.client.post('/places', { kind: 'shop', name: 'Lontano', ...home });
    expect(status).toBe(422);
  });
});
