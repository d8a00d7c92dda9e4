// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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

const roma3 = { road: 'Via Roma', number: '3', comune: 'Alba', lat: 44.7011, lon: 8.0361 };
const street = { road: 'Corso Langhe', comune: 'Bra', lat: 44.6981, lon: 7.8521 };

beforeAll(async () => {
  map = await openGeocoder([roma3, street]);
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000', GEOCODER_URL: map.url });
  ente = await TestEnte.create(app.database.url);
  carla = await ente.person({ roles: ['operator', 'coordinator'] });
  imports = await ImportClient.open(app, ente, carla);
});
afterEach(() => {
  map.mood = 'well';
  map.entries = [roma3, street];
  map.questions.length = 0;
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await map.close();
});

const placed = async (name: string) =>
  (await ente.query('SELECT lat, precision FROM places WHERE ente_id = $1 AND name = $2', [ente.id, name])).rows[0];

describe('addresses of a file that say no position', () => {
  it('are looked up when the rows go in, each once, and it is said how well they are known', async () => {
    const id = await imports.upload(
      'places',
      [
        'Nome;Tipo;Comune;Indirizzo;Lat;Lon',
        'Forno;negozio;Alba;Via Roma 3;;',
        'Edicola;negozio;Alba;via Roma 3;;',
        'Mercato nuovo;mercato;Bra;Corso Langhe;;',
        'Vivaio;negozio;Cherasco;Cascina Rossa;;',
        'Fontana;negozio;Alba;Via Alta 1;44,69;8,03',
        'Torre;negozio;Alba;;;',
      ].join('\n'),
    );
    expect(map.questions).toEqual([]);
    await imports.press(id, 'take');
    expect(map.questions).toHaveLength(3);
    expect(await placed('Forno')).toEqual({ lat: 44.7011, precision: 'exact' });
    expect(await placed('Edicola')).toEqual({ lat: 44.7011, precision: 'exact' });
    expect(await placed('Mercato nuovo')).toEqual({ lat: 44.6981, precision: 'street' });
    expect((await placed('Vivaio'))?.['precision']).toBe('comune');
    expect(await placed('Fontana')).toEqual({ lat: 44.69, precision: 'exact' });
    const pages = await WebVisitor.open(app, ente, carla.id);
    expect((await pages.get(`/imports/${id}`)).text).toContain('2 alla porta, 1 alla via, 1 solo al comune');
    await imports.press(id, 'take-back');
    expect(await placed('Forno')).toBeUndefined();
  });

  it.each(['hangs up', 'broken json', 'busy'] as const)('stop no row where the map %s', async (mood) => {
    map.mood = mood;
    const name = `Circolo ${mood}`;
    const id = await imports.upload('places', `Nome;Tipo;Comune;Indirizzo\n${name};negozio;Alba;Via ${mood} 1`);
    await imports.press(id, 'take');
    expect(await imports.states(id)).toEqual(['taken']);
    expect((await placed(name))?.['precision']).toBe('comune');
  });
});
