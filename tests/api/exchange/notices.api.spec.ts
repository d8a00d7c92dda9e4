// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Notice {
  readonly type: string;
  readonly link: string;
  readonly about: string | null;
  readonly readAt: string | null;
}

let app: TestApp;
let ente: TestEnte;
let asker: Neighbour;
let helper: Neighbour;
beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  asker = await signIn(app, ente, (await ente.person()).id);
  helper = await signIn(app, ente, (await ente.person()).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const noticesOf = async ({ client }: Neighbour): Promise<Notice[]> =>
  (await client.get<{ items: Notice[] }>('/notifications')).body.items;

describe('what notices are about', () => {
  it('is the kind of help and its day, never a title; who opens the page has read them', async () => {
    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'Le medicine per la pressione',
      when: { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '11:00') }] },
    };
    await helper.client.post('/offers', help);
    const request = (await asker.client.post<{ id: string }>('/requests', help)).body.id;
    await app.settle();
    const [told] = await noticesOf(asker);
    expect(told).toMatchObject({ type: 'proposals_for_request', link: `/requests/${request}`, readAt: null });
    expect(told?.about).toMatch(/^shopping · .*, dalle 9:00 alle 11:00$/);
    expect((await noticesOf(helper)).map(({ about }) => about).join()).not.toContain('pressione');

    const page = await PageClient.open(app.url, ente, asker.id);
    expect((await page.get('/inbox')).text).toContain(told?.about ?? '-');
    expect((await noticesOf(asker))[0]?.readAt).toBeNull();
    await page.get(`/requests/${request}`);
    expect((await noticesOf(asker))[0]?.readAt).not.toBeNull();
    expect((await noticesOf(helper))[0]?.readAt).toBeNull();
  });
});
