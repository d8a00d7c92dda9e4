// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { TestEnte } from '../../support/world.js';

const PATH = '/settings/rides-outside';
let app: TestApp;
let ente: TestEnte;
let desk: PageClient;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  desk = await PageClient.open(app.url, ente, (await ente.person({ roles: ['coordinator'] })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const partners = async () => (await ente.query('SELECT * FROM ride_partners ORDER BY made_at')).rows;

describe('the settings of rides with other platforms', () => {
  it('are off until a coordinator turns them on, and off again', async () => {
    expect((await desk.get(PATH)).text).toContain('Nessun sito ha una chiave.');
    const isOn = async () => (await ente.query('SELECT is_on FROM ride_sharing')).rows.map((row) => row['is_on']);
    expect(await isOn()).toEqual([]);
    expect((await desk.post(PATH, { isOn: 'true' })).flash).toContain('Salvato.');
    expect(await isOn()).toEqual([true]);
    expect((await desk.get(PATH)).text).toContain('/api/v1/covoiturage/alba');
    await desk.post(PATH, { isOn: 'false' });
    expect(await isOn()).toEqual([false]);
    expect((await desk.get(PATH)).text).not.toContain('/api/v1/covoiturage/alba');
  });

  it('show a key once and keep only its hash', async () => {
    const made = await desk.post(`${PATH}/partners`, {
      name: 'Passaggi Langhe',
      operator: 'https://Langhe.example.it/',
    });
    const [, key = ''] = /<dt>Chiave<\/dt><dd><code[^>]*>([^<]+)</.exec(made.html) ?? [];
    expect(key.length).toBeGreaterThan(30);
    expect(made.text).toContain('langhe.example.it');
    const [partner] = await partners();
    expect(partner?.['operator']).toBe('langhe.example.it');
    expect(JSON.stringify(await partners())).not.toContain(key);
    expect((await desk.get(PATH)).html).not.toContain(key);
    const { rows } = await ente.query(
      "SELECT count(*) FROM idempotency_keys WHERE response::text LIKE '%' || $1 || '%'",
      [key],
    );
    expect(rows[0]?.['count']).toBe('0');
  });

  it('refuse a second key of the same site, and what is no name of a site, with nothing typed lost', async () => {
    const again = await desk.post(`${PATH}/partners`, { name: 'Ancora', operator: 'langhe.example.it' });
    expect(again.status).toBe(409);
    expect(again.html).toContain('value="Ancora"');
    expect(again.text).toContain('Questo sito ha già una chiave.');
    for (const operator of ['langhe', 'a b.it', '', 'user@host.it', '10.0.0.1', 'x'.repeat(301)])
      expect((await desk.post(`${PATH}/partners`, { name: 'Un sito', operator })).status).toBe(422);
    expect(await partners()).toHaveLength(1);
  });

  it('take a key away, after which the site can have another', async () => {
    const id = String((await partners())[0]?.['id']);
    expect((await desk.post(`${PATH}/partners/${id}/end`, {})).flash).toContain('Chiave tolta.');
    expect((await desk.post(`${PATH}/partners/${id}/end`, {})).status).toBe(404);
    expect((await desk.get(PATH)).text).toMatch(/Tolta il \d/);
    expect((await desk.post(`${PATH}/partners`, { name: 'Langhe', operator: 'langhe.example.it' })).status).toBe(200);
    expect(await partners()).toHaveLength(2);
  });
});
