// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let writer: Neighbour;
let day = 2;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  writer = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function follower(...follows: object[]): Promise<{ id: string; pages: PageClient }> {
  const { id } = await ente.person({ withLogin: false });
  const pages = await PageClient.open(app.url, ente, id);
  for (const follow of follows) {
    expect((await pages.post('/around/follows', { kind: 'request', ...follow })).flash).toContain('Ti avvisiamo');
  }
  return { id, pages };
}

async function asks(title: string, more: object = {}): Promise<string> {
  day += 1;
  const { status, body } = await writer.client.post<{ id: string }>('/requests', {
    service: 'condominio',
    category: 'shopping',
    title,
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    durationMinutes: 60,
    visibility: 'ente',
    ...more,
  });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}

async function toldOf(id: string): Promise<string[]> {
  const { rows } = await ente.query(
    "SELECT link FROM notifications WHERE person_id = $1 AND type = 'followed_opened' ORDER BY link",
    [id],
  );
  return rows.map(({ link }) => String(link));
}

describe('following something on the board', () => {
  it('tells once when it comes, by its kind or by words in it', async () => {
    const [byKind, byWords, byOther] = [
      await follower({ category: 'shopping' }),
      await follower({ words: 'FARMACIA corso' }),
      await follower({ category: 'babysitting' }, { words: 'elicottero' }),
    ];
    const id = await asks('In farmacia', { description: 'Quella in Corso Piave' });
    expect(await toldOf(byKind.id)).toEqual([`/requests/${id}`]);
    expect(await toldOf(byWords.id)).toEqual([`/requests/${id}`]);
    expect(await toldOf(byOther.id)).toEqual([]);
    await writer.client.send('PATCH', `/requests/${id}`, { urgent: true });
    await app.settle();
    expect(await toldOf(byKind.id)).toHaveLength(1);
  });

  it('tells neither whose it is, nor who may not see it from where they live, nor who is kept apart', async () => {
    const { id, pages } = await follower({ category: 'shopping' });
    const operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
    const elsewhere = { home: { comuneCode: '004003', address: 'Via Altrove 1' } };
    expect((await operator.client.send('PUT', `/people/${id}/residence`, elsewhere)).status).toBe(200);
    await asks('Solo per la scala', { visibility: 'staircase' });
    expect(await toldOf(id)).toEqual([]);
    expect((await operator.client.post(`/people/${id}/kept-apart`, { otherId: writer.id })).status).toBe(201);
    await asks('Per tutti');
    expect(await toldOf(id)).toEqual([]);
    expect((await pages.get('/around/follows')).text).toContain('shopping');
  });

  it('ends by who follows alone', async () => {
    const [mine, other] = [await follower({ words: 'pane' }), await follower()];
    const end = /\/around\/follows\/[\w-]+\/end/.exec((await mine.pages.get('/around/follows')).html)?.[0] ?? '';
    expect((await other.pages.post(end, {})).status).toBe(404);
    expect((await mine.pages.post(end, {})).status).toBe(303);
    expect((await mine.pages.get('/around/follows')).text).toContain('Non segui ancora niente');
    await asks('Il pane');
    expect(await toldOf(mine.id)).toEqual([]);
  });

  it('is of something, and of so many things', async () => {
    const { pages } = await follower();
    expect((await pages.post('/around/follows', { kind: 'request' })).flash).toContain('Scegli un tipo');
    for (let nth = 0; nth < 20; nth += 1) await pages.post('/around/follows', { kind: 'offer', words: `cosa ${nth}` });
    expect((await pages.post('/around/follows', { kind: 'offer', words: 'troppo' })).flash).toContain('20');
    const board = await pages.get('/around?words=pane');
    expect(board.html).toContain('action="/around/follows"');
    expect((await pages.get('/around')).html).not.toContain('action="/around/follows"');
  });
});
