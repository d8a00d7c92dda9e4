// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type FakeGeocoder, openGeocoder } from '../../support/geocoder.js';
import { ImportClient } from '../../support/import-client.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let map: FakeGeocoder;
let ente: TestEnte;
let carla: TestPerson;
let imports: ImportClient;
let pages: WebVisitor;

const roma3 = { road: 'Via Roma', number: '3', comune: 'Alba', lat: 44.7011, lon: 8.0361 };
const roma9 = { road: 'Via Roma', number: '9', comune: 'Alba', lat: 44.7031, lon: 8.0391 };
const street = { road: 'Via Roma', comune: 'Alba', lat: 44.7021, lon: 8.0371 };

beforeAll(async () => {
  map = await openGeocoder([street]);
  // The other of the two that are spoken.
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', GEOCODER_URL: map.url, GEOCODER_KIND: 'nominatim' });
  ente = await TestEnte.create(app.database.url);
  carla = await ente.person({ roles: ['operator', 'coordinator'] });
  imports = await ImportClient.open(app, ente, carla);
  pages = await WebVisitor.open(app, ente, carla.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await map.close();
});

const homeOf = async (familyName: string) =>
  (
    await ente.query(
      `SELECT p.lat, p.precision FROM people h JOIN residences r ON r.person_id = h.id JOIN places p ON p.id = r.place_id
       WHERE h.ente_id = $1 AND h.family_name = $2`,
      [ente.id, familyName],
    )
  ).rows[0];
const staircase = async (label: string) =>
  (await ente.query('SELECT id, lat, precision FROM staircases WHERE ente_id = $1 AND label = $2', [ente.id, label]))
    .rows[0];

describe('homes on a map', () => {
  it('are found for people and flats of a file', async () => {
    const people = await imports.upload(
      'people',
      'Cognome;Nome;Data di nascita;Comune;Indirizzo\nBosco;Rita;01/02/1950;Alba;Via Roma 4',
    );
    await imports.press(people, 'take');
    expect(await homeOf('Bosco')).toEqual({ lat: 44.7021, precision: 'street' });
    const flats = await imports.upload(
      'dwellings',
      [
        'Zona;Comune;Edificio;Scala;Indirizzo;Interno;Piano',
        'Piave;Alba;Palazzo Z;Scala Z;Via Roma 5;1;0',
        'Piave;Alba;Palazzo Z;Scala Z;Via Roma 5;2;1',
      ].join('\n'),
    );
    await imports.press(flats, 'take');
    expect(await staircase('Scala Z')).toMatchObject({ lat: 44.7021, precision: 'street' });
    expect((await pages.get(`/imports/${flats}`)).text).toContain('0 alla porta, 1 alla via, 0 solo al comune');
    await imports.press(flats, 'take-back');
    expect(await staircase('Scala Z')).toBeUndefined();
  });

  it('are found for a staircase that is written down, and asked about where there are several', async () => {
    const written = { area: 'Piave', block: 'Palazzo A', label: 'Scala Q', comune: 'Alba', address: 'Via Roma 9' };
    map.entries = [roma3, roma9];
    const asked = await pages.post('/settings/buildings', { ...written, numbers: '1-2' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Via Roma 9, Alba');
    expect(await staircase('Scala Q')).toBeUndefined();
    const chosen = await pages.post('/settings/buildings', { ...written, numbers: '1-2', found: '44.7031 8.0391' });
    expect(chosen.status).toBe(303);
    const { id } = (await staircase('Scala Q')) ?? {};
    expect(await staircase('Scala Q')).toEqual({ id, lat: 44.7031, precision: 'exact' });
  });

  it('follow where its address is corrected, and keep what is known of it where only its name is', async () => {
    const { id } = (await staircase('Scala Q')) ?? {};
    const flat = (await ente.query('SELECT id FROM dwellings WHERE staircase_id = $1', [id])).rows[0]?.['id'];
    const who = await ente.person({ withLogin: false, familyName: 'Ferro' });
    await pages.post(`/people/${who.id}/residence`, { where: 'dwelling', staircaseId: String(id), number: '1' });
    expect(flat).toBeDefined();
    map.entries = [street];
    await pages.post(`/settings/buildings/staircases/${String(id)}`, { label: 'Scala Q', address: 'Via Roma 11' });
    expect(await homeOf('Ferro')).toEqual({ lat: 44.7021, precision: 'street' });
    expect((await pages.get(`/settings/buildings/staircases/${String(id)}`)).text).toContain('La via');
    map.questions.length = 0;
    await pages.post(`/settings/buildings/staircases/${String(id)}`, {
      label: 'Scala R',
      address: 'Via Roma 11',
      position: '44.7021, 8.0371',
    });
    expect(map.questions).toEqual([]);
    expect(await staircase('Scala R')).toMatchObject({ precision: 'street' });
  });
});
