// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { createTestDatabase } from '../../support/database.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const ROUNDS = 8;
const when = { windows: [{ start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') }] };
const help = { service: 'condominio', category: 'shopping', title: 'La spesa', when, again: true };

/** Two servers on one database: what one of them locks, the other has to wait for. */
let here: TestApp;
let there: TestApp;
let ente: TestEnte;
let coordinator: ApiClient;

beforeAll(async () => {
  const database = await createTestDatabase();
  here = await startTestApp({ REQUESTS_PER_MINUTE: '100000' }, database);
  there = await startTestApp({ REQUESTS_PER_MINUTE: '100000' }, { ...database, drop: () => Promise.resolve() });
  ente = await TestEnte.create(database.url);
  coordinator = await at(here, await ente.person({ roles: ['coordinator'] }));
});
afterAll(async () => {
  await ente.close();
  await there.close();
  await here.close();
});

async function at(app: TestApp, { id }: { readonly id: string }): Promise<ApiClient> {
  return new ApiClient(app.url, await openSession(ente, id, 'api'));
}

/** Somebody whose offer a neighbour has said yes to, so that one more yes makes an agreement. */
async function almostAgreed(): Promise<{ leaver: TestPerson; own: ApiClient; other: ApiClient; proposalId: string }> {
  const [leaver, neighbour] = [await ente.person(), await ente.person()];
  const [own, other] = [await at(there, leaver), await at(there, neighbour)];
  expect((await own.post('/offers', help)).status).toBe(201);
  expect((await other.post('/requests', help)).status).toBe(201);
  await here.settle();
  const { body } = await other.get<{ items: { id: string }[] }>('/proposals');
  const proposalId = body.items[0]?.id ?? '';
  return { leaver, own, other, proposalId };
}

async function leftOpenOf(personId: string): Promise<unknown> {
  const { rows } = await ente.query(
    `SELECT (SELECT count(*)::int FROM listings WHERE person_id = $1 AND state IN ('open', 'pending')) AS listings,
       (SELECT count(*)::int FROM listings WHERE person_id = $1 AND state = 'open') AS open,
       (SELECT count(*)::int FROM agreements WHERE $1 IN (giver_id, receiver_id) AND state = 'agreed') AS agreements,
       (SELECT state FROM people WHERE id = $1) AS state`,
    [personId],
  );
  return rows[0];
}

/** Who leaves goes on posting and answering, and their neighbour answers, while somebody else ends it all. */
async function meanwhile(
  { own, other, proposalId }: Awaited<ReturnType<typeof almostAgreed>>,
  neighbourAnswers: boolean,
): Promise<number[]> {
  const answers = await Promise.all([
    ...(neighbourAnswers ? [other.post(`/proposals/${proposalId}/accept`)] : []),
    own.post(`/proposals/${proposalId}/accept`),
    own.post('/offers', { ...help, title: 'Scritto andando via' }),
    own.post('/requests', { ...help, title: 'Chiesto andando via' }),
  ]);
  return answers.map(({ status }) => status);
}

/** Nothing fails in the collision: it goes well, or is refused in words. */
function expectAnswered(statuses: readonly number[]): void {
  expect(statuses.filter((status) => ![200, 201, 204, 401, 403, 404, 409].includes(status))).toEqual([]);
}

describe('whoever is taken away while they and others act', () => {
  it('has nothing open and nothing agreed once they are erased', async () => {
    const left: unknown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const scene = await almostAgreed();
      const { id } = (await coordinator.post<{ id: string }>(`/people/${scene.leaver.id}/erasure`)).body;
      const [erased, statuses] = await Promise.all([
        coordinator.post<{ code?: string }>(`/erasures/${id}/erase`, { balanceGoes: 'kept' }),
        meanwhile(scene, round % 2 === 0),
      ]);
      expectAnswered(statuses);
      await here.settle();
      // Where both have said yes first, the erasure is what is refused.
      if (erased.status === 409) expect(erased.body.code).toBe('erasure.open_agreements');
      else left.push(await leftOpenOf(scene.leaver.id));
    }
    expect(left.length).toBeGreaterThanOrEqual(ROUNDS / 2);
    expect(left).toEqual(left.map(() => ({ listings: 0, open: 0, agreements: 0, state: 'left' })));
  });

  it('has nothing open and nothing agreed once they are suspended', async () => {
    const left: unknown[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const scene = await almostAgreed();
      const [suspended, statuses] = await Promise.all([
        coordinator.post(`/people/${scene.leaver.id}/suspend`, { reason: 'Parole poco gentili' }),
        meanwhile(scene, true),
      ]);
      expect(suspended.status).toBe(200);
      expectAnswered(statuses);
      await here.settle();
      left.push(await leftOpenOf(scene.leaver.id));
    }
    expect(left).toEqual(left.map(() => expect.objectContaining({ open: 0, agreements: 0, state: 'suspended' })));
  });

  it('gets nothing new by whoever acts for them, and the other is not told why', async () => {
    const { leaver, other, proposalId } = await almostAgreed();
    await coordinator.post(`/people/${leaver.id}/suspend`, { reason: 'Parole poco gentili' });
    const posted = await coordinator.post('/offers', { ...help, onBehalfOf: leaver.id, channel: 'phone' });
    expect(posted).toMatchObject({ status: 409, body: { code: 'person.suspended' } });
    expect(await other.post(`/proposals/${proposalId}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'proposal.already_taken' },
    });
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [leaver.id]);
    const vouched = await coordinator.post(
      `/people/${leaver.id}/vet`,
      { until: '2040-01-01' },
      { 'x-reason': 'Verifica' },
    );
    expect(vouched).toMatchObject({ status: 409, body: { code: 'person.left' } });
  });
});
