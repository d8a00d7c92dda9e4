// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PushService, pushSettings } from '../../support/push-service.js';
import { openSession } from '../../support/sessions.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte } from '../../support/world.js';

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

const service = new PushService();
let app: TestApp;
let ente: TestEnte;
let visitor: WebVisitor;
let client: ApiClient;
let browser: ReturnType<PushService['newBrowser']>;
let id: string;

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
  service.pushed.length = 0;
  const { id: personId } = await ente.person({});
  visitor = await WebVisitor.open(app, ente, personId);
  client = new ApiClient(app.url, await openSession(ente, personId, 'api'));
  browser = service.newBrowser();
  await visitor.post('/me/devices', browser.fields);
  id = (await list())[0]?.id ?? '';
});

const list = async () => (await client.get<{ items: { id: string; userAgent: string }[] }>('/me/devices')).body.items;
const tryIt = () => client.post<{ found: string }>(`/me/devices/${id}/try`);

describe('a trial notice', () => {
  it('arrives on the device it is asked for, from the page and the API, and tells of nothing', async () => {
    const other = service.newBrowser();
    expect((await visitor.post(`/me/devices/${id}/try`, {})).location).toBe('/me/devices');
    expect((await tryIt()).body).toEqual({ found: 'sent' });
    expect(service.pushed).toHaveLength(2);
    for (const pushed of service.pushed) {
      expect(`/${browser.endpoint.split('/').at(-1)}`).toBe(pushed.path);
      expect(browser.read<Shown>(pushed)).toMatchObject({
        link: '/me/devices',
        body: expect.stringContaining('prova'),
      });
      expect(() => other.read<Shown>(pushed)).toThrow();
    }
    const { rows } = await ente.query('SELECT count(*) FROM notifications');
    expect(rows[0]?.['count']).toBe('0');
  });

  it('takes a device away that its push service knows no more', async () => {
    service.answer = 410;
    expect((await tryIt()).body).toEqual({ found: 'gone' });
    expect(await list()).toEqual([]);
  });

  it('keeps a device whose push service is busy', async () => {
    service.answer = 503;
    expect((await tryIt()).body).toEqual({ found: 'later' });
    expect(await list()).toHaveLength(1);
  });

  it('is nobody else’s to ask for', async () => {
    const stranger = new ApiClient(app.url, await openSession(ente, (await ente.person({})).id, 'api'));
    expect((await stranger.post(`/me/devices/${id}/try`)).status).toBe(404);
    expect((await stranger.send('DELETE', `/me/devices/${id}`)).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/me/devices')).body.items).toEqual([]);
    expect(service.pushed).toEqual([]);
  });
});

describe('a device', () => {
  it('is taken away over the API too', async () => {
    expect((await client.send('DELETE', `/me/devices/${id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await tryIt()).status).toBe(404);
  });
});
