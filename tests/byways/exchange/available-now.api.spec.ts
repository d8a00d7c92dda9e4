// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Somebody who has offered this before. */
async function helper(category = 'shopping') {
  const { id } = await ente.person({ withLogin: false });
  const { client } = await signIn(app, ente, id);
  const { body, status } = await client.post<{ id: string }>('/offers', {
    service: 'condominio',
    category,
    title: 'Il martedì per le scale',
    description: 'Suonare due volte',
    when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '12:00') }] },
  });
  expect(status).toBe(201);
  return { id, client, offerId: body.id, pages: await PageClient.open(app.url, ente, id) };
}

const spanOf = async (id: string) => {
  const { rows } = await ente.query(
    "SELECT extract(epoch FROM ends_at - starts_at)::int AS seconds, starts_at <= now() + interval '1 minute' AS begins FROM slots WHERE listing_id = $1",
    [id],
  );
  return rows;
};

describe('who is free now', () => {
  it('says so with one press, for what they have offered before, and neighbours see it at once', async () => {
    const { offerId, pages } = await helper();
    const page = await pages.get('/available-now');
    expect(page.html).toContain(`value="${offerId}"`);
    const { status, location } = await pages.post('/available-now', { likeId: offerId, hours: '2' });
    expect(status).toBe(303);
    const id = location?.split('/').at(-1) ?? '';
    expect(await spanOf(id)).toEqual([{ seconds: 7200, begins: true }]);
    const neighbour = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
    const board = await neighbour.get('/around?kind=offer&days=now');
    expect(board.html).toContain(`/offers/${id}`);
    expect(board.html).not.toContain(`/offers/${offerId}`);
    expect(board.text).not.toContain('Suonare due volte');
  });

  it('is not said twice for the same hours', async () => {
    const { offerId, pages } = await helper('babysitting');
    expect((await pages.post('/available-now', { likeId: offerId, hours: '1' })).status).toBe(303);
    const again = await pages.post('/available-now', { likeId: offerId, hours: '3' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Ce n’è già una');
    expect(again.html).toMatch(/value="3" selected/);
  });

  it('is said of one’s own kinds of help alone, for hours that there are', async () => {
    const [one, other] = [await helper(), await helper()];
    expect((await one.pages.post('/available-now', { likeId: other.offerId, hours: '2' })).status).toBe(404);
    const wrong = await one.pages.post('/available-now', { likeId: one.offerId, hours: '99' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Per quanto tempo');
  });

  it('leads to a first offer where there is none yet', async () => {
    const pages = await PageClient.open(app.url, ente, (await ente.person({ withLogin: false })).id);
    expect((await pages.get('/available-now')).html).toContain('href="/offers/new"');
  });
});
