// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let page: PageClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  page = await PageClient.open(app.url, ente, operator.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function post(kind: 'offers' | 'requests', comuneCode: string, day: number): Promise<void> {
  const { id } = await ente.person({ withLogin: false });
  await operator.client.send('PUT', `/people/${id}/residence`, { home: { comuneCode, address: `Via Prova ${day}` } });
  const { status } = await operator.client.post(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    ...(kind === 'requests' && { durationMinutes: 60 }),
    onBehalfOf: id,
  });
  expect(status).toBe(201);
  await app.settle();
}

async function htmlOf(path: string): Promise<string> {
  const { status, html } = await page.get(path);
  expect(status).toBe(200);
  return html;
}

/** Every picture says the same in words and has each number as text. */
function numbersIn(html: string): string[] {
  return [...html.matchAll(/class="map-number"[^>]*>(\d+)</g)].map(([, number]) => number ?? '');
}

describe('the map of the ambito', () => {
  it('says what an ente without comuni has to do first', async () => {
    const html = await htmlOf('/map');
    expect(html).toContain('/settings/comuni');
    expect(html).not.toContain('map-picture');
  });

  it('counts by comune what is missing and who offers, and leads to just those', async () => {
    await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003'), ($1, '004029')", [ente.id]);
    await post('requests', '004029', 3);
    await post('requests', '004029', 4);
    await post('offers', '004003', 20);
    expect(numbersIn(await htmlOf('/map'))).toEqual(['2']);
    expect(numbersIn(await htmlOf('/map?show=offering'))).toEqual(['1']);
    const list = await htmlOf('/lists/listings?asked=1&kind=request&comune=Bra&alone=yes');
    expect(list).toContain('2 righe');
    expect(await htmlOf('/lists/listings?asked=1&kind=request&comune=Alba&alone=yes')).not.toContain('La spesa');
  });

  it('has places and gardens with the numbers of the list, and says which it cannot draw', async () => {
    await ente.garden((await ente.person({ withLogin: false })).id);
    expect(await htmlOf('/map?show=gardens')).toMatch(/map-marker[^]*Orto/);
    const before = await htmlOf('/map?show=points');
    await operator.client.post('/places', { kind: 'service', name: 'Sportello', comuneCode: '004003' });
    const html = await htmlOf('/map?show=points');
    expect(before).not.toContain('Sportello');
    expect(html).toMatch(/Di questi si conosce solo il comune[^]*Sportello/);
  });

  it('is for staff, and takes no notice of what it does not know', async () => {
    const { id } = await ente.person({ withLogin: false });
    const resident = await PageClient.open(app.url, ente, id);
    expect((await resident.get('/map')).status).toBe(403);
    expect(numbersIn(await htmlOf('/map?show=<script>'))).toEqual(['2']);
  });
});
