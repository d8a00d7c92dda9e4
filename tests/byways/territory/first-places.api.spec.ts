// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
const sessions: Record<string, string> = {};
let callerId: string;
let gardenerId: string;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  form = await openForm(app.url);
  const coordinator = await ente.person({ roles: ['operator', 'coordinator'], withLogin: false });
  const operator = await ente.person({ roles: ['operator'], withLogin: false });
  callerId = (await ente.person({ withLogin: false })).id;
  gardenerId = (await ente.person({ roles: ['resident', 'gardener'], withLogin: false })).id;
  for (const [name, id] of Object.entries({ coordinator: coordinator.id, operator: operator.id, resident: callerId }))
    sessions[name] = await openSession(ente, id, 'web');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly location: string;
}

async function page(who: string, path: string, fields?: Record<string, string>): Promise<Shown> {
  const answer = await fetch(app.url + path, {
    redirect: 'manual',
    headers: {
      cookie: `${form.cookie}; reciproca_session=${sessions[who] ?? ''}`,
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(fields && { method: 'POST', body: new URLSearchParams({ _csrf: form.token, ...fields }).toString() }),
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' };
}

const rowsOf = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await ente.query(sql, values)).rows;
const placeOf = async (name: string): Promise<Record<string, unknown> | undefined> =>
  (
    await rowsOf(
      'SELECT p.id, p.kind, c.name AS comune, p.lat, p.lon, p.is_public FROM places p JOIN comuni c ON c.code = p.comune_code WHERE p.ente_id = $1 AND p.name = $2',
      [ente.id, name],
    )
  )[0];

const hospital = { kind: 'hospital', name: 'Ospedale di Savigliano', comune: 'Savigliano', address: 'Via Ospedali 9' };

describe('a place people want to go to', () => {
  it('is written by an operator, in any comune of Piedmont, and can be chosen from then on', async () => {
    expect((await page('operator', '/places/new', { ...hospital, position: '44.6489, 7.6567' })).location).toBe(
      '/places',
    );
    expect(await placeOf(hospital.name)).toMatchObject({
      kind: 'hospital',
      comune: 'Savigliano',
      lat: 44.6489,
      lon: 7.6567,
      is_public: true,
    });
    expect((await page('operator', '/places?q=savigl')).html).toContain(hospital.name);
    const { location: begun } = await page('resident', '/requests/new/trasporto');
    expect((await page('resident', begun)).status).toBe(200);
  });

  it('brings back to where it was missing', async () => {
    const { location } = await page('operator', '/places/new', {
      ...hospital,
      name: 'Mercato',
      kind: 'market',
      next: '/gardens/new',
    });
    expect(location).toBe('/gardens/new');
    const elsewhere = await page('operator', '/places/new', {
      ...hospital,
      name: 'Altro',
      next: 'https://example.org',
    });
    expect(elsewhere.location).toBe('/places');
  });

  it.each([
    ['comune', { comune: 'Vattelapesca' }],
    ['comune', { comune: 'Monte' }],
    ['position', { position: 'vicino al bar' }],
    ['position', { position: '12.5, 44.1' }],
    ['name', { name: '' }],
  ])('is refused at the field %s for %j, with what was typed still there', async (field, over) => {
    const { status, html } = await page('operator', '/places/new', { ...hospital, name: 'Un posto nuovo', ...over });
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain('Via Ospedali 9');
  });

  it('is changed where it stands, and not into another one', async () => {
    const id = String((await placeOf('Mercato'))?.['id']);
    expect((await page('operator', `/places/${id}/edit`)).html).toContain('Savigliano');
    const change = { kind: 'market', name: 'Mercato del sabato', comune: 'Alba', address: '' };
    expect((await page('operator', `/places/${id}/edit`, change)).status).toBe(303);
    expect(await placeOf('Mercato del sabato')).toMatchObject({ id, comune: 'Alba' });
    const { status, html } = await page('operator', `/places/${id}/edit`, hospital);
    expect(status).toBe(409);
    expect(html).toContain('c’è già');
  });

  it('is no home of anybody', async () => {
    const [home] = await rowsOf("SELECT id FROM places WHERE ente_id = $1 AND kind = 'home' LIMIT 1", [ente.id]);
    expect((await page('operator', `/places/${String(home?.['id'])}/edit`)).status).toBe(403);
    expect((await page('operator', '/places/new', { ...hospital, kind: 'home' })).status).toBe(422);
  });

  it('is written during a call, and the ride goes there', async () => {
    const day = dayAhead(6, '09:00').slice(0, 10);
    const ask = { what: 'trasporto:ride', date: day, time: '09:00', timing: 'arrive' };
    const missing = await page('operator', `/calls/with/${callerId}/requests`, {
      ...ask,
      newPlace: 'Studio dentistico Rossi',
    });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('href="#f-newComune"');
    const { status } = await page('operator', `/calls/with/${callerId}/requests`, {
      ...ask,
      newPlace: 'Studio dentistico Rossi',
      newComune: 'Canale',
    });
    expect(status).toBe(303);
    const [ride] = await rowsOf(
      'SELECT p.name FROM listings l JOIN places p ON p.id = l.to_place_id WHERE l.person_id = $1',
      [callerId],
    );
    expect(ride).toEqual({ name: 'Studio dentistico Rossi' });
  });
});

describe('the public housing of an ente', () => {
  const staircase = {
    area: 'Quartiere Nuovo',
    block: 'Palazzo A',
    label: 'Scala 1',
    comune: 'Alba',
    address: 'Via Nuova 1',
    numbers: '1-4, 3B',
  };

  it('is written staircase by staircase, and people can live there', async () => {
    expect((await page('coordinator', '/settings/buildings', staircase)).status).toBe(303);
    expect((await page('coordinator', '/settings/buildings', { ...staircase, label: 'Scala 2' })).status).toBe(303);
    const rows = await rowsOf(
      `SELECT s.label, array_agg(d.number ORDER BY d.number) AS numbers FROM staircases s JOIN dwellings d ON d.staircase_id = s.id
       JOIN blocks b ON b.id = s.block_id JOIN areas a ON a.id = b.area_id WHERE a.name = $1 GROUP BY s.label ORDER BY 1`,
      [staircase.area],
    );
    expect(rows).toEqual([
      { label: 'Scala 1', numbers: ['1', '2', '3', '3B', '4'] },
      { label: 'Scala 2', numbers: ['1', '2', '3', '3B', '4'] },
    ]);
    expect((await page('operator', `/people/${callerId}/residence`)).html).toContain('Quartiere Nuovo');
  });

  it('keeps what is known of a staircase to which flats are added', async () => {
    await ente.query(
      "UPDATE staircases SET address = 'Via Vera 7', lat = 44.7, lon = 8.1 WHERE label = 'Scala 1' AND ente_id = $1",
      [ente.id],
    );
    const first = "d.number = '1' AND d.staircase_id = s.id AND s.label = 'Scala 1' AND s.ente_id = $1";
    await ente.query(`UPDATE dwellings d SET floor = 3 FROM staircases s WHERE ${first}`, [ente.id]);
    expect((await page('coordinator', '/settings/buildings', { ...staircase, numbers: '1, 20' })).status).toBe(303);
    const known = `SELECT s.address, s.lat, s.lon, d.floor FROM dwellings d, staircases s WHERE ${first}`;
    expect(await rowsOf(known, [ente.id])).toEqual([{ address: 'Via Vera 7', lat: 44.7, lon: 8.1, floor: 3 }]);
    expect(await rowsOf("SELECT 1 FROM dwellings WHERE number = '20' AND ente_id = $1", [ente.id])).toHaveLength(1);
  });

  it.each([
    ['numbers', { numbers: '1-9999' }],
    ['numbers', { numbers: 'primo piano' }],
    ['position', { position: '1' }],
    ['comune', { comune: 'Vattelapesca' }],
  ])('is refused at the field %s for %j', async (field, over) => {
    const { status, html } = await page('coordinator', '/settings/buildings', {
      ...staircase,
      label: 'Scala 9',
      ...over,
    });
    expect(status).toBe(422);
    expect(html).toContain(`href="#f-${field}"`);
    expect(await rowsOf("SELECT 1 FROM staircases WHERE label = 'Scala 9'")).toEqual([]);
  });
});

describe('a garden', () => {
  it('is written on a page, with who looks after it', async () => {
    const place = String((await placeOf('Mercato del sabato'))?.['id']);
    const fields = { name: 'Orto della Stazione', placeId: place, referentId: gardenerId, plots: '12' };
    const { status, location } = await page('operator', '/gardens/new', fields);
    expect(status).toBe(303);
    expect((await page('operator', location)).html).toContain('Orto della Stazione');
    expect((await page('operator', '/gardens/new', { ...fields, plots: '0' })).html).toContain('href="#f-plots"');
  });
});
