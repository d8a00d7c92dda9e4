// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Notice {
  readonly type: string;
  readonly title: string;
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

  it('has one hour in it, also once what it is about stands at another', async () => {
    const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
    const when = { windows: [{ start: dayAhead(6, '09:00'), end: dayAhead(6, '10:00') }] };
    const request = (await asker.client.post<{ id: string }>('/requests', { ...help, when })).body.id;
    await app.settle();
    const { body: said } = await helper.client.post<{ proposalId: string }>(`/requests/${request}/answer`, {});
    const { body } = await asker.client.post<{ agreementId: string }>(`/proposals/${said.proposalId}/accept`);
    await app.settle();
    const path = `/agreements/${body.agreementId}`;
    const { body: asked } = await asker.client.post<{ otherTime: { question: string } }>(`${path}/other-time`, {
      startsAt: dayAhead(6, '15:00'),
    });
    const hoursIn = ({ title, about }: Notice): string[] => [
      ...new Set(`${title} ${about ?? ''}`.match(/(?:alle|dalle) \d+:\d\d/g)?.map((hour) => hour.slice(-5).trim())),
    ];
    const told = async (who: Neighbour, type: string): Promise<Notice | undefined> => {
      await app.settle();
      return (await noticesOf(who)).find((one) => one.link === path && one.type === type);
    };
    const question = await told(helper, 'time_asked');
    expect(question?.about).toBe('shopping');
    await helper.client.post(`${path}/other-time/accept`, { question: asked.otherTime.question });
    const made = await told(asker, 'agreement_made');
    expect([made?.about, made && hoursIn(made)]).toEqual(['shopping', ['9:00']]);
    expect((await told(asker, 'time_moved'))?.about).toContain('dalle 15:00 alle 16:00');
    const inbox = (await (await PageClient.open(app.url, ente, asker.id)).get('/inbox')).text;
    expect(inbox).not.toMatch(/9:00[^·]*· shopping · [^·]*15:00/);
  });
});
