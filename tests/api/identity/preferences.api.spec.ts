// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Draft, newId, systemClock } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { UnitOfWork } from '@reciproca/platform';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type OpenForm, openForm, openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let form: OpenForm;
let olga: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '100000' });
  ente = await TestEnte.create(app.database.url);
  form = await openForm(app.url);
  olga = await ente.person({ roles: ['operator'], withLogin: false });
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const client = async (id: string): Promise<ApiClient> => new ApiClient(app.url, await openSession(ente, id, 'api'));

async function page(
  id: string,
  path: string,
  body?: readonly [string, string][],
): Promise<{ status: number; text: string }> {
  const cookie = `${form.cookie}; reciproca_session=${await openSession(ente, id, 'web')}`;
  const answer = await fetch(app.url + path, {
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', ...(body && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(body && { method: 'POST', body: new URLSearchParams([...body, ['_csrf', form.token]]).toString() }),
  });
  return { status: answer.status, text: await answer.text() };
}

async function tell(...drafts: (Partial<Draft> & { personId: string })[]): Promise<void> {
  const actor = { personId: null, roles: [], sessionId: null };
  const seed = {
    enteId: ente.id,
    actor,
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  };
  await app.app.get(UnitOfWork).run(seed, (ctx) =>
    app.app.get(Notify).notifyMany(
      ctx,
      drafts.map((draft) => ({
        type: 'agreement_made',
        params: { name: 'Ugo', startsAt: dayAhead(2) },
        link: `/agreements/${newId()}`,
        important: true,
        eventKey: newId(),
        ...draft,
      })),
    ),
  );
  await app.settle();
}

const sent = async (personId: string): Promise<Record<string, unknown>[]> =>
  (await ente.query('SELECT channel, body FROM outgoing_messages WHERE person_id = $1', [personId])).rows;
const calls = async (personId: string): Promise<Record<string, unknown>[]> =>
  (await ente.query('SELECT reason, due_at FROM call_tasks WHERE person_id = $1', [personId])).rows;

const PREFERENCES: readonly [string, string][] = [
  ['phone', '333 444 5566'],
  ['email', 'rita@example.org'],
  ['uiLanguage', 'en'],
  ['spokenLanguages', 'it'],
  ['spokenLanguages', 'ro'],
  ['channels.0', 'email'],
  ['channels.1', ''],
  ['channels.2', 'sms'],
  ['channels.3', 'email'],
  ['callHours.days', '1'],
  ['callHours.days', '4'],
  ['callHours.from', '10:00'],
  ['callHours.until', '12:30'],
  ['largeText', 'true'],
];

describe('preferences', () => {
  it('are saved in the order chosen, shown again, and seen by staff', async () => {
    const rita = await ente.person({ withLogin: false });
    await ente.query("UPDATE people SET phone = '+393334445566' WHERE id = $1", [rita.id]);
    expect((await page(rita.id, '/me', PREFERENCES)).status).toBe(303);
    const { body } = await (await client(rita.id)).get<{ person: Record<string, unknown> }>('/me');
    expect(body.person).toMatchObject({
      channels: ['email', 'sms'],
      callHours: { days: [1, 4], from: '10:00', until: '12:30' },
      callOnly: false,
      largeText: true,
      uiLanguage: 'en',
      spokenLanguages: ['it', 'ro'],
    });
    expect((await page(rita.id, '/')).text).toContain('class="large-text"');
    expect((await page(rita.id, '/paper/minutes')).text).toContain('paper paper-large');
    expect((await page(olga.id, `/people/${rita.id}`)).text).toContain('lun, gio, dalle 10:00 alle 12:30');
    await tell({ personId: rita.id });
    expect(await sent(rita.id)).toMatchObject([{ channel: 'email', body: expect.stringContaining('Hello') }]);
  });

  it.each([
    ['callHours.from', [['callHours.from', '07:00']]],
    ['callHours.until', [['callHours.until', '25:00']]],
  ] as const)('that cannot be are refused with their field: %s', async (name, change) => {
    const ada = await ente.person({ withLogin: false });
    const body = [
      ...PREFERENCES.filter(([field]) => !change.some(([other]) => other === field)),
      ...change.map(([field, value]): [string, string] => [field, value]),
    ];
    const { status, text } = await page(ada.id, '/me', body);
    expect(status).toBe(422);
    expect(text).toContain(`id="f-${name.replace('.', '-')}-error"`);
    expect(text).toContain('rita@example.org');
  });

  it('"calls only" means no e-mail and no text, ever', async () => {
    const ugo = await ente.person({ withLogin: false });
    expect((await page(ugo.id, '/me', [...PREFERENCES, ['callOnly', 'true']])).status).toBe(303);
    await tell(
      { personId: ugo.id },
      { personId: ugo.id, type: 'proposals_for_request', important: false, params: { count: 1 } },
      { personId: ugo.id, type: 'minutes_earned', important: false, params: { minutes: 5 } },
    );
    expect(await sent(ugo.id)).toEqual([]);
    expect((await calls(ugo.id)).map(({ reason }) => reason).toSorted()).toEqual([
      'agreement_made',
      'proposals_for_request',
    ]);
  });

  it('hours chosen put a call off until they begin', async () => {
    const ivo = await ente.person({ withLogin: false, devices: 'none' });
    const tomorrow = (new Date().getUTCDay() + 1) % 7 || 7;
    await ente.query('UPDATE people SET call_hours = $2 WHERE id = $1', [
      ivo.id,
      JSON.stringify({ days: [tomorrow], from: '10:00', until: '12:00' }),
    ]);
    await tell({ personId: ivo.id });
    const [call] = await calls(ivo.id);
    const due = call?.['due_at'] as Date;
    expect(due.getTime()).toBeGreaterThan(Date.now());
    expect(
      new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit' }).format(due),
    ).toBe('10:00');
  });
});

describe('delegations', () => {
  const delegate = async (delegatorId: string, delegateId: string, scope: string) =>
    (await client(olga.id)).post<{ id: string }>('/delegations', {
      delegatorId,
      delegateId,
      scope,
      paperReference: 'prot. 7',
    });

  it('let act within their scope and no further', async () => {
    const [rosa, elena] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    await delegate(rosa.id, elena.id, 'condominio');
    const acting = await client(elena.id);
    const when = { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '11:00') }] };
    const help = await acting.post<{ id: string }>('/requests', {
      onBehalfOf: rosa.id,
      service: 'condominio',
      category: 'shopping',
      title: 'Spesa',
      when,
    });
    expect(help.status).toBe(201);
    const ride = {
      onBehalfOf: rosa.id,
      service: 'trasporto',
      category: 'ride',
      title: 'Passaggio',
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(3, '10:00') },
    };
    expect(await acting.post('/requests', ride)).toMatchObject({ status: 403, body: { code: 'acting.out_of_scope' } });
    const own = await (await client(rosa.id)).post<{ id: string }>('/requests', { ...ride, onBehalfOf: undefined });
    const refused = { status: 403, body: { code: 'acting.out_of_scope' } };
    const forRosa = { onBehalfOf: rosa.id };
    expect(await acting.post(`/requests/${own.body.id}/withdraw`, forRosa)).toMatchObject(refused);
    expect(await acting.send('PATCH', `/requests/${own.body.id}`, { ...forRosa, confirm: true })).toMatchObject(
      refused,
    );
    // The same person in another spelling is the same person.
    const shouted = { ...ride, onBehalfOf: rosa.id.toUpperCase(), channel: undefined };
    expect(await acting.post('/requests', shouted)).toMatchObject(refused);
    // Every other door is shut to them, whatever stands behind it.
    for (const path of ['/accounts/me', '/accounts/me/postings'])
      expect(await acting.get(`${path}?onBehalfOf=${rosa.id}`)).toMatchObject(refused);
    const work = { ...forRosa, workedOn: dayAhead(0).slice(0, 10), minutes: 30 };
    await ente.garden(rosa.id);
    expect(await acting.post(`/gardens/${ente.gardenId}/work`, work)).toMatchObject(refused);
    const session = await openSession(ente, elena.id, 'web');
    const cookie = `${form.cookie}; reciproca_session=${session}`;
    const body = new URLSearchParams({ _csrf: form.token, channel: 'web' });
    const started = await fetch(`${app.url}/act-for/${rosa.id}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body,
    });
    expect(started.status).toBe(303);
    for (const [path, status] of [
      ['/minutes', 403],
      ['/agenda', 403],
      ['/paper/minutes', 403],
      ['/', 200],
    ] as const)
      expect([path, (await fetch(app.url + path, { headers: { cookie } })).status]).toEqual([path, status]);
    const shown = await page(rosa.id, `/requests/${help.body.id}`);
    expect(shown.text).toMatch(/Nome\d+ per Nome\d+/);
  });

  it('show whole pages of their service and nothing of another, of the person’s own and of what is around', async () => {
    const [rosa, elena] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    const neighbour = await ente.person({ withLogin: false });
    await delegate(rosa.id, elena.id, 'condominio');
    const when = { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '11:00') }] };
    const shopping = { service: 'condominio', category: 'shopping', title: 'Spesa', when };
    const ride = {
      service: 'trasporto',
      category: 'ride',
      title: 'Passaggio',
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(3, '10:00') },
    };
    for (const poster of [rosa, neighbour])
      for (const listing of [ride, shopping, ride, shopping])
        expect((await (await client(poster.id)).post('/requests', { ...listing, again: true })).status).toBe(201);
    const acting = await client(elena.id);
    const read = async (query: string) =>
      (
        await acting.get<{ items: { service: string }[]; next: string | null }>(
          `/requests?onBehalfOf=${rosa.id}&${query}`,
        )
      ).body;
    const mine = await read('scope=mine&limit=2');
    expect(mine.items.map(({ service }) => service)).toEqual(['condominio', 'condominio']);
    const around = await read('scope=around&limit=100');
    expect(around.items.length).toBeGreaterThanOrEqual(2);
    expect(new Set(around.items.map(({ service }) => service))).toEqual(new Set(['condominio']));
  });

  it('for news alone bring copies and let nobody act', async () => {
    const [rosa, elena] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    await delegate(rosa.id, elena.id, 'news');
    await ente.query("UPDATE people SET channels = '{email}', email = 'elena@example.org' WHERE id = $1", [elena.id]);
    await tell({ personId: rosa.id, service: 'orti' });
    expect(await sent(elena.id)).toMatchObject([{ channel: 'email' }]);
    expect((await (await client(elena.id)).get(`/requests?onBehalfOf=${rosa.id}`)).status).toBe(403);
    expect((await page(elena.id, `/act-for/${rosa.id}`, [['channel', 'web']])).status).toBe(403);
  });

  it('for one service bring its news, and end at once by the person’s own hand', async () => {
    const [rosa, elena] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    const { body } = await delegate(rosa.id, elena.id, 'trasporto');
    await ente.query("UPDATE people SET channels = '{email}', email = 'elena@example.org' WHERE id = $1", [elena.id]);
    await tell({ personId: rosa.id, service: 'orti' }, { personId: rosa.id, service: 'trasporto' });
    expect(await sent(elena.id)).toHaveLength(1);
    expect((await (await client(elena.id)).get(`/requests?onBehalfOf=${rosa.id}`)).status).toBe(200);
    expect((await page(elena.id, `/me/delegations/${body.id}/revoke`, [])).status).toBe(404);
    expect((await page(rosa.id, '/me')).text).toContain(`/me/delegations/${body.id}/revoke`);
    expect((await page(rosa.id, `/me/delegations/${body.id}/revoke`, [])).status).toBe(303);
    expect((await (await client(elena.id)).get(`/requests?onBehalfOf=${rosa.id}`)).status).toBe(403);
    await tell({ personId: rosa.id, service: 'trasporto' });
    expect(await sent(elena.id)).toMatchObject([
      { channel: 'email' },
      { body: expect.stringContaining('La delega per') },
    ]);
  });

  it('end by themselves and say so; staff end them for who calls', async () => {
    const [rosa, elena] = [await ente.person({ withLogin: false }), await ente.person({ withLogin: false })];
    const { body } = await delegate(rosa.id, elena.id, 'all');
    await ente.query("UPDATE delegations SET starts_on = '2020-01-01', ends_on = '2020-12-31' WHERE id = $1", [
      body.id,
    ]);
    expect((await (await client(elena.id)).get(`/requests?onBehalfOf=${rosa.id}`)).status).toBe(403);
    expect((await page(olga.id, `/people/${rosa.id}`)).text).toContain('Finita il 31 dicembre 2020');
    const again = await delegate(rosa.id, elena.id, 'all');
    expect(
      (await page(olga.id, `/people/${rosa.id}/delegations/${again.body.id}/revoke`, [['channel', 'phone']])).status,
    ).toBe(303);
    expect(
      (await ente.query('SELECT revoked_channel, revoked_by FROM delegations WHERE id = $1', [again.body.id])).rows,
    ).toEqual([{ revoked_channel: 'phone', revoked_by: olga.id }]);
  });
});
