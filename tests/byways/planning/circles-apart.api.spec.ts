// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { category, engineSettings } from '../../builders/exchange.js';
import { keptApart } from '../../builders/identity.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { circlePeople, circlePosts, type Post, postAll } from '../../support/circle-people.js';
import { eventually } from '../../support/eventually.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

const DAY = 4;
type Name = 'gardener' | 'driver' | 'neighbour' | 'reader';
const NAMES: readonly Name[] = ['gardener', 'driver', 'neighbour', 'reader'];

let app: TestApp;
let ente: TestEnte;
let people: Record<Name, TestPerson>;
const clients = {} as Record<Name, ApiClient>;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  await ente.addAll([engineSettings({ maxCircleSize: 4 }), category({ service: 'condominio', code: 'reading' })]);
  people = { ...(await circlePeople(ente)), reader: await ente.person() };
  for (const name of NAMES) clients[name] = await app.signIn(people[name].login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

/** Vegetables to the driver, a ride to the neighbour, reading aloud to the reader, and shopping back to the gardener. */
async function postRound(crop: string): Promise<void> {
  const posts = circlePosts(ente, DAY, crop);
  const [shops, needsRide] = posts.neighbour as [Post, Post];
  const aloud = { service: 'condominio', category: 'reading', durationMinutes: 60 };
  const when = { windows: [{ start: dayAhead(DAY + 3, '15:00'), end: dayAhead(DAY + 3, '17:00') }] };
  await postAll(clients.gardener, posts.gardener);
  await postAll(clients.driver, posts.driver);
  await postAll(clients.neighbour, [['offers', { ...aloud, when, title: 'Leggo ad alta voce' }], needsRide]);
  await postAll(clients.reader, [shops, ['requests', { ...aloud, when, title: 'Qualcuno che mi legga' }]]);
  await app.settle();
}

const keepApart = (one: Name, other: Name) =>
  ente.add(keptApart({ personId: people[one].id, otherId: people[other].id }));
const circles = async () => (await ente.query('SELECT id, state FROM circles ORDER BY created_at, id')).rows;

describe('a circle of four', () => {
  it('holds no two who are kept apart, though they give each other nothing', async () => {
    await keepApart('driver', 'reader');
    await postRound('zucchine');
    expect(await circles()).toEqual([]);
    // Nor is it found at night, only to be refused again.
    const staff = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    const { status, body: run } = await staff.post<{ id: string }>('/circles/find');
    expect(status).toBe(201);
    await app.settle();
    await eventually(
      async () => (await staff.get<{ run: { state: string } }>(`/plans/${run.id}`)).body.run.state === 'applied',
    );
    const { rows } = await ente.query(
      "SELECT result->'possible' AS possible, result->'circles' AS circles FROM match_runs WHERE kind = 'circles' AND origin <> 'arrival'",
    );
    expect(rows).toEqual([{ possible: 0, circles: [] }]);
  });

  it('comes to nothing where staff have kept two of it apart since', async () => {
    await ente.query('DELETE FROM kept_apart');
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open','matched')");
    await postRound('melanzane');
    const [circle] = await circles();
    expect(circle?.['state']).toBe('proposed');
    const { rows } = await ente.query('SELECT count(*) FROM circle_members WHERE circle_id = $1', [circle?.['id']]);
    expect(rows[0]?.['count']).toBe('4');
    await keepApart('driver', 'reader');
    for (const name of NAMES) await clients[name].post(`/circles/${String(circle?.['id'])}/accept`, {});
    expect((await circles()).map(({ state }) => state)).toEqual(['dissolved']);
    expect((await ente.query('SELECT count(*) FROM agreements')).rows[0]?.['count']).toBe('0');
  });
});
