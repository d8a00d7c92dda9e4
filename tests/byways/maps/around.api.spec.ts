// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approximate } from '@reciproca/territory';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const HERE = { lat: 44.70123, lon: 8.03612 };
const NEAR = { lat: 44.70901, lon: 8.04512 };
const FAR = { lat: 44.68553, lon: 8.02031 };

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let reader: PageClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  const who = await livesAt({ address: 'Via Casa 1', ...HERE });
  reader = await PageClient.open(app.url, ente, who);
  await asks('La spesa lontano', { address: 'Via Lontana 3', ...FAR });
  await asks('La spesa vicino', { address: 'Via Vicina 2', ...NEAR });
  await asks('Il pane vicino', { address: 'Via Vicina 4', lat: NEAR.lat + 0.0001, lon: NEAR.lon });
  await asks('Chi sa dove', { address: 'Cascina Nascosta' });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function livesAt(home: object): Promise<string> {
  const { id } = await ente.person({ withLogin: false });
  const where = { home: { comuneCode: '004003', ...home } };
  expect((await operator.client.send('PUT', `/people/${id}/residence`, where)).status).toBe(200);
  return id;
}
async function asks(title: string, home: object): Promise<void> {
  const { status } = await operator.client.post('/requests', {
    service: 'condominio',
    category: 'shopping',
    title,
    when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '10:00') }] },
    durationMinutes: 60,
    visibility: 'ente',
    onBehalfOf: await livesAt(home),
  });
  expect(status).toBe(201);
}

describe('what is around, on a map', () => {
  it('stands beside the same list, by place, the nearest first', async () => {
    const { text, html } = await reader.get('/around?view=map');
    const order = ['1 · Alba, in questa zona', '2 · Alba, in questa zona', 'Alba, si sa solo il comune'];
    const found = order.map((words) => text.indexOf(words));
    expect(found.every((at) => at >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    const titles = ['Il pane vicino', 'La spesa lontano', 'Chi sa dove'].map((title) => text.lastIndexOf(title));
    expect(titles).toEqual(titles.toSorted((a, b) => a - b));
    const numbers = [...html.matchAll(/map-marker map-marker-rough.*?<text[^>]*>(.*?)<\/text>/g)].map(([, one]) => one);
    expect(numbers).toEqual(['1', '2', 'Casa']);
  });

  it('says no address, and draws the same wherever in a cell a home is', async () => {
    const before = (await reader.get('/around?view=map')).html;
    expect(before).not.toMatch(/Via Vicina|Via Lontana|Cascina/);
    const { lat, lon } = approximate(FAR.lat, FAR.lon);
    await ente.query("UPDATE places SET lat = $1, lon = $2 WHERE name = 'Via Lontana 3'", [lat + 0.001, lon - 0.001]);
    const picture = (html: string): string => /<figure.*?<\/figure>/.exec(html)?.[0] ?? '';
    const after = (await reader.get('/around?view=map')).html;
    expect(picture(before)).toContain('map-marker');
    expect(picture(after)).toBe(picture(before));
  });

  it('keeps the view through the filters, and shows the list without it', async () => {
    expect((await reader.get('/around?view=map')).html).toContain('/around?kind=offer&amp;view=map');
    expect((await reader.get('/around')).html).not.toContain('<figure');
    expect((await reader.get('/around?view=nonsense')).status).toBe(200);
    expect((await reader.get('/around?kind=offer&view=map')).html).not.toContain('<figure');
  });
});
