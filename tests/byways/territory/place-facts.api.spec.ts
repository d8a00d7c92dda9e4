// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let desk: WebVisitor;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  desk = await WebVisitor.open(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(): Promise<Neighbour> {
  return signIn(app, ente, (await ente.person({ withLogin: false })).id);
}
const facts = {
  kind: 'pharmacy',
  name: 'Farmacia Rossi',
  comune: 'Alba',
  address: 'Via Roma 7',
  position: '44,7002, 8,0361',
  phone: '0173 111222',
  driverNote: 'Ingresso sul retro, accanto al forno',
};
const idOf = async (name: string): Promise<string> =>
  String((await ente.query('SELECT id FROM places WHERE name = $1 AND ente_id = $2', [name, ente.id])).rows[0]?.['id']);

describe('what is known of a place', () => {
  it('is written down as people say it, and what is wrong is said with nothing lost', async () => {
    const refused = await desk.post('/places/new', { ...facts, hours: 'quando capita' });
    expect(refused.status).toBe(422);
    for (const typed of ['quando capita', facts.driverNote, facts.phone, facts.position])
      expect(refused.html).toContain(typed);
    expect(refused.text).toContain('Scrivi i giorni e le ore così');
    expect((await desk.post('/places/new', { ...facts, hours: 'lun-ven 8.30-12.30, 15-19; sab 9-12' })).status).toBe(
      303,
    );
    const edit = await desk.get(`/places/${await idOf('Farmacia Rossi')}/edit`);
    expect(edit.html).toContain('lun-ven 8:30-12:30, 15:00-19:00; sab 9:00-12:00');
    expect(edit.html).toContain(facts.driverNote);
  });

  it('is read by the two who meet there, and by whoever drives', async () => {
    const [giving, asking] = [await neighbour(), await neighbour()];
    const common = { service: 'condominio', category: 'shopping', title: 'In farmacia' };
    const when = { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '10:00') }] };
    await giving.client.post('/offers', { ...common, when, details: { where: ['elsewhere', 'receiver_home'] } });
    const placeId = await idOf('Farmacia Rossi');
    const details = { where: 'elsewhere' };
    const { body: request } = await asking.client.post<{ id: string }>('/requests', {
      ...common,
      when,
      placeId,
      details,
      durationMinutes: 60,
    });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
      request.id,
      giving.id,
    ]);
    await asking.client.post(`/proposals/${String(rows[0]?.['id'])}/accept`);
    const { body } = await giving.client.post<{ agreementId: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`);
    const { body: agreement } = await giving.client.get<{ place: object }>(`/agreements/${body.agreementId}`);
    expect(agreement.place).toMatchObject({ phone: facts.phone, driverNote: facts.driverNote });
    const page = await WebVisitor.open(app, ente, giving.id);
    const { text } = await page.get(`/agreements/${body.agreementId}`);
    for (const said of [facts.driverNote, facts.phone, 'lun-ven 8:30-12:30']) expect(text).toContain(said);
  });
});
