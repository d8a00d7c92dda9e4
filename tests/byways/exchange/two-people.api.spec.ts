// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegation } from '../../builders/identity.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { field: string }[];
}

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
/** The second acts for the first. */
const delegate = (from: Neighbour, to: Neighbour) => ente.add(delegation({ delegatorId: from.id, delegateId: to.id }));

const help = (on: number) => ({
  service: 'condominio',
  category: 'shopping',
  title: 'La spesa',
  description: 'La chiave è nel vaso',
  when: { windows: [{ start: dayAhead(on, '09:00'), end: dayAhead(on, '11:00') }] },
});
async function list(by: Neighbour, kind: 'offers' | 'requests', more: object = {}): Promise<string> {
  const { status, body } = await by.client.post<{ id: string }>(`/${kind}`, { ...help(day), ...more });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}
async function proposalOf(requestId: string): Promise<string> {
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [requestId]);
  return String(rows[0]?.['id']);
}
/** Somebody asks, somebody gives, both have said yes. */
async function agreed(asking: Neighbour, giving: Neighbour): Promise<string> {
  day += 1;
  await list(giving, 'offers');
  const proposalId = await proposalOf(await list(asking, 'requests'));
  await asking.client.post(`/proposals/${proposalId}/accept`);
  const { body } = await giving.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
  return body.agreementId;
}

describe('help between two people', () => {
  it('is not agreed by one of them for the other', async () => {
    day += 1;
    const [elena, rita] = [await neighbour(), await neighbour()];
    await delegate(rita, elena);
    await list(elena, 'offers');
    const proposalId = await proposalOf(await list(elena, 'requests', { onBehalfOf: rita.id }));
    expect((await elena.client.post(`/proposals/${proposalId}/accept`)).status).toBe(200);
    const both = await elena.client.post<Problem>(`/proposals/${proposalId}/accept`, { onBehalfOf: rita.id });
    expect([both.status, both.body.code]).toEqual([403, 'acting.both_sides']);
    expect((await rita.client.post(`/proposals/${proposalId}/accept`)).status).toBe(200);
  });

  it('is not agreed by one who acts for both', async () => {
    day += 1;
    const [elena, rita, gino] = [await neighbour(), await neighbour(), await neighbour()];
    await delegate(rita, elena);
    await delegate(gino, elena);
    await list(elena, 'offers', { onBehalfOf: gino.id });
    const proposalId = await proposalOf(await list(elena, 'requests', { onBehalfOf: rita.id }));
    expect((await elena.client.post(`/proposals/${proposalId}/accept`, { onBehalfOf: gino.id })).status).toBe(200);
    const both = await elena.client.post<Problem>(`/proposals/${proposalId}/accept`, { onBehalfOf: rita.id });
    expect([both.status, both.body.code]).toEqual([403, 'acting.both_sides']);
  });

  it('is not agreed by what one of them wrote beforehand for the other', async () => {
    day += 1;
    const [elena, rita] = [await neighbour(), await neighbour()];
    await delegate(rita, elena);
    await list(elena, 'offers');
    const requestId = await list(elena, 'requests', { onBehalfOf: rita.id, autoAccept: true });
    const { body } = await elena.client.post<{ state: string }>(`/proposals/${await proposalOf(requestId)}/accept`);
    expect(body.state).toBe('accepted_by_offer');
  });

  it('is not settled by an operator who is one of the two', async () => {
    const [asker, helper] = [await neighbour(), await neighbour('operator')];
    day += 1;
    const offerId = await operator.client
      .post<{ id: string }>('/offers', { ...help(day), onBehalfOf: helper.id })
      .then(({ body }) => body.id);
    expect(offerId).toBeDefined();
    const proposalId = await proposalOf(await list(asker, 'requests'));
    await operator.client.post(`/proposals/${proposalId}/accept`, { onBehalfOf: helper.id });
    const { body } = await asker.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    await ente.letPass(body.agreementId);
    const more = await helper.client.post<Problem>(`/agreements/${body.agreementId}/complete`, { minutes: 900 });
    expect([more.status, more.body.code]).toEqual([422, 'agreement.more_than_agreed']);
    expect((await helper.client.post(`/agreements/${body.agreementId}/complete`)).status).toBe(200);
    const other = { onBehalfOf: asker.id };
    const own = await helper.client.post<Problem>(`/agreements/${body.agreementId}/confirm`, other);
    expect([own.status, own.body.code]).toEqual([403, 'acting.both_sides']);
    const { body: still } = await asker.client.get<{ state: string }>(`/agreements/${body.agreementId}`);
    expect(still.state).toBe('done');
  });

  it('is spoken of for both by the office, whomever of them it has spoken for before', async () => {
    const [asking, giving] = [await neighbour(), await neighbour()];
    day += 1;
    await list(giving, 'offers');
    const proposalId = await proposalOf(await list(asking, 'requests'));
    const first = await operator.client.post(`/proposals/${proposalId}/accept`, { onBehalfOf: asking.id });
    expect(first.status).toBe(200);
    const { body } = await operator.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`, {
      heard: ['offer'],
    });
    const path = `/agreements/${body.agreementId}`;
    const later = { startsAt: dayAhead(day, '09:30'), onBehalfOf: asking.id };
    expect((await operator.client.post(`${path}/other-time`, later)).status).toBe(200);
    const both = { startsAt: dayAhead(day, '09:45'), heard: ['giver', 'receiver'] };
    expect((await operator.client.post(`${path}/other-time`, both)).status).toBe(200);
    const { body: asked } = await giving.client.post<{ otherTime: { question: string } }>(`${path}/other-time`, {
      startsAt: dayAhead(day, '10:00'),
    });
    const answer = { question: asked.otherTime.question };
    expect((await operator.client.post(`${path}/other-time/accept`, answer)).status).toBe(200);
  });

  it('is not moved, for the other, by an operator who is one of the two', async () => {
    const [asking, helper] = [await neighbour(), await neighbour('operator')];
    day += 1;
    await operator.client.post('/offers', { ...help(day), onBehalfOf: helper.id });
    await app.settle();
    const proposalId = await proposalOf(await list(asking, 'requests'));
    await operator.client.post(`/proposals/${proposalId}/accept`, { onBehalfOf: helper.id });
    const { body } = await asking.client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    const id = body.agreementId;
    const wanted = { startsAt: dayAhead(day, '09:30') };
    for (const more of [{ heard: ['receiver'] }, { onBehalfOf: asking.id }]) {
      const refused = await helper.client.post<Problem>(`/agreements/${id}/other-time`, { ...wanted, ...more });
      expect([refused.status, refused.body.code]).toEqual([403, 'acting.both_sides']);
    }
  });

  it('is shown to both when it is over, in every service', async () => {
    day += 1;
    const [asker, driver] = [await neighbour(), await ente.driver({ withLogin: false })];
    const client = new ApiClient(app.url, await openSession(ente, driver.id, 'api'));
    const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio', toPlaceId: ente.places['hospital'] };
    const when = { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '10:00') }] };
    const offer = await client.post('/offers', { ...ride, when, details: { seats: 3, detourMinutes: 30 } });
    expect(offer.status).toBe(201);
    await app.settle();
    const requestId = await list(asker, 'requests', {
      ...ride,
      when: undefined,
      description: undefined,
      details: { arriveBy: dayAhead(day, '10:00'), note: 'Suonare due volte' },
    });
    const proposalId = await proposalOf(requestId);
    await asker.client.post(`/proposals/${proposalId}/accept`);
    const { body } = await client.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    expect((await client.post(`/agreements/${body.agreementId}/cancel`, { reason: 'Auto guasta' })).status).toBe(200);
    const cookie = `reciproca_session=${await openSession(ente, driver.id, 'web')}`;
    const page = await fetch(`${app.url}/agreements/${body.agreementId}`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Suonare due volte');
  });

  it('is not confirmed by one of them for the other', async () => {
    const [elena, rita] = [await neighbour(), await neighbour()];
    await delegate(rita, elena);
    const id = await agreed(rita, elena);
    await ente.letPass(id);
    expect((await elena.client.post(`/agreements/${id}/complete`)).status).toBe(200);
    const own = await elena.client.post<Problem>(`/agreements/${id}/confirm`, { onBehalfOf: rita.id });
    expect([own.status, own.body.code]).toEqual([403, 'acting.both_sides']);
    expect((await rita.client.post(`/agreements/${id}/confirm`)).status).toBe(200);
  });

  it('is not called off by either while it is disputed', async () => {
    const [giver, asker] = [await neighbour(), await neighbour()];
    const id = await agreed(asker, giver);
    await ente.letPass(id);
    await giver.client.post(`/agreements/${id}/complete`);
    expect((await asker.client.post(`/agreements/${id}/dispute`, { reason: 'Non è venuto' })).status).toBe(200);
    await app.settle();
    for (const { client } of [asker, giver]) {
      const { status, body } = await client.post<Problem>(`/agreements/${id}/cancel`, { reason: 'No' });
      expect([status, body.code]).toEqual([409, 'agreement.wrong_state']);
    }
  });
});

describe('how something was asked', () => {
  it.each(['paper', 'phone', 'counter'])('is said by staff alone: %s', async (channel) => {
    day += 1;
    const [elena, rita] = [await neighbour(), await neighbour()];
    await delegate(rita, elena);
    const posting = { ...help(day), onBehalfOf: rita.id, channel };
    const own = await elena.client.post<Problem>('/requests', posting);
    expect([own.status, own.body.code]).toEqual([403, 'acting.channel_staff_only']);
    expect((await operator.client.post('/requests', posting)).status).toBe(201);
  });
});

describe('what is posted in a day', () => {
  it('is bounded, taken back or not, however many are posted at once', async () => {
    const poster = await neighbour();
    const posted: string[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const { body } = await poster.client.post<{ id: string }>('/offers', help(30));
      posted.push(body.id);
      await poster.client.post(`/offers/${body.id}/withdraw`);
    }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => poster.client.post<Problem>('/offers', { ...help(31), again: true })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect([...new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))]).toEqual([
      'listing.too_many_today',
    ]);
    expect((await operator.client.post('/offers', { ...help(31), onBehalfOf: poster.id, again: true })).status).toBe(
      201,
    );
  });
});

describe('what one of two may see of the other', () => {
  it('is no score, no part of it and no balance, but steps; staff see them', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await list(giver, 'offers');
    const proposalId = await proposalOf(await list(asker, 'requests'));
    const seen = async ({ client }: Neighbour) =>
      (await client.get<Record<string, unknown>>(`/proposals/${proposalId}`)).body;
    expect(await seen(asker)).toMatchObject({ score: null, parts: null, suits: 'well' });
    expect(await seen(operator)).toMatchObject({ score: expect.any(Number), parts: { closeness: expect.any(Number) } });
    const data = await asker.client.get<Record<string, unknown>>('/me/data');
    expect(JSON.stringify(data.body)).not.toContain('"score"');
  });

  it('is not why a no was said, nor why staff hid a listing', async () => {
    day += 1;
    const [giver, asker] = [await neighbour(), await neighbour()];
    await list(giver, 'offers');
    const requestId = await list(asker, 'requests');
    const proposalId = await proposalOf(requestId);
    await operator.client.post('/suspensions', { listingId: requestId, reason: 'Sospetta truffa' });
    await app.settle();
    const shown = async ({ client }: Neighbour) =>
      (await client.get<{ stateReason: string | null }>(`/requests/${requestId}`)).body.stateReason;
    const { rows } = await ente.query('SELECT state_reason FROM listings WHERE id = $1', [requestId]);
    await ente.query("UPDATE listings SET state_reason = 'Sospetta truffa' WHERE id = $1", [requestId]);
    expect(rows).toHaveLength(1);
    expect([await shown(giver), await shown(asker), await shown(operator)]).toEqual([
      null,
      'Sospetta truffa',
      'Sospetta truffa',
    ]);
    const other = await proposalOf(requestId);
    expect(other).toBe(proposalId);
  });

  it('is nothing of what was needed, once it is over', async () => {
    const [giver, asker] = [await neighbour(), await neighbour()];
    const id = await agreed(asker, giver);
    const seen = async ({ client }: Neighbour) =>
      (await client.get<{ description: string | null }>(`/agreements/${id}`)).body.description;
    expect(await seen(giver)).toBe('La chiave è nel vaso');
    expect((await giver.client.post(`/agreements/${id}/cancel`, { reason: 'Sto male' })).status).toBe(200);
    expect([await seen(giver), await seen(asker)]).toEqual([null, 'La chiave è nel vaso']);
  });
});
