// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
}

const window = (day: number) => ({ windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '11:00') }] });

describe('what somebody has posted already', () => {
  let app: TestApp;
  let ente: TestEnte;
  let market: string;
  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    market = ente.places['market'] ?? '';
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const neighbour = async (): Promise<Neighbour> => signIn(app, ente, (await ente.person()).id);
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
  const weekly = { days: ['TU'], from: '09:00', until: '10:00', startsOn: dayAhead(7).slice(0, 10) };

  it.each([
    ['/requests', { ...help, when: window(5) }],
    ['/offers', { ...help, when: window(5) }],
    ['/requests', { ...help, when: { weekly: { ...weekly, count: 3 } } }],
    [
      '/requests',
      () => ({
        service: 'trasporto',
        category: 'ride',
        title: 'Al mercato',
        toPlaceId: market,
        details: { arriveBy: dayAhead(6, '10:00') },
      }),
    ],
  ])('is not posted again without a word: %s %#', async (path, given) => {
    const { client } = await neighbour();
    const body = typeof given === 'function' ? given() : given;
    expect((await client.post(path, body)).status).toBe(201);
    const { status, body: refused } = await client.post<Refusal>(path, { ...body, title: 'Con altre parole' });
    expect({ status, ...refused }).toMatchObject({ status: 409, code: 'listing.alike', errors: [{ field: 'again' }] });
    expect((await client.post(path, { ...body, again: true })).status).toBe(201);
  });

  it('is one of many sent at the same moment', async () => {
    const { client } = await neighbour();
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.post('/requests', { ...help, when: window(5) })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('is no other hour, no other kind, no other person’s, and nothing that was taken back', async () => {
    const { client } = await neighbour();
    const posted = await client.post<{ id: string }>('/requests', { ...help, when: window(5) });
    expect((await client.post('/requests', { ...help, when: window(6) })).status).toBe(201);
    expect((await client.post('/offers', { ...help, when: window(5) })).status).toBe(201);
    expect((await (await neighbour()).client.post('/requests', { ...help, when: window(5) })).status).toBe(201);
    await client.post(`/requests/${posted.body.id}/withdraw`, {});
    expect((await client.post('/requests', { ...help, when: window(5) })).status).toBe(201);
  });
});
