// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Answered {
  readonly state: string;
  readonly agreementId: string;
}

let app: TestApp;
let ente: TestEnte;
let operator: ApiClient;
let coordinator: ApiClient;
let day = 3;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = (await neighbour('operator')).client;
  coordinator = (await neighbour('coordinator')).client;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' | 'coordinator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}

async function list(who: Neighbour, kind: 'offers' | 'requests', ...days: number[]): Promise<string> {
  const { status, body } = await who.client.post<{ id: string }>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: days.map((one) => ({ start: dayAhead(one, '09:00'), end: dayAhead(one, '11:00') })) },
  });
  expect(status).toBe(201);
  await app.settle();
  return body.id;
}

async function proposalBetween(requestId: string, offerId: string): Promise<string> {
  const { rows } = await ente.query(
    "SELECT id FROM proposals WHERE request_id = $1 AND offer_id = $2 AND state <> 'agreed' ORDER BY created_at DESC LIMIT 1",
    [requestId, offerId],
  );
  return String(rows[0]?.['id']);
}

async function sayYes(who: Neighbour, proposalId: string): Promise<Answered> {
  const { status, body } = await who.client.post<Answered>(`/proposals/${proposalId}/accept`);
  expect(status).toBe(200);
  await app.settle();
  return body;
}

async function agree(asking: Neighbour, requestId: string, giving: Neighbour, offerId: string): Promise<string> {
  const proposalId = await proposalBetween(requestId, offerId);
  await sayYes(asking, proposalId);
  return (await sayYes(giving, proposalId)).agreementId;
}

async function takenOf(listingId: string): Promise<number[]> {
  const { rows } = await ente.query('SELECT taken FROM slots WHERE listing_id = $1 ORDER BY starts_at', [listingId]);
  return rows.map(({ taken }) => Number(taken));
}

async function stateOf(table: 'listings' | 'agreements', id: string): Promise<unknown> {
  return (await ente.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];
}

/** An hour agreed, missed, and taken by somebody else since. */
async function missedAndTaken(): Promise<{ missed: string; who: Neighbour; requestId: string; offerId: string }> {
  day += 1;
  const [giver, who, other] = [await neighbour(), await neighbour(), await neighbour()];
  const offerId = await list(giver, 'offers', day);
  const requestId = await list(who, 'requests', day);
  const missed = await agree(who, requestId, giver, offerId);
  await ente.letPass(missed);
  expect((await giver.client.post(`/agreements/${missed}/cancel`, { noShow: true })).status).toBe(200);
  await app.settle();
  const otherRequestId = await list(other, 'requests', day);
  await agree(other, otherRequestId, giver, offerId);
  expect(await takenOf(offerId)).toEqual([1]);
  expect((await who.client.post(`/agreements/${missed}/dispute`, { reason: 'Io c’ero' })).status).toBe(200);
  await app.settle();
  return { missed, who, requestId, offerId };
}

describe('a place given back after a no-show', () => {
  it('stays whose it is by now when the dispute about it ends with nothing', async () => {
    const { missed, offerId } = await missedAndTaken();
    const decision = { outcome: 'void', note: 'Sentite le due parti' };
    expect((await operator.post(`/agreements/${missed}/resolve`, decision)).status).toBe(200);
    expect(await takenOf(offerId)).toEqual([1]);
    expect(await stateOf('listings', offerId)).toBe('matched');
  });

  it('leaves its request to who serves it by now, when the minutes move after all', async () => {
    const { missed, who, requestId } = await missedAndTaken();
    const helper = await neighbour();
    const agreementId = await agree(who, requestId, helper, await list(helper, 'offers', day));
    const decision = { outcome: 'settle', note: 'Era venuto' };
    expect((await operator.post(`/agreements/${missed}/resolve`, decision)).status).toBe(200);
    expect(await stateOf('agreements', missed)).toBe('settled');
    expect(await stateOf('listings', requestId)).toBe('matched');
    await ente.letPass(agreementId);
    await helper.client.post(`/agreements/${agreementId}/complete`);
    await who.client.post(`/agreements/${agreementId}/confirm`);
    expect(await stateOf('listings', requestId)).toBe('fulfilled');
  });
});

describe('staff’s word on a dispute', () => {
  it('is refused where nobody disputes anything', async () => {
    day += 1;
    const [giver, asking] = [await neighbour(), await neighbour()];
    const offerId = await list(giver, 'offers', day);
    const id = await agree(asking, await list(asking, 'requests', day), giver, offerId);
    await ente.letPass(id);
    await giver.client.post(`/agreements/${id}/complete`, { minutes: 60 });
    for (const outcome of ['settle', 'void']) {
      const decision = { outcome, minutes: 5, note: 'Così no' };
      const { status, body } = await operator.post<{ code: string }>(`/agreements/${id}/resolve`, decision);
      expect([status, body.code]).toEqual([409, 'agreement.wrong_state']);
    }
    const { rows } = await ente.query('SELECT state, minutes FROM agreements WHERE id = $1', [id]);
    expect(rows).toEqual([{ state: 'done', minutes: 60 }]);
  });
});

describe('an offer of which the last place is given back', () => {
  it('is proposed at once to who has been waiting', async () => {
    const [first, second] = [(day += 1), (day += 1)];
    const [giver, one, two, three] = [await neighbour(), await neighbour(), await neighbour(), await neighbour()];
    const offerId = await list(giver, 'offers', first, second);
    const kept = await list(two, 'requests', second);
    const keptProposal = await proposalBetween(kept, offerId);
    await sayYes(two, keptProposal);
    await agree(one, await list(one, 'requests', first), giver, offerId);
    expect(await stateOf('listings', offerId)).toBe('matched');
    const waiting = await list(three, 'requests', second);
    expect(await proposalBetween(waiting, offerId)).toBe('undefined');

    expect((await giver.client.post(`/proposals/${keptProposal}/decline`)).status).toBe(200);
    await app.settle();
    expect(await stateOf('listings', offerId)).toBe('open');
    expect(await proposalBetween(waiting, offerId)).not.toBe('undefined');
  });
});

describe('somebody who is forgotten', () => {
  it('keeps nobody’s place, and who had said yes to them is told', async () => {
    day += 1;
    const [giver, leaving, waiting] = [await neighbour(), await neighbour(), await neighbour()];
    const offerId = await list(giver, 'offers', day);
    const requestId = await list(leaving, 'requests', day);
    await sayYes(giver, await proposalBetween(requestId, offerId));
    expect(await takenOf(offerId)).toEqual([1]);
    const { id } = (await operator.post<{ id: string }>(`/people/${leaving.id}/erasure`)).body;
    expect((await coordinator.post(`/erasures/${id}/erase`, { balanceGoes: 'kept' })).status).toBe(204);
    await app.settle();
    expect(await takenOf(offerId)).toEqual([0]);
    expect(await stateOf('listings', requestId)).toBe('withdrawn');
    const { rows } = await ente.query(
      "SELECT 1 FROM notifications WHERE person_id = $1 AND type = 'proposal_withdrawn'",
      [giver.id],
    );
    expect(rows).toHaveLength(1);
    expect(await proposalBetween(await list(waiting, 'requests', day), offerId)).not.toBe('undefined');
  });

  it('leaves nothing of theirs to be said yes to', async () => {
    day += 1;
    const [leaving, asking] = [await neighbour(), await neighbour()];
    const offerId = await list(leaving, 'offers', day);
    const proposalId = await proposalBetween(await list(asking, 'requests', day), offerId);
    const { id } = (await operator.post<{ id: string }>(`/people/${leaving.id}/erasure`)).body;
    expect((await coordinator.post(`/erasures/${id}/erase`, { balanceGoes: 'kept' })).status).toBe(204);
    const { status, body } = await asking.client.post<{ code: string }>(`/proposals/${proposalId}/accept`);
    expect([status, body.code]).toEqual([409, 'proposal.already_taken']);
  });
});
