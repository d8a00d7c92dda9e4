// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { askedPerson } from '../../builders/exchange.js';
import { agreedLately } from '../../support/agreed-lately.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let paolo: string;
let paoloPages: PageClient;
let anna: Neighbour;
let annaPages: PageClient;
let agreementId: string;
let day = 1;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});
beforeEach(async () => {
  const giver = await ente.person({ withLogin: false, staircase: 1 });
  const receiver = await ente.person({ withLogin: false });
  const call = 'UPDATE people SET given_name = $2 WHERE id = $1';
  await ente.query(call, [giver.id, 'Paolo']);
  await ente.query(call, [receiver.id, 'Anna']);
  paolo = giver.id;
  paoloPages = await PageClient.open(app.url, ente, paolo);
  anna = await signIn(app, ente, receiver.id);
  annaPages = await PageClient.open(app.url, ente, receiver.id);
  agreementId = await agreedLately(ente, { giver, receiver, title: 'La spesa' });
  await ente.query("UPDATE agreements SET state = 'settled', done_at = now() WHERE id = $1", [agreementId]);
});

async function asks(more: object = {}): Promise<string> {
  day += 1;
  const { status, body } = await anna.client.post<{ id: string }>('/requests', {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa di nuovo',
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
    durationMinutes: 60,
    visibility: 'staircase',
    ...more,
  });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}
const ask = (requestId: string, personId = paolo) => annaPages.post(`/requests/${requestId}/ask`, { personId });
const tellsOf = async (personId: string): Promise<unknown[]> =>
  (await ente.query("SELECT link FROM notifications WHERE person_id = $1 AND type = 'person_asked'", [personId])).rows;

describe('whom somebody would gladly have to do with again', () => {
  it('is kept from what was done, for them alone, and asked for the same once more', async () => {
    expect((await annaPages.get('/favourites')).text).toContain('Non c’è ancora nessuno');
    const page = await annaPages.get(`/agreements/${agreementId}`);
    expect(page.html).toContain(`action="/favourites/${paolo}"`);
    const kept = await annaPages.post(`/favourites/${paolo}`, { agreementId });
    expect([kept.location, kept.flash]).toEqual([
      `/agreements/${agreementId}`,
      expect.stringContaining('persone preferite'),
    ]);
    const list = await annaPages.get('/favourites');
    expect(list.text).toContain('Paolo');
    const [again] = /\/requests\/[\w-]+\/again/.exec(list.html) ?? [];
    expect((await annaPages.get(again ?? '')).status).toBe(303);
    expect((await annaPages.get(`/agreements/${agreementId}`)).html).not.toContain(`action="/favourites/${paolo}"`);
    expect((await paoloPages.get('/favourites')).text).toContain('Non c’è ancora nessuno');
    expect((await ente.query('SELECT 1 FROM notifications WHERE person_id = $1', [paolo])).rows).toEqual([]);

    expect((await annaPages.post(`/favourites/${paolo}/remove`, {})).flash).toContain('Non è più tra i preferiti');
    expect((await annaPages.get('/favourites')).text).not.toContain('Paolo');
  });

  it('is nobody they have not met, nor is kept apart from', async () => {
    const stranger = await ente.person({ withLogin: false });
    const refused = await annaPages.post(`/favourites/${stranger.id}`, { agreementId });
    expect(refused.flash).toContain('chi ti ha aiutato');
    await annaPages.post(`/favourites/${paolo}`, { agreementId });
    await ente.query(
      `INSERT INTO kept_apart (id, ente_id, person_id, other_id, set_by, set_at) VALUES (gen_random_uuid(), $1, $2, $3, NULL, now())`,
      [ente.id, paolo, anna.id],
    );
    expect((await annaPages.get('/favourites')).text).not.toContain('Paolo');
    expect((await annaPages.get(`/requests/${await asks()}`)).html).not.toContain(paolo);
  });
});

describe('somebody asked by name', () => {
  it('is told once, sees the request from wherever they live, and answers it', async () => {
    const requestId = await asks();
    expect((await paoloPages.get(`/requests/${requestId}`)).status).toBe(404);
    expect((await annaPages.get(`/requests/${requestId}`)).text).toContain('Chiedi a Paolo');
    const asked = await ask(requestId);
    expect([asked.location, asked.flash]).toEqual([`/requests/${requestId}`, expect.stringContaining('avviso')]);
    expect((await ask(requestId)).flash).toContain('già chiesto');
    await app.settle();
    expect(await tellsOf(paolo)).toEqual([{ link: `/requests/${requestId}` }]);
    expect((await paoloPages.get('/inbox')).text).toContain('Anna chiede una mano proprio a te');
    expect((await annaPages.get(`/requests/${requestId}`)).text).toContain('L’abbiamo chiesto a Paolo');
    expect((await paoloPages.get(`/requests/${requestId}`)).html).toContain(`href="/requests/${requestId}/answer"`);
    expect((await paoloPages.post(`/requests/${requestId}/answer`, {})).location).toMatch(/^\/proposals\//);
  });

  it('is no claimant: the office’s first hours for others are not theirs to wait for', async () => {
    await ente.query(
      `INSERT INTO engine_settings (ente_id, settings, changed_at) VALUES ($1, '{"claimUntilHours": 168}', now())
       ON CONFLICT (ente_id) DO UPDATE SET settings = excluded.settings`,
      [ente.id],
    );
    day = 1;
    const requestId = await asks({ visibility: 'ente' });
    const other = await ente.person({ withLogin: false });
    const otherPages = await PageClient.open(app.url, ente, other.id);
    expect((await otherPages.post(`/requests/${requestId}/answer`, {})).location ?? '').not.toMatch(/^\/proposals\//);
    await ask(requestId);
    expect((await paoloPages.post(`/requests/${requestId}/answer`, {})).location).toMatch(/^\/proposals\//);
    await ente.query('DELETE FROM engine_settings WHERE ente_id = $1', [ente.id]);
  });

  it('is not known to staff as a favourite, unless they act for who keeps them', async () => {
    const [helped, operator] = [await ente.person({ withLogin: false }), await ente.person({ roles: ['operator'] })];
    const of = { giver: { id: anna.id }, receiver: helped, title: 'Le carte' };
    const given = await agreedLately(ente, of as Parameters<typeof agreedLately>[1]);
    await ente.query("UPDATE agreements SET state = 'settled', done_at = now() WHERE id = $1", [given]);
    expect((await annaPages.post(`/favourites/${helped.id}`, { agreementId: given })).flash).toContain('preferite');
    const requestId = await asks();
    expect((await annaPages.get(`/requests/${requestId}`)).html).toContain(`value="${helped.id}"`);
    const desk = await PageClient.open(app.url, ente, operator.id);
    const seen = await desk.get(`/requests/${requestId}`);
    expect([seen.status, seen.html.includes(`value="${paolo}"`), seen.html.includes(`value="${helped.id}"`)]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('is one of five at most, whatever became of those asked before', async () => {
    const requestId = await asks({ visibility: 'ente' });
    const others = await Promise.all(Array.from({ length: 5 }, () => ente.person({ withLogin: false })));
    await ente.addAll(others.map(({ id }) => askedPerson({ listingId: requestId, personId: id })));
    expect((await ask(requestId)).flash).toContain('5 persone');
    expect(await tellsOf(paolo)).toEqual([]);
  });

  it('is somebody the one who asks knows, and it is theirs to ask', async () => {
    const requestId = await asks({ visibility: 'ente' });
    const stranger = await ente.person({ withLogin: false });
    expect((await ask(requestId, stranger.id)).status).toBe(404);
    await paoloPages.post(`/requests/${requestId}/ask`, { personId: stranger.id });
    await app.settle();
    expect(await tellsOf(stranger.id)).toEqual([]);
    await annaPages.post(`/requests/${requestId}/withdraw`, {});
    expect((await ask(requestId)).flash).toContain('non è più aperta');
  });
});
