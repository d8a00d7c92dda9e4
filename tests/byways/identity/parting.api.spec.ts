// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callTask } from '../../builders/notifications.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Register {
  entries: { number: number }[];
  periods: { from: string; until: string | null }[];
}

const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);

let app: TestApp;
let ente: TestEnte;
let carla: ApiClient;
let olga: ApiClient;
let desk: PageClient;
let stays: TestPerson;
let goes: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  const coordinator = await ente.person({ roles: ['coordinator'] });
  const operator = await ente.person({ roles: ['operator'] });
  carla = new ApiClient(app.url, await openSession(ente, coordinator.id, 'api'));
  olga = new ApiClient(app.url, await openSession(ente, operator.id, 'api'));
  desk = await PageClient.open(app.url, ente, coordinator.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const two = async (): Promise<void> => {
  [stays, goes] = [await ente.person(), await ente.person()];
};
const join = async (): Promise<void> => {
  expect((await carla.post(`/people/${stays.id}/join`, { otherId: goes.id, understood: true })).status).toBe(200);
};
const part = async (): Promise<void> => {
  expect((await carla.post(`/people/${stays.id}/join/${goes.id}/undo`)).status).toBe(200);
};
const shopping = (days: number) => ({
  service: 'condominio',
  category: 'shopping',
  title: 'Spesa',
  when: { windows: [{ start: dayAhead(days, '09:00'), end: dayAhead(days, '11:00') }] },
});
const enter = (id: string) =>
  olga.post<{ id: string }>(`/volunteers/${id}/entries`, {
    ...{ day: day(-20), section: 'regular', activity: 'driver', birthPlace: 'Alba', residence: 'Via Roma 1, Alba' },
  });
const register = async (id: string): Promise<Register> => (await olga.get<Register>(`/volunteers/${id}`)).body;
const one = async <Row>(sql: string, values: unknown[]): Promise<Row> => (await ente.query(sql, values)).rows[0] as Row;

/** Who asks on that day what somebody offers, and has said yes to it. */
async function askFor(helperDay: number): Promise<{ proposalId: string; requestId: string; asks: TestPerson }> {
  const asks = await ente.person();
  const { body } = await olga.post<{ id: string }>('/requests', { ...shopping(helperDay), onBehalfOf: asks.id });
  await app.settle();
  const { id } = await one<{ id: string }>('SELECT id FROM proposals WHERE request_id = $1', [body.id]);
  await accept(id, asks.id);
  return { proposalId: id, requestId: body.id, asks };
}
const accept = (id: string, onBehalfOf: string) =>
  olga.post<{ code: string }>(`/proposals/${id}/accept`, {
    onBehalfOf,
    channel: 'phone',
    heard: ['offer', 'request'],
  });

describe('two files that are parted again', () => {
  it('have what was written in the register since with the one that was a volunteer', async () => {
    await two();
    await enter(goes.id);
    await join();
    const left = await olga.post(`/volunteers/${stays.id}/exit`, { day: day(-2), reason: 'Si trasferisce' });
    expect(left.status).toBe(201);
    await part();
    expect((await register(goes.id)).periods).toMatchObject([{ from: day(-20), until: day(-2) }]);
    expect(await register(stays.id)).toMatchObject({ entries: [], periods: [] });
    expect((await desk.get(`/people/${stays.id}`)).status).toBe(200);
  });

  it('keep a later coming where it was, when the other was no volunteer', async () => {
    await two();
    const written = await enter(goes.id);
    await olga.post(`/volunteer-entries/${written.body.id}/corrections`, { isVoid: true, reason: 'Per sbaglio' });
    await join();
    await enter(stays.id);
    await part();
    expect((await register(stays.id)).periods).toHaveLength(1);
    expect((await register(goes.id)).periods).toEqual([]);
  });

  it('answer each for what they have listed: nobody says yes for the other', async () => {
    await two();
    await olga.post('/offers', { ...shopping(9), onBehalfOf: goes.id });
    await join();
    await app.settle();
    const { proposalId, requestId } = await askFor(9);
    await part();
    await app.settle();
    expect(await accept(proposalId, stays.id)).toMatchObject({ status: 403, body: { code: 'proposal.not_yours' } });
    expect((await accept(proposalId, goes.id)).status).toBe(200);
    const agreed = await one('SELECT giver_id FROM agreements WHERE request_id = $1', [requestId]);
    expect(agreed).toEqual({ giver_id: goes.id });
  });

  it('have what was agreed since with the one whose offer it was, in the diary too', async () => {
    await two();
    await olga.post('/offers', { ...shopping(12), onBehalfOf: goes.id });
    await join();
    await app.settle();
    const { proposalId, requestId } = await askFor(12);
    expect((await accept(proposalId, stays.id)).status).toBe(200);
    await part();
    const agreed = await one<{ id: string; giver_id: string }>(
      'SELECT id, giver_id FROM agreements WHERE request_id = $1',
      [requestId],
    );
    expect(agreed.giver_id).toBe(goes.id);
    const taken = await ente.query('SELECT person_id FROM diary_entries WHERE cause_id = $1 AND person_id = ANY($2)', [
      agreed.id,
      [stays.id, goes.id],
    ]);
    expect(taken.rows).toEqual([{ person_id: goes.id }]);
  });

  it('lose nothing that was agreed, also when they are parted before anything has followed', async () => {
    await two();
    await olga.post('/offers', { ...shopping(15), onBehalfOf: goes.id });
    await app.settle();
    const { proposalId, requestId } = await askFor(15);
    await accept(proposalId, goes.id);
    await app.settle();
    const call = await ente.add(callTask({ personId: goes.id }));
    await join();
    await part();
    await app.settle();
    expect(await one('SELECT state FROM agreements WHERE request_id = $1', [requestId])).toEqual({ state: 'agreed' });
    expect(await one('SELECT state FROM call_tasks WHERE id = $1', [call])).toEqual({ state: 'open' });
  });
});
