// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';
import { agree, neighbour, propose } from '../../api/conversations/two-people.js';

let app: TestApp;
let ente: TestEnte;
let operator: TestPerson;
let staff: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await ente.person({ roles: ['operator'] });
  staff = await app.signIn(operator.login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const apart = (one: TestPerson, other: TestPerson) =>
  staff.post<{ items: { id: string; other: { id: string } }[]; code?: string }>(`/people/${one.id}/kept-apart`, {
    otherId: other.id,
  });

describe('two people whom staff keep apart', () => {
  it('are proposed to each other no more, and what was proposed ends without a why', async () => {
    const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
    const before = await propose(app, ente, paolo, maria);
    expect((await apart(maria, paolo)).status).toBe(201);
    await app.settle();
    const { rows } = await ente.query('SELECT state, ended_because FROM proposals WHERE id = $1', [before]);
    expect(rows[0]).toEqual({ state: 'withdrawn', ended_because: null });
    expect(await propose(app, ente, maria, paolo)).toBe('undefined');

    const offers = await maria.as.get('/offers?scope=around');
    expect(offers.status).toBe(200);
    expect(JSON.stringify(offers.body)).not.toContain(paolo.id);
  });

  it('find nothing of each other, and cannot answer each other', async () => {
    const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
    const window = { start: dayAhead(40, '09:00'), end: dayAhead(40, '12:00') };
    const help = { service: 'condominio', category: 'shopping', title: 'Spesa', when: { windows: [window] } };
    const { id } = (await paolo.as.post<{ id: string }>('/offers', help)).body;
    expect((await maria.as.get(`/offers/${id}`)).status).toBe(200);
    await apart(paolo, maria);
    expect((await maria.as.get(`/offers/${id}`)).status).toBe(404);
    expect((await maria.as.post(`/offers/${id}/answer`, {})).status).toBe(404);
  });

  it('keep what they agreed until staff call it off, and do not write to each other', async () => {
    const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
    const agreement = await agree(app, ente, paolo, maria);
    await apart(maria, paolo);
    await app.settle();
    expect((await maria.as.get<{ state: string }>(`/agreements/${agreement}`)).body.state).toBe('agreed');
    const refused = await paolo.as.post<{ code: string; detail?: string }>(`/conversations/with/${maria.id}`, {
      words: 'Ciao',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'message.over']);
    expect((await paolo.as.get<{ isOpen: boolean }>(`/conversations/with/${maria.id}`)).body.isOpen).toBe(false);
    expect((await paolo.as.get<{ canWrite: boolean }>(`/agreements/${agreement}`)).body.canWrite).toBe(false);
    const own = await PageClient.open(app.url, ente, paolo.id);
    expect((await own.get(`/agreements/${agreement}`)).html).not.toContain('/conversations/with/');
  });

  it('have what they agreed called off by staff in one press, and nothing else', async () => {
    const [maria, paolo, gino] = [await neighbour(app, ente), await neighbour(app, ente), await neighbour(app, ente)];
    const [first, second] = [await agree(app, ente, paolo, maria), await agree(app, ente, maria, paolo)];
    const other = await agree(app, ente, gino, maria);
    await apart(maria, paolo);
    const page = await PageClient.open(app.url, ente, operator.id);
    const path = `/people/${maria.id}/agreed-apart/call-off`;
    expect((await page.get(`/people/${maria.id}`)).html).toContain(path);
    expect((await page.post(path, {})).status).toBe(303);
    const { rows } = await ente.query('SELECT id, state FROM agreements WHERE id = ANY($1)', [[first, second, other]]);
    expect(new Map(rows.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [first, 'cancelled'],
        [second, 'cancelled'],
        [other, 'agreed'],
      ]),
    );
    expect((await page.get(`/people/${maria.id}`)).html).not.toContain(path);
    expect((await staff.post<{ code: string }>(path)).body.code).toBe('agreement.none_apart');
  });

  it('may meet again when staff say so; it is set and ended on the person’s page too', async () => {
    const maria = await neighbour(app, ente);
    const gino = await ente.person({ familyName: 'Spaccapietra' });
    const page = await PageClient.open(app.url, ente, operator.id);
    const unclear = await page.post(`/people/${maria.id}/kept-apart`, { apartFrom: 'Nessuno Ignoto' });
    expect(unclear.status).toBe(422);
    expect(unclear.html).toContain('Nessuno Ignoto');
    const { rows } = await ente.query('SELECT given_name, family_name FROM people WHERE id = $1', [gino.id]);
    const name = `${String(rows[0]?.['given_name'])} ${String(rows[0]?.['family_name'])}`;
    expect((await page.post(`/people/${maria.id}/kept-apart`, { apartFrom: name })).status).toBe(303);
    expect((await page.get(`/people/${gino.id}`)).html).toContain(`href="/people/${maria.id}"`);
    expect((await apart(gino, maria)).body.code).toBe('apart.already');
    const { body } = await staff.get<{ items: { id: string }[] }>(`/people/${gino.id}/kept-apart`);
    expect((await staff.send('DELETE', `/people/${gino.id}/kept-apart/${body.items[0]?.id}`)).status).toBe(204);
    expect((await staff.get<{ items: unknown[] }>(`/people/${maria.id}/kept-apart`)).body.items).toEqual([]);
  });

  it('is nobody’s to read but staff’s, not even in one’s own data', async () => {
    const [maria, paolo] = [await neighbour(app, ente), await neighbour(app, ente)];
    await apart(maria, paolo);
    expect((await maria.as.get(`/people/${maria.id}/kept-apart`)).status).toBe(403);
    const own = await PageClient.open(app.url, ente, maria.id);
    expect((await own.get('/me/data/export')).html).not.toContain(paolo.id);
  });
});
