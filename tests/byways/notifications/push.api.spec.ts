// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Draft, fixedClock, newId, systemClock } from '@reciproca/kernel';
import { Notify } from '@reciproca/notifications';
import { UnitOfWork } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PushService, pushSettings } from '../../support/push-service.js';
import { WebVisitor } from '../../support/web.js';
import { PASSWORD, TestEnte } from '../../support/world.js';

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly tag: string;
}

const NOON = new Date('2031-05-14T10:00:00Z');
const service = new PushService();
let app: TestApp;
let ente: TestEnte;
let personId: string;

beforeAll(async () => {
  await service.open();
  app = await startTestApp(pushSettings());
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
  await service.close();
});
beforeEach(async () => {
  service.answer = 201;
  service.retryAfter = null;
  service.pushed.length = 0;
  personId = (await ente.person({})).id;
});

/** Somebody turns it on in a browser of theirs. */
async function turnOn(): Promise<{ browser: ReturnType<PushService['newBrowser']>; visitor: WebVisitor }> {
  const visitor = await WebVisitor.open(app, ente, personId);
  const browser = service.newBrowser();
  const answer = await visitor.post('/me/devices', browser.fields);
  expect([answer.status, answer.location]).toEqual([303, '/me/devices']);
  return { browser, visitor };
}

/** By day, whatever the hour of the test is. */
async function tell(change: Partial<Draft> = {}, at = NOON): Promise<void> {
  const draft = { personId, type: 'listing_approved', params: {}, link: '/offers/1', important: false } as const;
  const seed = {
    enteId: ente.id,
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: fixedClock(at),
  };
  await app.app
    .get(UnitOfWork)
    .run(seed, (ctx) => app.app.get(Notify).notify(ctx, { ...draft, eventKey: newId(), ...change }));
}
const later = (hours: number) => fixedClock(new Date(NOON.getTime() + hours * 3_600_000));
const settle = () => app.settle(later(0));
const devices = async (): Promise<number> =>
  (await ente.query('SELECT 1 FROM push_devices WHERE person_id = $1', [personId])).rows.length;

describe('news on a device', () => {
  it('arrives sealed, without a name, and leads to the news', async () => {
    const { browser } = await turnOn();
    const other = await ente.person({});
    const tomorrow = new Date(NOON.getTime() + 86_400_000).toISOString();
    await tell({ type: 'agreement_made', params: { startsAt: tomorrow }, aboutId: other.id, important: true });
    await settle();
    expect(service.pushed).toHaveLength(1);
    const [first] = service.pushed;
    const shown = browser.read<Shown>(first as (typeof service.pushed)[0]);
    const { rows } = await ente.query('SELECT id FROM notifications WHERE person_id = $1', [personId]);
    const { rows: named } = await ente.query('SELECT given_name FROM people WHERE id = $1', [other.id]);
    expect(shown).toMatchObject({ title: expect.any(String), link: `/inbox/${String(rows[0]?.['id'])}` });
    expect(shown.body).not.toContain(String(named[0]?.['given_name']));
    expect(shown.body).toMatch(/^[A-Z]/);
    expect(first?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'high',
      topic: shown.tag,
      authorization: expect.stringMatching(/^vapid t=.+, k=.+$/),
    });
  });

  it('is about the same thing as before: a newer one takes its place', async () => {
    await turnOn();
    await tell();
    await tell();
    await tell({ link: '/offers/2' });
    await settle();
    const topics = service.pushed.map(({ headers }) => headers['topic']);
    expect(topics).toHaveLength(3);
    expect(new Set(topics).size).toBe(2);
  });

  it('does not come twice where a page has shown it', async () => {
    await turnOn();
    await tell();
    await ente.query('UPDATE notifications SET acked_at = now() WHERE person_id = $1', [personId]);
    await settle();
    expect(service.pushed).toEqual([]);
  });

  it('waits for the morning, but for what begins before it', async () => {
    await turnOn();
    const night = new Date('2031-05-14T21:00:00Z');
    await tell({}, night);
    await tell({ params: { startsAt: '2031-05-15T04:30:00.000Z' }, link: '/offers/2' }, night);
    await app.settle(fixedClock(night));
    expect(service.pushed).toHaveLength(1);
    expect(service.pushed[0]?.headers['ttl']).toBe('27000');
    await app.settle(fixedClock(new Date('2031-05-15T06:00:00Z')));
    expect(service.pushed).toHaveLength(2);
  });
});

describe('a push service', () => {
  it.each([404, 410])('that knows a device no more (%i) is asked no more', async (status) => {
    await turnOn();
    service.answer = status;
    await tell();
    await settle();
    expect(await devices()).toBe(0);
    await tell();
    await settle();
    expect(service.pushed).toHaveLength(1);
  });

  it('that wants to be left alone for an hour is', async () => {
    await turnOn();
    service.answer = 429;
    service.retryAfter = '3600';
    await tell();
    await settle();
    service.answer = 201;
    await app.settle(later(0.9));
    expect(service.pushed).toHaveLength(1);
    await app.settle(later(1.1));
    expect(service.pushed).toHaveLength(2);
    expect(await devices()).toBe(1);
  });

  it('that is down is asked again, and given up in the end', async () => {
    await turnOn();
    service.answer = 500;
    await tell();
    for (let hour = 0; hour < 40; hour += 1) await app.settle(later(hour));
    expect(service.pushed).toHaveLength(6);
    expect(await devices()).toBe(1);
  });

  it('that refuses what it is given is not asked again', async () => {
    await turnOn();
    service.answer = 400;
    await tell();
    await settle();
    await app.settle(later(24));
    expect(service.pushed).toHaveLength(1);
    expect(await devices()).toBe(1);
  });
});

describe('a device', () => {
  it('is forgotten with the session that ends there', async () => {
    const { visitor } = await turnOn();
    await turnOn();
    await visitor.post('/sign-out', {});
    await app.settle(systemClock);
    expect(await devices()).toBe(1);
  });

  it('is asked for by whoever signs in there next, and let go where it is not theirs', async () => {
    const { browser } = await turnOn();
    const again = await WebVisitor.open(app, ente, personId);
    expect((await again.post('/me/devices/seen', { endpoint: browser.endpoint })).status).toBe(303);
    const { rows } = await ente.query(
      'SELECT s.id FROM push_devices d JOIN sessions s ON s.id = d.session_id WHERE d.person_id = $1 ORDER BY s.created_at',
      [personId],
    );
    expect(rows).toHaveLength(1);
    await again.post('/sign-out', {});
    await app.settle(systemClock);
    expect(await devices()).toBe(0);
    const stranger = await WebVisitor.open(app, ente, (await ente.person({})).id);
    expect((await stranger.post('/me/devices/seen', { endpoint: browser.endpoint })).status).toBe(404);
  });

  it('that was lost is taken away by its person, or by staff on their word, and by nobody else', async () => {
    const { visitor } = await turnOn();
    const idOf = async (): Promise<string> =>
      String((await ente.query('SELECT id FROM push_devices WHERE person_id = $1', [personId])).rows[0]?.['id']);
    const stranger = await WebVisitor.open(app, ente, (await ente.person({})).id);
    expect((await stranger.post(`/me/devices/${await idOf()}/remove`, {})).status).toBe(404);
    expect((await stranger.post(`/people/${personId}/devices/${await idOf()}/remove`, {})).status).toBe(403);
    expect((await visitor.post(`/me/devices/${await idOf()}/remove`, {})).status).toBe(303);
    expect(await devices()).toBe(0);
    await turnOn();
    const operator = await WebVisitor.open(app, ente, (await ente.person({ roles: ['operator'] })).id);
    expect((await operator.get(`/people/${personId}`)).text).toContain('Avvisi sul telefono');
    expect((await operator.post(`/people/${personId}/devices/${await idOf()}/remove`, {})).status).toBe(303);
    expect(await devices()).toBe(0);
  });

  it('stays where a new password is set, and goes everywhere else', async () => {
    const { visitor } = await turnOn();
    await turnOn();
    const next = 'una-frase-nuova-e-lunga';
    expect((await visitor.post('/me/password', { current: PASSWORD, next })).location).toBe('/me');
    await app.settle(systemClock);
    expect(await devices()).toBe(1);
  });

  it('goes with who leaves', async () => {
    await turnOn();
    const staff = await WebVisitor.open(app, ente, (await ente.person({ roles: ['coordinator', 'operator'] })).id);
    expect((await staff.post(`/people/${personId}/data/close`, { closingReason: 'Deceduto' })).status).toBe(303);
    await app.settle(systemClock);
    expect(await devices()).toBe(0);
  });

  it('hears of nothing after ninety days in a drawer', async () => {
    await turnOn();
    await app.reach(new Date(Date.now() + 91 * 86_400_000));
    expect(await devices()).toBe(0);
  });

  it('is one, however often it is turned on in the same browser', async () => {
    const { visitor } = await turnOn();
    await visitor.post('/me/devices', service.newBrowser().fields);
    expect(await devices()).toBe(1);
  });

  it('is one of ten at most', async () => {
    for (let nth = 0; nth < 10; nth += 1) await turnOn();
    const visitor = await WebVisitor.open(app, ente, personId);
    const answer = await visitor.post('/me/devices', service.newBrowser().fields);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('al massimo 10 dispositivi');
  });

  it('names its keys, or is none', async () => {
    const visitor = await WebVisitor.open(app, ente, personId);
    const { fields } = service.newBrowser();
    expect((await visitor.post('/me/devices', { ...fields, p256dh: 'x' })).status).toBe(422);
    expect((await visitor.post('/me/devices', { ...fields, endpoint: 'javascript:1' })).status).toBe(422);
  });
});

describe('where push services must be of the public net', () => {
  it.each(['http://push.example.org/1', 'https://127.0.0.1/1', 'https://localhost/1', 'https://db.internal/1'])(
    'a browser is not believed that names %s',
    async (endpoint) => {
      const { PushSender } = await import('../../../libs/notifications/src/application/push-sender.js');
      const sender = new PushSender({ ...pushSettings(), PUSH_PLAIN_HTTP: 'off' });
      expect(() => sender.ensureEndpoint(endpoint)).toThrow('push.endpoint');
      const message = { title: '', body: '', link: '/', about: '', isUrgent: false, seconds: 60 };
      const { p256dh, auth } = service.newBrowser().fields;
      if (!endpoint.includes('example.org') && !endpoint.includes('internal'))
        expect(await sender.send({ endpoint, p256dh, auth }, message)).toEqual({ kind: 'gone' });
    },
  );
});
