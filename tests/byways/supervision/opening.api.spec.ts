// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PrepareEnte } from '@reciproca/installation';
import { newId } from '@reciproca/kernel';
import { systemSeed, UnitOfWork } from '@reciproca/platform';
import { credentials, person, roleGrant } from '../../builders/identity.js';
import { insert } from '../../builders/insert.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { readPage } from '../../support/page-client.js';
import { openForm, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let enteId: string;
const cookies: Record<string, string> = {};
const clients: Record<string, ApiClient> = {};
let token: string;

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'off' });
  ente = await TestEnte.create(app.database.url, 'altrove');
  await app.app.get(UnitOfWork).run(systemSeed('test'), async (ctx) => {
    enteId = (await app.app.get(PrepareEnte).execute(ctx, { slug: 'nuovo', name: 'Ente nuovo', ambitoCode: null }))
      .enteId;
  });
  const theirs: Pick<TestEnte, 'add'> = { add: async (one) => (await insert(ente, enteId, [one]))[0] as never };
  const form = await openForm(app.url);
  token = form.token;
  for (const role of ['coordinator', 'operator'] as const) {
    const row = person({ id: newId(), givenName: role });
    const { id } = row.fields;
    await insert(ente, enteId, [
      row,
      roleGrant({ personId: id, role }),
      credentials({ personId: id, login: role, passwordHash: 'x' }),
    ]);
    cookies[role] = `${form.cookie}; reciproca_session=${await openSession(theirs, id, 'web')}`;
    clients[role] = new ApiClient(app.url, await openSession(theirs, id, 'api'));
  }
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const get = (path: string, who = 'coordinator') => readPage(app.url + path, cookies[who] ?? '');
const post = (path: string, fields: Record<string, string>, who = 'coordinator') =>
  readPage(app.url + path, cookies[who] ?? '', new URLSearchParams({ ...fields, _csrf: token }).toString());
interface Step {
  readonly key: string;
  readonly href: string;
  readonly count: number;
  readonly isDone: boolean;
}
const steps = async () => {
  const { body } = await (clients['coordinator'] as ApiClient).get<{ steps: Step[] }>('/ente/opening');
  return Object.fromEntries(body.steps.map((step) => [step.key, step]));
};

describe('the board of a new ente', () => {
  it('leads its coordinator on instead of showing zeros', async () => {
    const { text, html } = await get('/board');
    expect(text).toContain('Per cominciare');
    expect(text).toContain('Passi fatti: 2 su 8');
    expect(html).toContain('href="/settings"');
    expect(text).not.toContain('0 Emergenze');
    expect(html).toContain('href="/settings/opening"');
  });

  it('says nothing of it to who cannot do it', async () => {
    expect((await get('/board', 'operator')).text).not.toContain('Per cominciare');
    expect((await get('/settings/opening', 'operator')).status).toBe(403);
  });

  it('counts what is really there, and every step leads to a page', async () => {
    const before = await steps();
    expect(before['comuni']).toMatchObject({ count: 0, isDone: false });
    for (const { href } of Object.values(before)) expect([href, (await get(href)).status]).toEqual([href, 200]);
    expect((await post('/settings/comuni', { names: 'Alba\nBra, Canale' })).status).toBe(303);
    await post('/places/new', { kind: 'hospital', name: 'Ospedale', comune: 'Verduno' });
    const after = await steps();
    expect([after['comuni'], after['places']].map((step) => [step?.count, step?.isDone])).toEqual([
      [3, true],
      [1, true],
    ]);
    expect(before['buildings']).toMatchObject({ isDone: false });
  });

  it('has a page with every step and why, in which nothing is of another ente', async () => {
    const { text } = await get('/settings/opening');
    expect(text).toContain('senza un luogo nessuno può chiedere un passaggio');
    expect(text).toContain('3 comuni');
    expect((await steps())['people']?.count).toBe(0);
  });

  it('puts it away and brings it back, without touching the other rules', async () => {
    await post('/settings/opening', { hidden: 'true' });
    expect((await get('/board')).text).not.toContain('Per cominciare');
    await post('/settings', {
      officePhone: '0173 123456',
      sentinelLabel: 'Antenna',
      softLimitMinutes: '600',
      phoneVoice: 'lei',
      'phoneHours.days': '1',
      'phoneHours.from': '09:00',
      'phoneHours.until': '12:00',
    });
    expect((await get('/board')).text).not.toContain('Per cominciare');
    expect((await steps())['ente']).toMatchObject({ count: 1, isDone: false });
    await post('/settings/opening', { hidden: 'false' });
    expect((await get('/board')).text).toContain('Per cominciare');
  });
});

describe('the comuni of an ente', () => {
  it('are named on a page, all or none; the wrong one is said at its field', async () => {
    const { status, html } = await post('/settings/comuni', { names: 'Neive, Atlantide' });
    expect([status, html.includes('id="f-names-error"'), html.includes('Atlantide')]).toEqual([422, true, true]);
    expect((await steps())['comuni']?.count).toBe(3);
    expect((await post('/settings/comuni', { names: 'neive' })).status).toBe(303);
  });

  it('are taken off again, by page and by route', async () => {
    const coordinator = clients['coordinator'] as ApiClient;
    const { items } = (await coordinator.get<{ items: { code: string; name: string }[] }>('/ente/comuni')).body;
    expect(items.map(({ name }) => name)).toEqual(['Alba', 'Bra', 'Canale', 'Neive']);
    await post(`/settings/comuni/${items[1]?.code ?? ''}/remove`, {});
    expect((await coordinator.send('DELETE', `/ente/comuni/${items[2]?.code ?? ''}`)).status).toBe(204);
    expect((await coordinator.post<{ items: unknown[] }>('/ente/comuni', { names: 'Govone' })).body.items).toHaveLength(
      3,
    );
    expect((await (clients['operator'] as ApiClient).post('/ente/comuni', { names: 'Govone' })).status).toBe(403);
  });
});
