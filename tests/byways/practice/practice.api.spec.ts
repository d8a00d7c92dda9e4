// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '@reciproca/platform';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type FakeGeocoder, openGeocoder } from '../../support/geocoder.js';
import { MailServer } from '../../support/mail-server.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { readPage } from '../../support/page-client.js';
import { openAdministratorSession, openForm } from '../../support/sessions.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const mail = new MailServer();
let map: FakeGeocoder;
let app: TestApp;
let ente: TestEnte;
let carla: Neighbour;
let olga: Neighbour;
let resident: Neighbour;

beforeAll(async () => {
  app = await startTestApp({ SMTP_URL: await mail.open(), GEOCODER_URL: (map = await openGeocoder()).url });
  ente = await TestEnte.create(app.database.url, 'alba');
  const person = async (...roles: ('coordinator' | 'operator' | 'resident')[]): Promise<Neighbour> =>
    signIn(app, ente, (await ente.person({ roles })).id);
  carla = await person('coordinator');
  olga = await person('operator');
  resident = await person('resident');
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await mail.close();
  await map.close();
});

interface Shown {
  isThere: boolean;
  isInside: boolean;
  steps: { key: string; href: string; isDone: boolean }[];
}
const shown = async (who: ApiClient): Promise<Shown> => (await who.get<Shown>('/practice')).body;
const practiceId = async (): Promise<string | undefined> =>
  (await app.database.query<{ id: string }>('SELECT id FROM enti WHERE practice_of = $1', [ente.id]))[0]?.id;
const enter = async (who: Neighbour): Promise<ApiClient> => {
  const { status, body } = await who.client.post<{ token: string }>('/practice/session');
  expect(status).toBe(201);
  return new ApiClient(app.url, body.token);
};
const rowsOf = async (id: string): Promise<Record<string, number>> => {
  const tables = await app.database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'ente_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await app.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" WHERE ente_id = $1`,
      [id],
    );
    if (row?.n) counts[name] = row.n;
  }
  return counts;
};

describe('practice', () => {
  it('is opened by a coordinator alone, once', async () => {
    expect((await olga.client.post('/practice')).status).toBe(403);
    expect((await resident.client.get('/practice')).status).toBe(403);
    expect((await olga.client.post('/practice/session')).status).toBe(404);
    expect((await carla.client.post('/practice')).status).toBe(204);
    expect((await carla.client.post('/practice')).body).toMatchObject({ code: 'practice.already_there' });
    expect(await shown(olga.client)).toMatchObject({ isThere: true, isInside: false, steps: [] });
  });

  it('has what the ente has, and people, wishes, agreements, calls and signals besides', async () => {
    const id = (await practiceId()) ?? '';
    const [own, its] = [await rowsOf(ente.id), await rowsOf(id)];
    expect(its['categories']).toBe(own['categories']);
    expect(its['people']).toBe(30);
    expect(its['residences']).toBe(30);
    for (const table of [
      'listings',
      'proposals',
      'agreements',
      'transfers',
      'call_tasks',
      'signals',
      'driver_papers',
      'gardens',
      'harvests',
    ])
      expect([table, its[table] ?? 0]).not.toEqual([table, 0]);
    const states = await app.database.query<{ state: string }>(
      'SELECT DISTINCT state FROM agreements WHERE ente_id = $1 ORDER BY 1',
      [id],
    );
    expect(states.map(({ state }) => state)).toEqual(['agreed', 'settled']);
  });

  it('lets staff in without asking for anything more, with the roles they have', async () => {
    const inside = await enter(olga);
    expect(await shown(inside)).toMatchObject({ isThere: true, isInside: true });
    const people = await inside.get<{ items: { familyName: string }[] }>('/people?familyName=Esempio&givenName=Ada');
    expect(people.body.items).toHaveLength(1);
    expect((await inside.get('/ente/settings')).status).toBe(403);
    expect((await (await enter(carla)).get('/ente/settings')).status).toBe(200);
    expect((await resident.client.post('/practice/session')).status).toBe(403);
  });

  it('reaches nothing real, and nothing real reaches it', async () => {
    const inside = await enter(olga);
    const [invented] = await app.database.query<{ id: string }>(
      'SELECT id FROM people WHERE ente_id = $1 AND phone IS NOT NULL LIMIT 1',
      [await practiceId()],
    );
    expect((await inside.get(`/people/${resident.id}`)).status).toBe(404);
    expect((await olga.client.get(`/people/${invented?.id}`)).status).toBe(404);
    expect((await inside.get(`/people/${invented?.id}`)).status).toBe(200);
  });

  it('sends nothing: what would have left is written down, to be read', async () => {
    await app.settle();
    const rows = await app.database.query<{ channel: string; state: string }>(
      'SELECT channel, state FROM outgoing_messages WHERE ente_id = $1',
      [await practiceId()],
    );
    expect(rows.some(({ channel }) => channel === 'email')).toBe(true);
    expect([...new Set(rows.map(({ state }) => state))]).toEqual(['recorded']);
    expect(mail.handedOver).toBe(0);
    const messages = await (await enter(olga)).get<{ items: unknown[] }>('/outgoing-messages');
    expect(messages.body.items.length).toBeGreaterThan(0);
  });

  it('is no ente to anybody else: nobody signs in to it, whatever account they have there', async () => {
    await app.database.query(
      `INSERT INTO credentials (person_id, ente_id, login, password_hash)
       SELECT p.id, p.ente_id, 'olga.provata', c.password_hash FROM people p, credentials c
       WHERE p.ente_id = $1 AND p.given_name = 'Olga' AND p.family_name <> 'in prova' AND c.person_id = $2`,
      [await practiceId(), olga.id],
    );
    const [own] = await app.database.query<{ login: string }>('SELECT login FROM credentials WHERE person_id = $1', [
      olga.id,
    ]);
    const signInAs = (login: string) => app.anonymous().post('/sessions', { login, password: PASSWORD });
    expect((await signInAs(own?.login ?? '')).status).toBe(201);
    expect((await signInAs('olga.provata')).body).toMatchObject({ code: 'sign_in.wrong' });
    expect(await (await fetch(`${app.url}/sign-in`)).text()).not.toContain('prova-');
  });

  it('asks no map, and takes no form that was filled in at the desk', async () => {
    const inside = await enter(olga);
    const form = await openForm(app.url);
    const asInside = `${form.cookie}; ${SESSION_COOKIE}=${inside.token}`;
    const place = { name: 'Bar', kind: 'shop', comune: 'Alba', address: 'Via Cavour 1', _csrf: form.token };
    const send = (fields: Record<string, string>) =>
      readPage(`${app.url}/places/new`, asInside, new URLSearchParams({ ...place, ...fields }).toString());
    expect((await send({ _for: olga.id })).status).toBe(409);
    expect((await send({})).status).toBe(303);
    expect(map.questions).toEqual([]);
  });

  it('keeps its tokens nowhere, whoever asks twice', async () => {
    const key = { 'idempotency-key': 'once' };
    const first = await olga.client.post<{ token: string }>('/practice/session', {}, key);
    expect(first.status).toBe(201);
    expect((await olga.client.post('/practice/session', {}, key)).body).toMatchObject({
      code: 'practice.stepped_already',
    });
    const kept = JSON.stringify(await app.database.query('SELECT * FROM idempotency_keys'));
    expect(kept).not.toContain(first.body.token);
  });

  it('ticks what has been tried', async () => {
    const inside = await enter(olga);
    await app.settle();
    const { steps } = await shown(inside);
    expect(steps.map(({ key, isDone }) => [key, isDone])).toEqual([
      ['call', false],
      ['agree', false],
      ['noShow', false],
      ['sheet', false],
    ]);
    expect(steps[1]?.href).toMatch(/^\/requests\/[\w-]{36}$/);
    const [, agreementId] = /^\/agreements\/([\w-]{36})$/.exec(steps[2]?.href ?? '') ?? [];
    const missed = await inside.post(`/agreements/${agreementId}/cancel`, { noShow: true, reason: 'Non è venuta' });
    expect([missed.status, missed.body]).toEqual([200, expect.anything()]);
    expect((await shown(inside)).steps[2]?.isDone).toBe(true);
  });

  it('is left for one’s own desk by a new token, and the one inside is worth nothing then', async () => {
    const inside = await enter(olga);
    const out = await inside.send<{ token: string }>('DELETE', '/practice/session');
    expect(out.status).toBe(200);
    const back = new ApiClient(app.url, out.body.token);
    expect(await shown(back)).toMatchObject({ isInside: false });
    expect((await back.get('/sessions')).body).toMatchObject({ items: expect.any(Array) });
    expect((await inside.get('/practice')).status).toBe(401);
    expect((await olga.client.get('/practice')).status).toBe(401);
    olga = { id: olga.id, client: back };
    expect((await back.send('DELETE', '/practice/session')).body).toMatchObject({ code: 'practice.not_inside' });
  });

  it('ends with the session one came from, and signing out inside signs out', async () => {
    const pia = await signIn(app, ente, (await ente.person({ roles: ['operator'] })).id);
    const inside = await enter(pia);
    expect((await inside.send('DELETE', '/sessions/current')).status).toBe(204);
    expect((await pia.client.get('/practice')).status).toBe(401);
    const rita = await signIn(app, ente, (await ente.person({ roles: ['operator'] })).id);
    const her = await enter(rita);
    await ente.query('UPDATE role_grants SET revoked_at = now() WHERE person_id = $1', [rita.id]);
    expect((await her.get('/practice')).status).toBe(401);
  });

  it('begins anew from the desk: all that was tried is gone, and nothing real is', async () => {
    const before = await practiceId();
    const own = await rowsOf(ente.id);
    const inside = await enter(carla);
    expect((await inside.post('/practice/anew')).body).toMatchObject({ code: 'practice.inside' });
    expect((await olga.client.post('/practice/anew')).status).toBe(403);
    expect((await carla.client.post('/practice/anew')).status).toBe(204);
    expect((await inside.get('/practice')).status).toBe(401);
    expect(await rowsOf(before ?? '')).toEqual({});
    const now = await rowsOf(ente.id);
    for (const [table, count] of Object.entries(own))
      expect([table, (now[table] ?? 0) >= count]).toEqual([table, true]);
    expect((await shown(await enter(carla))).steps.map(({ isDone }) => isDone)).toEqual([false, false, false, false]);
  });

  it('is kept while it is used, and thrown away whole after thirty days without', async () => {
    await app.settle();
    const id = (await practiceId()) ?? '';
    const unusedFor = async (days: number): Promise<void> => {
      await app.database.query('DELETE FROM job_turns');
      await app.database.query('UPDATE enti SET practice_used_at = $2 WHERE id = $1', [
        id,
        new Date(Date.now() - days * DAY_MS + HOUR_MS),
      ]);
      await app.reach(new Date());
    };
    await unusedFor(30);
    expect(await practiceId()).toBe(id);
    await unusedFor(31);
    expect(await practiceId()).toBeUndefined();
    expect(await rowsOf(id)).toEqual({});
    expect(await shown(carla.client)).toMatchObject({ isThere: false });
  });

  it('is seen beside its ente by who looks after the installation, who may end it', async () => {
    await carla.client.post('/practice');
    const ada = new ApiClient(app.url, await openAdministratorSession(ente));
    const list = await ada.get<{ items: { id: string }[] }>('/installation/enti');
    expect(list.body.items.map(({ id }) => id)).toEqual([ente.id]);
    const seen = await ada.get<{ practiceSince: string | null }>(`/installation/enti/${ente.id}`);
    expect(seen.body.practiceSince).not.toBeNull();
    expect((await ada.get(`/installation/enti/${(await practiceId()) ?? ''}`)).status).toBe(404);
    expect((await ada.send('DELETE', `/installation/enti/${ente.id}/practice`)).status).toBe(204);
    expect(await practiceId()).toBeUndefined();
  });

  it('is ended by a coordinator, and no real ente can become one', async () => {
    expect((await carla.client.send('DELETE', '/practice')).status).toBe(404);
    await carla.client.post('/practice');
    expect((await olga.client.send('DELETE', '/practice')).status).toBe(403);
    expect((await carla.client.send('DELETE', '/practice')).status).toBe(204);
    expect(await practiceId()).toBeUndefined();
    await expect(app.database.query('UPDATE enti SET practice_of = id WHERE id = $1', [ente.id])).rejects.toThrow();
    await expect(app.database.query('SELECT throw_away_practice($1)', [ente.id])).rejects.toThrow('Only practice');
  });
});
