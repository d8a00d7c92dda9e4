// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';
import { neighbour, type Neighbour, propose } from '../../api/conversations/two-people.js';

let app: TestApp;
let ente: TestEnte;
let photo: Buffer;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const put = async ({ id }: Neighbour, content: Buffer | string = photo) =>
  (await PageClient.open(app.url, ente, id)).upload('/me/face/photo', {}, { name: 'io.jpg', content });

async function pathOf({ as }: Neighbour): Promise<string | null> {
  return (await as.get<{ seen: { photo: string | null } }>('/me/face')).body.seen.photo;
}

async function look(readerId: string, path: string): Promise<Response> {
  return fetch(app.url + path, {
    headers: { cookie: `reciproca_session=${await openSession(ente, readerId, 'web')}` },
  });
}

describe('the photo somebody shows', () => {
  it('is seen by its person, by whom they meet and by staff, and by nobody else', async () => {
    const [maria, paolo, third] = [await neighbour(app, ente), await neighbour(app, ente), await neighbour(app, ente)];
    await propose(app, ente, paolo, maria);
    expect((await put(paolo)).location).toBe('/me/face');
    const path = (await pathOf(paolo)) ?? '';
    const staffId = (await ente.person({ roles: ['operator'] })).id;
    const statuses = await Promise.all(
      [paolo.id, maria.id, staffId, third.id].map(async (id) => (await look(id, path)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 404]);
    expect((await fetch(app.url + path, { redirect: 'manual' })).status).not.toBe(200);
    const page = await PageClient.open(app.url, ente, maria.id);
    expect((await page.get('/')).html).toContain(path);
  });

  it('is served as a picture and as nothing else', async () => {
    const paolo = await neighbour(app, ente);
    await put(paolo);
    const { headers } = await look(paolo.id, (await pathOf(paolo)) ?? '');
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toContain('private');
  });

  it('takes the place of the one before, and is gone when it is taken off', async () => {
    const paolo = await neighbour(app, ente);
    await put(paolo);
    const first = (await pathOf(paolo)) ?? '';
    await put(paolo);
    const second = (await pathOf(paolo)) ?? '';
    expect(second).not.toBe(first);
    expect((await look(paolo.id, first)).status).toBe(404);
    await (await PageClient.open(app.url, ente, paolo.id)).post('/me/face/photo/remove', {});
    expect(await pathOf(paolo)).toBeNull();
    expect((await look(paolo.id, second)).status).toBe(404);
  });

  it('is refused where it is none, with what one had chosen still there', async () => {
    const paolo = await neighbour(app, ente);
    await paolo.as.post('/me/face', { words: 'Cucino', showsLanguages: true, showsHelped: false, showsKnown: false });
    const back = await put(paolo, '<html><script>alert(1)</script></html>');
    expect(back.status).toBe(422);
    expect(back.text).toContain('non è una foto');
    expect(back.html).toMatch(/<textarea[^>]*>Cucino</);
  });

  it('is taken off by staff, who tell the person', async () => {
    const paolo = await neighbour(app, ente);
    await put(paolo);
    const staff = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    await staff.post(`/people/${paolo.id}/face/remove`, { part: 'photo' });
    expect(await pathOf(paolo)).toBeNull();
    await app.settle();
    const { body } = await paolo.as.get<{ items: { type: string }[] }>('/notifications');
    expect(body.items.map(({ type }) => type)).toContain('face_photo_removed');
  });

  it('is in the copy of one’s data', async () => {
    const paolo = await neighbour(app, ente);
    await put(paolo);
    const copy = await (await look(paolo.id, '/me/data/export')).text();
    expect(copy).toContain(await pathOf(paolo));
    const [, picture = ''] = /"picture": "data:image\/jpeg;base64,([^"]+)"/.exec(copy) ?? [];
    const served = Buffer.from(await (await look(paolo.id, (await pathOf(paolo)) ?? '')).arrayBuffer());
    expect(Buffer.from(picture, 'base64').equals(served)).toBe(true);
    expect(served.length).toBeGreaterThan(100);
    const page = await PageClient.open(app.url, ente, paolo.id);
    expect((await page.get('/me/data/full')).html).not.toContain('data:image/jpeg');
  });
});
