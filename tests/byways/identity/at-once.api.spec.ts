// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Answer, ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let olga: ApiClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  const { id } = await ente.person({ roles: ['operator'], withLogin: false });
  olga = new ApiClient(app.url, await openSession(ente, id, 'api'));
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Sends both while the row is held, so that each has read what the other is about to change. */
async function bothAtOnce(table: string, id: string, send: () => Promise<Answer>): Promise<number[]> {
  await ente.query('BEGIN');
  await ente.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
  let answered = 0;
  const noting = (answer: Answer): Answer => {
    answered += 1;
    return answer;
  };
  const sent = Promise.all([send().then(noting), send().then(noting)]);
  // Who is answered without waiting was refused before: the answers say so.
  while ((await countWaiting()) < 2 && answered === 0) await new Promise(setImmediate);
  await ente.query('COMMIT');
  return (await sent).map(({ status }) => status).sort();
}

async function countWaiting(): Promise<number> {
  await ente.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await ente.query(
    `SELECT count(DISTINCT l.pid)::int AS count FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE NOT l.granted AND a.datname = current_database()`,
  );
  return Number(rows[0]?.['count']);
}

describe('two who do the same at once', () => {
  it('end a delegation once', async () => {
    const [rosa, elena] = [await ente.person(), await ente.person()];
    const paper = { delegatorId: rosa.id, delegateId: elena.id, paperReference: 'prot. 7' };
    const { id } = (await olga.post<{ id: string }>('/delegations', paper)).body;
    expect(await bothAtOnce('delegations', id, () => olga.post(`/delegations/${id}/revoke`))).toEqual([200, 409]);
  });

  it('suspend a person once', async () => {
    const { id } = await ente.person();
    const suspend = (): Promise<Answer> => olga.post(`/people/${id}/suspend`, { reason: 'Prova' });
    expect(await bothAtOnce('people', id, suspend)).toEqual([200, 409]);
  });
});
