// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await neighbour('operator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}

interface Agreed {
  readonly giver: Neighbour;
  readonly receiver: Neighbour;
  readonly operator: Neighbour;
  readonly id: string;
  readonly requestId: string;
}
async function agreed(): Promise<Agreed> {
  day += 1;
  const [giver, receiver] = [await neighbour(), await neighbour()];
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
  const { body: request } = await receiver.client.post<{ id: string }>('/requests', {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when,
  });
  await app.settle();
  const { body: said } = await giver.client.post<{ proposalId: string }>(`/requests/${request.id}/answer`, {});
  const { body } = await receiver.client.post<{ agreementId: string }>(`/proposals/${said.proposalId}/accept`);
  return { giver, receiver, operator, id: body.agreementId, requestId: request.id };
}

const stateOf = async ({ requestId }: Agreed): Promise<unknown> =>
  (await ente.query('SELECT state FROM listings WHERE id = $1', [requestId])).rows[0]?.['state'];
const cancel = (who: Neighbour, { id }: Agreed, body: object = {}) =>
  who.client.post<{ state: string; code: string }>(`/agreements/${id}/cancel`, body);
async function browse(
  who: Neighbour,
  path: string,
  form?: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const cookie = `reciproca_session=${await openSession(ente, who.id, 'web')}`;
  const shown = await fetch(`${app.url}${path}`, { headers: { cookie } });
  const text = await shown.text();
  if (!form) return { status: shown.status, text };
  const csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const cookies = [cookie, ...shown.headers.getSetCookie().map((one) => one.split(';')[0])].join('; ');
  const action = /<form method="post" action="(\/(?:agreements|requests|offers)\/[^"]+)"/.exec(text)?.[1] ?? '';
  const sent = await fetch(`${app.url}${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: csrf, _for: who.id, ...form }).toString(),
  });
  return { status: sent.status, text: await sent.text() };
}

describe('who asked for help and calls it off', () => {
  it.each([
    ['the API', (all: Agreed, stillNeeded: boolean) => cancel(all.receiver, all, { stillNeeded })],
    ['staff, through the API', (all: Agreed, stillNeeded: boolean) => cancel(all.operator, all, { stillNeeded })],
    [
      'the page',
      (all: Agreed, stillNeeded: boolean) =>
        browse(all.receiver, `/agreements/${all.id}/ask/cancel`, { stillNeeded: String(stillNeeded) }),
    ],
    [
      'the page of staff',
      (all: Agreed, stillNeeded: boolean) =>
        browse(all.operator, `/agreements/${all.id}/ask/cancel`, { stillNeeded: String(stillNeeded) }),
    ],
  ])('says whether they still need it, with one result everywhere: %s', async (_, act) => {
    for (const [stillNeeded, state] of [
      [true, 'open'],
      [false, 'withdrawn'],
    ] as const) {
      const all = await agreed();
      await act(all, stillNeeded);
      await app.settle();
      expect([stillNeeded, await stateOf(all)]).toEqual([stillNeeded, state]);
    }
  });

  it('is asked on the page, and nothing is called off before they have said it', async () => {
    const all = await agreed();
    for (const who of [all.receiver, operator]) {
      const { status, text } = await browse(who, `/agreements/${all.id}/ask/cancel`, {});
      expect([status, text.includes('l’aiuto serve ancora o no')]).toEqual([422, true]);
    }
    expect((await all.giver.client.get<{ state: string }>(`/agreements/${all.id}`)).body.state).toBe('agreed');
    const { status } = await browse(all.giver, `/agreements/${all.id}/ask/cancel`, {});
    expect([status, await stateOf(all)]).toEqual([303, 'open']);
  });

  it('is the only one, with staff, to say it', async () => {
    const all = await agreed();
    expect((await cancel(all.giver, all, { stillNeeded: false })).body.code).toBe('agreement.need_of_other');
  });
});

describe('why it was called off', () => {
  const REASON = 'Ho la macchina dal meccanico';

  it.each([
    [false, false],
    [true, true],
  ])('is kept and read by staff, and by the other where they are told: %s', async (tellsReason, isRead) => {
    const all = await agreed();
    await cancel(all.giver, all, { reason: REASON, tellsReason });
    const pageOf = async (who: Neighbour): Promise<string> => (await browse(who, `/agreements/${all.id}`)).text;
    expect((await pageOf(operator)).includes(REASON)).toBe(true);
    expect((await pageOf(all.giver)).includes(REASON)).toBe(true);
    expect((await pageOf(all.receiver)).includes(REASON)).toBe(isRead);
    expect(await pageOf(all.receiver)).toContain('Annullato');
  });
});

describe('a listing taken back', () => {
  it('is asked about on a page of its own, without scripts', async () => {
    const all = await agreed();
    await cancel(all.giver, all);
    const path = `/requests/${all.requestId}`;
    expect((await browse(all.receiver, path)).text).toContain(`href="${path}/withdraw"`);
    expect((await browse(all.receiver, `${path}/withdraw`)).text).toContain('La ritiri?');
    expect(await stateOf(all)).toBe('open');
    await browse(all.receiver, `${path}/withdraw`, { reason: 'Ci pensa mia figlia' });
    expect(await stateOf(all)).toBe('withdrawn');
  });

  it('stands again, by whose it is for some minutes and by staff later', async () => {
    const all = await agreed();
    await cancel(all.giver, all);
    const undo = (who: Neighbour) =>
      who.client.post<{ state: string; code: string }>(`/requests/${all.requestId}/undo-withdrawal`);
    await all.receiver.client.post(`/requests/${all.requestId}/withdraw`);
    expect((await undo(all.giver)).status).toBe(403);
    expect((await undo(all.receiver)).body.state).toBe('open');
    expect((await undo(all.receiver)).body.code).toBe('listing.nothing_to_undo');
    await all.receiver.client.post(`/requests/${all.requestId}/withdraw`);
    await ente.query("UPDATE exchange_acts SET at = at - interval '20 minutes' WHERE subject_id = $1", [all.requestId]);
    expect((await undo(all.receiver)).body.code).toBe('listing.nothing_to_undo');
    expect((await undo(operator)).body.state).toBe('open');
    const helper = await neighbour();
    const said = await helper.client.post<{ state: string }>(`/requests/${all.requestId}/answer`, {});
    expect(said.body.state).toBe('accepted_by_offer');
  });
});

describe('who is called about helpers', () => {
  it('is called again about those that come after what they had agreed is called off, and only then', async () => {
    day += 1;
    const { id } = await ente.person({ devices: 'none', withLogin: false, phone: '+390173111222' });
    const help = {
      service: 'condominio',
      category: 'shopping',
      title: 'La spesa',
      when: { windows: [{ start: dayAhead(day, '15:00'), end: dayAhead(day, '16:00') }] },
    };
    const calls = async (): Promise<unknown[]> => {
      await app.settle();
      const sql =
        "SELECT state FROM call_tasks WHERE person_id = $1 AND reason = 'proposals_for_request' ORDER BY created_at";
      return (await ente.query(sql, [id])).rows.map(({ state }) => state);
    };
    const { body: request } = await operator.client.post<{ id: string }>('/requests', { ...help, onBehalfOf: id });
    const [first, second, third] = [await neighbour(), await neighbour(), await neighbour()];
    await first.client.post('/offers', help);
    expect(await calls()).toEqual(['open']);
    await ente.query(
      "UPDATE call_tasks SET state = 'done', outcome = 'reached', done_at = now() WHERE person_id = $1",
      [id],
    );
    await second.client.post('/offers', help);
    expect(await calls()).toEqual(['done']);
    const { body } = await operator.client.get<{ items: { id: string }[] }>(`/requests/${request.id}/proposals`);
    const agreed = await operator.client.post<{ agreementId: string }>(`/proposals/${body.items[0]?.id ?? ''}/accept`, {
      heard: ['offer', 'request'],
    });
    await operator.client.post(`/agreements/${agreed.body.agreementId}/cancel`, { stillNeeded: true });
    await third.client.post('/offers', help);
    expect(await calls()).toEqual(['done', 'open']);
  });
});
