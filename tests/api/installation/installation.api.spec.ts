// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstRun } from '@reciproca/installation';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { InstallationClient } from '../../support/installation-client.js';
import { openForm, openSession } from '../../support/sessions.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

let app: TestApp;
let ada: InstallationClient;
let first: string;

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'off' });
  first = (await app.app.get(FirstRun).findAddress()) ?? '';
  ada = await InstallationClient.join(app.url, new URL(first).pathname, 'Ada Viglione');
});
afterAll(() => app.close());

const alba = {
  name: 'Consorzio Socio-Assistenziale Alba Langhe e Roero',
  slug: 'alba',
  'coordinator.givenName': 'Carla',
  'coordinator.familyName': 'Fissore',
  'coordinator.email': 'carla@example.org',
};
const tables = ['people', 'staff_invitations', 'role_grants', 'categories', 'access_log'];
const addressIn = (html: string): string => /<code>https?:\/\/[^/]+(\/[\w/-]+)<\/code>/.exec(html)?.[1] ?? '';

async function accept(path: string, login: string): Promise<number> {
  const form = await openForm(app.url);
  const body = new URLSearchParams({ _csrf: form.token, birthDate: '1970-02-03', login, password: PASSWORD });
  const headers = { cookie: form.cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return (await fetch(app.url + path, { method: 'POST', redirect: 'manual', headers, body: body.toString() })).status;
}

describe('an empty installation', () => {
  it('lets in whoever reads what the server prints, once and nobody after', async () => {
    expect((await ada.get('/installation')).text).toContain('Non c’è ancora nessun ente');
    const form = await openForm(app.url);
    const again = await fetch(app.url + new URL(first).pathname, { headers: { cookie: form.cookie } });
    expect(again.status).toBe(409);
    expect(await app.app.get(FirstRun).findAddress()).toBeNull();
  });

  it('prints nothing with the demo, and nothing once there is an ente', async () => {
    const demo = await startTestApp();
    expect(await demo.app.get(FirstRun).findAddress()).toBeNull();
    await demo.close();
    const used = await startTestApp({ DEMO: 'off' });
    const ente = await TestEnte.create(used.database.url);
    expect(await used.app.get(FirstRun).findAddress()).toBeNull();
    await ente.close();
    await used.close();
  });

  it('keeps what was typed where a code is wrong, and needs the code', async () => {
    const path = addressIn((await ada.post('/installation/administrators/links', {})).html);
    const fields = { name: 'Bice', login: 'bice', password: PASSWORD };
    const wrong = await ada.post(path, { ...fields, code: '000000' });
    expect([wrong.status, wrong.html.includes('id="f-code-error"')]).toEqual([422, true]);
    expect(wrong.html).toContain('value="bice"');
    expect((await ada.post(path, fields)).status).toBe(422);
  });
});

describe('an administrator', () => {
  it('opens an ente in one form, and its coordinator comes in by the link and works', async () => {
    const { location } = await ada.post('/installation/enti/new', alba);
    expect(location).toMatch(/^\/installation\/enti\/[\w-]{36}$/);
    const shown = await ada.get(location ?? '');
    expect(shown.text).toContain('non ha ancora un coordinatore');
    expect(await accept(addressIn(shown.html), 'carla')).toBe(303);
    const carla = await app.signIn('carla');
    expect((await carla.get<{ items: unknown[] }>('/categories')).body.items.length).toBeGreaterThan(8);
    expect((await carla.get('/ente/settings')).status).toBe(200);
    expect((await ada.get(location ?? '')).text).toContain('ha il suo coordinatore');
  });

  it('reads what is wrong at its field, and opens nothing then', async () => {
    const taken = await ada.post('/installation/enti/new', alba);
    expect([taken.status, taken.html.includes('id="f-slug-error"')]).toEqual([409, true]);
    expect(taken.html).toContain('value="carla@example.org"');
    const bad = await ada.post('/installation/enti/new', { ...alba, slug: 'Con Spazi', 'coordinator.email': 'x' });
    expect(bad.status).toBe(422);
    expect((await app.database.query('SELECT slug FROM enti')).map((row) => row.slug)).toEqual(['alba']);
  });

  it('is shown nobody of any ente, and cannot let themselves in where there is a coordinator', async () => {
    const id = await ada.enteId('alba');
    for (const path of [
      '/installation',
      `/installation/enti/${id}`,
      '/installation/log',
      '/installation/administrators',
    ])
      expect((await ada.get(path)).html).not.toMatch(/Carla|Fissore|carla@example/);
    const refused = await ada.post(`/installation/enti/${id}/coordinator`, {
      givenName: 'Ada',
      familyName: 'Viglione',
      email: 'ada@example.org',
    });
    expect([refused.status, refused.text.includes('ha già il suo coordinatore')]).toEqual([409, true]);
    for (const path of ['/', '/board', '/people', '/settings', '/settings/staff', '/me'])
      expect([path, (await ada.get(path)).status === 200 && path !== '/']).toEqual([path, false]);
    expect((await ada.api.get('/people?familyName=Fissore&givenName=Carla')).status).toBe(401);
    expect((await ada.api.get('/staff')).status).toBe(401);
  });

  it('writes to another coordinator where the first address was wrong; the ente’s own links stay unseen', async () => {
    const { location } = await ada.post('/installation/enti/new', {
      ...alba,
      slug: 'bra',
      'coordinator.email': 'wrong@example.org',
    });
    await ada.post(`${location ?? ''}/coordinator`, {
      givenName: 'Carla',
      familyName: 'Fissore',
      email: 'right@example.org',
    });
    const { text, html } = await ada.get(location ?? '');
    expect(text).toContain('right@example.org');
    expect(await accept(addressIn(html), 'bruna')).toBe(303);
    const bruna = await app.signIn('bruna');
    const colleague = { givenName: 'Olga', familyName: 'Dutto', email: 'olga@example.org', role: 'operator' };
    expect((await bruna.post('/staff/invitations', colleague)).status).toBe(201);
    expect((await ada.get(location ?? '')).html).not.toContain('olga@example.org');
  });

  it('does the same through the API', async () => {
    const coordinator = { givenName: 'Pia', familyName: 'Basso', email: 'pia@example.org' };
    const { status, body } = await ada.api.post<{ id: string; hasCoordinator: boolean }>('/installation/enti', {
      name: 'Cebano',
      slug: 'cebano',
      coordinator,
    });
    expect([status, body.hasCoordinator]).toEqual([201, false]);
    expect(JSON.stringify(body)).not.toContain('invitation/');
    const listed = (await ada.api.get<{ items: { slug: string }[] }>('/installation/enti')).body.items;
    expect(listed.map(({ slug }) => slug)).toEqual(['alba', 'bra', 'cebano']);
    expect((await ada.api.post(`/installation/enti/${body.id}/state`, { state: 'closed' })).status).toBe(200);
    expect((await ada.api.get<{ state: string }>(`/installation/enti/${body.id}`)).body.state).toBe('closed');
    expect((await app.anonymous().get('/installation/enti')).status).toBe(401);
  });
});

describe('an ente that is suspended', () => {
  let carla: ApiClient;
  let id: string;
  beforeAll(async () => {
    carla = await app.signIn('carla');
    id = await ada.enteId('alba');
    const { status } = await ada.post(`/installation/enti/${id}/state`, {
      state: 'suspended',
      reason: 'Convenzione finita',
    });
    expect(status).toBe(303);
  });

  it('lets nobody in, and ends every session at once', async () => {
    expect((await carla.get('/me')).status).toBe(401);
    const again = await app.anonymous().post('/sessions', { login: 'carla', password: PASSWORD });
    expect([again.status, again.body]).toEqual([403, expect.objectContaining({ code: 'sign_in.ente_suspended' })]);
    expect((await app.signIn('bruna')).token).not.toBeNull();
  });

  it('says why to the administrator alone, and opens again with everything in it', async () => {
    expect((await ada.get(`/installation/enti/${id}`)).text).toContain('Convenzione finita');
    expect((await ada.post(`/installation/enti/${id}/state`, { state: 'suspended', reason: 'ancora' })).status).toBe(
      409,
    );
    expect((await ada.post(`/installation/enti/${id}/state`, { state: 'open' })).status).toBe(303);
    expect((await (await app.signIn('carla')).get('/board')).status).toBe(200);
  });
});

describe('the session of an administrator', () => {
  it('ends with them, and the last one stays', async () => {
    const path = addressIn((await ada.post('/installation/administrators/links', {})).html);
    const bice = await InstallationClient.join(app.url, path, 'Bice Conti');
    expect((await bice.get('/installation')).status).toBe(200);
    const { text, html } = await ada.get('/installation/administrators');
    expect(text).toContain('Bice Conti');
    const [biceId, adaId] = [...html.matchAll(/administrators\/([\w-]{36})\/remove/g)]
      .map(([, one]) => one ?? '')
      .toReversed();
    await ada.post(`/installation/administrators/${biceId ?? ''}/remove`, {});
    expect((await bice.get('/installation')).location).toBe('/installation/sign-in');
    const last = await ada.post(`/installation/administrators/${adaId ?? ''}/remove`, {});
    expect([last.status, last.text.includes('almeno un amministratore')]).toEqual([409, true]);
  });

  it('is not that of a person: neither opens the other’s doors', async () => {
    const ente = await TestEnte.create(app.database.url, 'alba-prova');
    const token = await openSession(ente, (await ente.person({ roles: ['coordinator'], withLogin: false })).id, 'api');
    const theirs = new ApiClient(app.url, token);
    expect((await theirs.get('/installation/enti')).status).toBe(401);
    expect((await ada.api.get('/me')).status).toBe(401);
    await ente.close();
  });

  it('leaves its doings in the log, and nothing in the tables of an ente under no name', async () => {
    const { text } = await ada.get('/installation/log');
    for (const said of ['ha aperto l’ente alba', 'ha sospeso l’ente alba', 'ha riaperto l’ente alba', 'Ada Viglione'])
      expect(text).toContain(said);
    for (const table of tables)
      expect(await app.database.query(`SELECT 1 FROM ${table} WHERE ente_id NOT IN (SELECT id FROM enti)`)).toEqual([]);
  });
});
