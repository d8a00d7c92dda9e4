// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type FakeGeocoder, openGeocoder } from '../../support/geocoder.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let map: FakeGeocoder;

beforeAll(async () => {
  map = await openGeocoder();
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', GEOCODER_URL: map.url });
  ente = await TestEnte.create(app.database.url);
  await ente.query("INSERT INTO ente_comuni (ente_id, comune_code) VALUES ($1, '004003')", [ente.id]);
  operator = await neighbour('operator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await map.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}
async function livesAt(who: Neighbour, home: object) {
  const { body } = await operator.client.send<{ placeId: string; precision: string; lat: number }>(
    'PUT',
    `/people/${who.id}/residence`,
    { home: { comuneCode: '004003', ...home } },
  );
  await app.settle();
  return body;
}
async function post(who: Neighbour, kind: 'offers' | 'requests', day: number): Promise<string> {
  const { body } = await who.client.post<{ id: string }>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    ...(kind === 'requests' && { durationMinutes: 60 }),
  });
  await app.settle();
  return body.id;
}
async function reasonsOf(requestId: string): Promise<string[]> {
  const { rows } = await ente.query('SELECT reasons FROM proposals WHERE request_id = $1', [requestId]);
  return rows.flatMap(({ reasons }) => (reasons as { code: string }[]).map(({ code }) => code));
}

describe('an address that no map knows', () => {
  it('is taken as it is said, by its comune, and nobody is told how far away it is', async () => {
    const [giving, asking] = [await neighbour(), await neighbour()];
    expect(await livesAt(giving, { address: 'via Senza Nome, Cascina Rossa' })).toMatchObject({ precision: 'comune' });
    expect(await livesAt(asking, { address: 'Via Roma 3', lat: 44.70123, lon: 8.03612 })).toMatchObject({
      precision: 'exact',
    });
    await post(giving, 'offers', 3);
    const request = await post(asking, 'requests', 3);
    expect(await reasonsOf(request)).toContain('same_comune');
    expect(await reasonsOf(request)).not.toContain('metres_away');
    const page = await WebVisitor.open(app, ente, asking.id);
    const { text } = await page.get(`/requests/${request}`);
    expect(text).toContain('Abita nello stesso comune');
    expect(text).not.toContain('Abita a circa');
  });

  it('is no better known for somebody saying so', async () => {
    const who = await neighbour();
    const middle = { lat: 44.6999, lon: 8.0347, precision: 'exact' };
    expect(await livesAt(who, { address: 'Cascina Nera', ...middle })).toMatchObject({ precision: 'comune' });
    const street = { lat: 44.7, lon: 8.03, precision: 'street' };
    expect(await livesAt(who, { address: 'Via Lunga', ...street })).toMatchObject({ precision: 'street' });
  });

  it('becomes known by its coordinates, on the page, and what is open from there follows', async () => {
    const who = await neighbour();
    const before = await livesAt(who, { address: 'Cascina Bianca' });
    const request = await post(who, 'requests', 5);
    const page = await WebVisitor.open(app, ente, operator.id);
    const link = 'https://www.google.com/maps/place/x/@44.6,8.1,17z/data=!3d44.7101!4d8.0402';
    const form = { where: 'elsewhere', comuneCode: '004003', address: 'Cascina Bianca' };
    const refused = await page.post(`/people/${who.id}/residence`, { ...form, position: 'vicino al ponte' });
    expect(refused.html).toContain('vicino al ponte');
    expect(refused.html).toContain('incolla il link di una mappa');
    await page.post(`/people/${who.id}/residence`, { ...form, position: link });
    await app.settle();
    const { rows } = await ente.query(
      'SELECT p.id, p.precision, l.lat, l.lon FROM places p JOIN listings l ON l.place_id = p.id WHERE l.id = $1',
      [request],
    );
    expect(rows).toEqual([{ id: before.placeId, precision: 'exact', lat: 44.7101, lon: 8.0402 }]);
    expect((await page.get(`/people/${who.id}`)).html).toContain('La porta di casa');
  });
});

describe('a place whose position is put right', () => {
  it('is where it is now for whoever goes there too', async () => {
    const { body: place } = await operator.client.post<{ id: string; precision: string }>('/places', {
      kind: 'clinic',
      name: 'Ambulatorio Rossi',
      comuneCode: '004003',
    });
    expect(place.precision).toBe('comune');
    const { body: again } = await operator.client.post<{ id: string; precision: string }>('/places', {
      kind: 'clinic',
      name: 'Ambulatorio Rossi',
      comuneCode: '004003',
      lat: 44.6951,
      lon: 8.0312,
    });
    expect(again).toMatchObject({ id: place.id, precision: 'exact' });
  });
});

describe('a map of the installation’s own', () => {
  const door = { road: 'Via Torino', number: '9', comune: 'Alba', lat: 44.7031, lon: 8.0311 };
  const form = { where: 'elsewhere', comuneCode: '004003', address: 'via Torino 9', position: '' };
  const known = async (who: Neighbour): Promise<unknown> =>
    (
      await ente.query(
        'SELECT p.precision, p.lat FROM residences r JOIN places p ON p.id = r.place_id WHERE r.person_id = $1',
        [who.id],
      )
    ).rows[0];

  it('finds the door where it knows one, and is told the address alone', async () => {
    const [who, page] = [await neighbour(), await WebVisitor.open(app, ente, operator.id)];
    map.entries = [door];
    map.questions.length = 0;
    expect((await page.post(`/people/${who.id}/residence`, form)).status).toBe(303);
    expect(await known(who)).toEqual({ precision: 'exact', lat: 44.7031 });
    expect(map.questions.map((question) => new URL(question, map.url).searchParams.get('q'))).toEqual([
      'via Torino 9, Alba, CN',
    ]);
  });

  it('asks which where it knows several, with nothing typed lost', async () => {
    const [who, page] = [await neighbour(), await WebVisitor.open(app, ente, operator.id)];
    const before = await known(who);
    map.entries = [door, { ...door, hamlet: 'Mussotto', lat: 44.715, lon: 8.01 }];
    const asked = await page.post(`/people/${who.id}/residence`, { ...form, address: 'via Torino 9 bis' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Via Torino 9, Mussotto, Alba');
    expect(asked.html).toContain('via Torino 9 bis');
    expect(await known(who)).toEqual(before);
    await page.post(`/people/${who.id}/residence`, { ...form, address: 'via Torino 9 bis', found: '44.715 8.01' });
    expect(await known(who)).toEqual({ precision: 'exact', lat: 44.715 });
    const other = await neighbour();
    await page.post(`/people/${other.id}/residence`, { ...form, address: 'via Torino 9 ter', found: 'none' });
    expect(await known(other)).toMatchObject({ precision: 'comune' });
  });

  it('that is away stops nobody', async () => {
    const [who, page] = [await neighbour(), await WebVisitor.open(app, ente, operator.id)];
    map.mood = 'hangs up';
    const added = await page.post('/places/new', { kind: 'shop', name: 'Forno', comune: 'Alba', address: 'via Po 1' });
    expect(added.status).toBe(303);
    expect((await page.post(`/people/${who.id}/residence`, { ...form, address: 'via Po 2' })).status).toBe(303);
    expect(await known(who)).toMatchObject({ precision: 'comune' });
    map.mood = 'well';
  });
});
