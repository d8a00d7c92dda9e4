// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { person } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

type Items = { items: { id: string; name: string; cardId: string | null; phone: string | null }[]; code: string };

let app: TestApp;
let ente: TestEnte;
let api: ApiClient;
let pages: PageClient;
let luciaId: string;
let carlaId: string;
let path: string;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', SECRETS_KEY: 'a-key-of-thirty-two-letters-or-so' });
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ withLogin: false, roles: ['operator'] });
  api = new ApiClient(app.url, await openSession(ente, id, 'api'));
  pages = await PageClient.open(app.url, ente, id);
  luciaId = await ente.add(person({ givenName: 'Lucia', familyName: 'Ferrero', birthDate: '1947-01-18' }));
  carlaId = await ente.add(
    person({ givenName: 'Carla', familyName: 'Ferrero', birthDate: '1975-01-18', phone: '+390173001016' }),
  );
  path = `/people/${luciaId}/related`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const names = async (): Promise<string[]> => (await api.get<Items>(path)).body.items.map(({ name }) => name);

describe('whom to turn to about a person', () => {
  it('is written on their page and stands there in the order of who is rung', async () => {
    const daughter = { 'related.name': 'Carla Ferrero', 'related.tie': 'child', 'related.phone': '0173 001016' };
    const saved = await pages.post(path, {
      ...daughter,
      'related.emergencyOrder': '2',
      'related.mayBeTold': 'true',
      'related.holdsKey': 'true',
    });
    expect(saved.status).toBe(303);
    const neighbour = { name: 'Gino Rossi', tie: 'neighbour', phone: '0173 001017', emergencyOrder: 1 };
    expect((await api.post<Items>(path, neighbour)).status).toBe(201);
    await api.post<Items>(path, { name: 'Dott. Paola Bo', tie: 'social_worker', office: 'Ufficio di Alba' });
    expect(await names()).toEqual(['Gino Rossi', 'Carla Ferrero', 'Dott. Paola Bo']);
    expect((await api.get<Items>(path)).body.items[1]).toMatchObject({ cardId: carlaId, phone: '+390173001016' });
  });

  it('is on top of their page and of a call with them, with the numbers', async () => {
    for (const page of [`/people/${luciaId}`, `/calls/with/${luciaId}`]) {
      const { text, html } = await pages.get(page);
      expect(text).toContain('In emergenza chiama: Gino Rossi, vicino di casa');
      expect(text).toContain('Ha le chiavi di casa: Carla Ferrero');
      expect(text).toContain('Può sapere come sta: Carla Ferrero');
      expect(text).toContain('La segue: Dott. Paola Bo, assistente sociale, Ufficio di Alba');
      expect(html).toContain('href="tel:+390173001017"');
      expect(html).toContain(`href="/people/${carlaId}"`);
    }
  });

  it('is changed in place, and what is refused keeps what was typed', async () => {
    const [gino] = (await api.get<Items>(path)).body.items;
    expect((await pages.get(`/people/${luciaId}?related=${gino?.id}`)).html).toContain('value="Gino Rossi"');
    const refused = await pages.post(path, {
      'related.id': gino?.id ?? '',
      'related.name': 'Gino Rosso',
      'related.tie': 'neighbour',
      'related.emergencyOrder': '1',
    });
    expect([refused.status, refused.html.includes('value="Gino Rosso"')]).toEqual([422, true]);
    expect(refused.html).toMatch(/id="f-related-phone"[^>]*aria-invalid="true"/);
    const said = { name: 'Gino Rosso', tie: 'neighbour', phone: '0173 001018' };
    expect((await api.send('PUT', `${path}/${gino?.id}`, said)).status).toBe(200);
    expect(await names()).toEqual(['Carla Ferrero', 'Gino Rosso', 'Dott. Paola Bo']);
    expect((await api.post(`${path}/${gino?.id}/remove`, {})).status).toBe(200);
    expect((await api.post<Items>(`${path}/${gino?.id}/remove`, {})).status).toBe(404);
  });

  it('is staff’s alone, and what they do with it is written down', async () => {
    const resident = await ente.person({ withLogin: false });
    const own = await PageClient.open(app.url, ente, resident.id);
    expect((await own.get(`/people/${luciaId}`)).status).toBe(403);
    const { rows } = await ente.query(
      `SELECT detail->>'what' AS what FROM access_log WHERE person_id = $1 AND action = 'write'`,
      [luciaId],
    );
    expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(['related', 'related_removed']));
  });
});

describe('another home', () => {
  it('is written with its days, stands on top while it holds, and requests of theirs can begin there', async () => {
    const today = romeDay(new Date());
    const anna = await ente.person({ familyName: 'Gallo' });
    const fields = {
      address: 'Via Langhe 3',
      comune: 'Bra',
      about: 'dalla figlia Carla, citofono Bo',
      endsOn: addDays(today, 20),
    };
    const wrong = await pages.post(`/people/${anna.id}/second-homes`, { ...fields, comune: 'Nonsisa' });
    expect([wrong.status, wrong.html.includes('value="Via Langhe 3"')]).toEqual([422, true]);
    expect((await pages.post(`/people/${anna.id}/second-homes`, fields)).status).toBe(303);
    const { text } = await pages.get(`/people/${anna.id}`);
    expect(text).toContain('Adesso sta in un’altra casa: Via Langhe 3, Bra, dalla figlia Carla, citofono Bo. Fino a');
    const { items } = (await api.get<{ items: { id: string; placeId: string }[] }>(`/people/${anna.id}/second-homes`))
      .body;
    const own = await app.signIn(anna.login);
    const asked = {
      service: 'condominio',
      category: 'shopping',
      title: 'Spesa',
      when: { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '12:00') }] },
      placeId: items[0]?.placeId,
    };
    expect(await own.post('/requests', asked)).toMatchObject({ status: 201 });
    const stranger = await app.signIn((await ente.person()).login);
    expect(await stranger.post('/requests', asked)).toMatchObject({ status: 422, body: { code: 'place.unknown' } });
    expect((await pages.get(`/calls/with/${anna.id}?new=1`)).text).toContain('Via Langhe 3, Bra');
    expect((await pages.post(`/people/${anna.id}/second-homes/${items[0]?.id}/remove`, {})).status).toBe(303);
    expect(await own.post('/requests', { ...asked, again: true })).toMatchObject({
      status: 422,
      body: { code: 'place.unknown' },
    });
  });
});

describe('what holds of a person today', () => {
  it('is that they are suspended and why, that they are away, and which paper ends', async () => {
    const today = romeDay(new Date());
    const marco = await ente.person({ withLogin: false });
    await api.post(`/people/${marco.id}/vet`, { until: addDays(today, 5) });
    await api.post('/absences', {
      startsOn: today,
      endsOn: addDays(today, 3),
      reason: 'away',
      onBehalfOf: marco.id,
    });
    await api.post(`/people/${marco.id}/suspend`, { reason: 'Ha guidato senza patente' });
    const { text } = await pages.get(`/people/${marco.id}`);
    expect(text).toContain('Ha guidato senza patente');
    expect(text).toContain('Non c’è fino a');
  });
});

describe('registering', () => {
  it('asks for twelve things at most, and takes what they say', async () => {
    const { html } = await pages.get('/people/new');
    const form = /<form[^>]*action="\/people\/new"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    const fields = new Set(
      [...form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
        .filter(([tag]) => !tag.includes('type="hidden"'))
        .map(([tag]) => /name="([^"]+)"/.exec(tag)?.[1]),
    );
    expect(fields.size).toBeGreaterThan(5);
    expect(fields.size).toBeLessThanOrEqual(12);
    const saved = await pages.post('/people/new', {
      givenName: 'Ada',
      familyName: 'Bo',
      birthDate: '1950-02-03',
      devices: 'none',
      'channels.0': 'call',
      spokenLanguages: 'it',
    });
    expect(saved.status).toBe(303);
    expect((await pages.get(saved.location ?? '')).text).toContain('Ada Bo');
  });

  it('somebody whose fiscal code is another’s leads to the file that is there', async () => {
    const fiscalCode = fiscalCodeFor('1950-02-03', 'BOXDAX', true);
    const person = {
      ...{ givenName: 'Ada', familyName: 'Bosco', birthDate: '1950-02-03', fiscalCode, devices: 'none' },
      ...{ 'channels.0': 'call', spokenLanguages: 'it' },
    };
    const { location } = await pages.post('/people/new', person);
    const again = await pages.post('/people/new', { ...person, familyName: 'Rovere', birthDate: '1951-02-03' });
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.html).toContain(`href="${location ?? '?'}"`);
    expect(again.html).toContain('value="Rovere"');
  });
});
