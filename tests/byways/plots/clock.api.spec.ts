// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERSON_STATE_CHANGED } from '@reciproca/identity';
import { addDays, romeDay, systemClock } from '@reciproca/kernel';
import { emit, UnitOfWork } from '@reciproca/platform';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let client: ApiClient;
let operator: ApiClient;
const today = romeDay(new Date());

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['resident', 'gardener'] });
  await ente.garden(referent.id);
  client = await app.signIn(referent.login);
  operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

let number = 0;
/** A plot of its own, in the hands of somebody. */
async function held(person: TestPerson, more: object = {}): Promise<{ id: string; plotId: string }> {
  number += 1;
  const garden = `/gardens/${ente.gardenId}`;
  const size = { first: number, last: number, squareMetres: 20 };
  const { body: laid } = await client.post<{ items: { id: string }[] }>(`${garden}/plots`, size);
  const { body: asked } = await operator.post<{ id: string }>(`${garden}/plot-requests`, { onBehalfOf: person.id });
  const plotId = laid.items[0]?.id ?? '';
  const { body } = await client.post<{ id: string }>(`/plots/${plotId}/assign`, { requestId: asked.id, ...more });
  return { id: body.id, plotId };
}
const stateOf = async (plotId: string): Promise<unknown> =>
  (await ente.query('SELECT state FROM garden_plots WHERE id = $1', [plotId])).rows[0]?.['state'];
const typesOf = async ({ id }: TestPerson): Promise<unknown[]> => {
  const { rows } = await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY seq', [id]);
  return rows.map(({ type }) => type);
};

describe('plots and the clock', () => {
  it('stay with who was warned until somebody has looked, who is reminded once', async () => {
    const person = await ente.person();
    const { id, plotId } = await held(person);
    await client.post(`/plot-tenures/${id}/warn`, { warning: 'Erbacce', until: addDays(today, 10) });
    await app.settle();
    for (const day of [10, 11, 12]) await app.reach(new Date(dayAhead(day, '09:16')));
    expect((await typesOf(referent)).filter((type) => type === 'plot_warning_over')).toHaveLength(1);
    expect(await stateOf(plotId)).toBe('held');
  });

  it('are free when their last day is over, which is said a month before, once', async () => {
    const person = await ente.person();
    const { plotId } = await held(person, { endsOn: addDays(today, 60) });
    await app.settle();
    await app.reach(new Date(dayAhead(30, '09:16')));
    await app.reach(new Date(dayAhead(31, '09:16')));
    expect(await typesOf(person)).toEqual(['plot_assigned', 'plot_ends_soon']);
    await app.reach(new Date(dayAhead(60, '07:11')));
    expect(await stateOf(plotId)).toBe('held');
    await app.reach(new Date(dayAhead(61, '07:11')));
    expect(await stateOf(plotId)).toBe('free');
    expect(await typesOf(person)).toEqual(['plot_assigned', 'plot_ends_soon', 'plot_ended']);
    expect(await typesOf(referent)).toContain('plot_free_again');
  });

  it('are free when who has them leaves, and nobody waits in their name', async () => {
    const person = await ente.person();
    const { plotId } = await held(person);
    await operator.post(`/gardens/${ente.gardenId}/plot-requests`, { onBehalfOf: person.id });
    await ente.query("UPDATE people SET state = 'left' WHERE id = $1", [person.id]);
    const seed = {
      ...{ enteId: ente.id, actor: { personId: referent.id, roles: ['operator'] as const, sessionId: null } },
      ...{
        beneficiaryId: null,
        channel: 'system' as const,
        language: 'it' as const,
        requestId: 'prova',
        clock: systemClock,
      },
    };
    const payload = { personId: person.id, from: 'active' as const, state: 'left' as const };
    await app.app
      .get(UnitOfWork, { strict: false })
      .run(seed, (ctx) => emit(ctx, { topic: PERSON_STATE_CHANGED, payload }));
    await app.settle();
    expect(await stateOf(plotId)).toBe('free');
    const { rows } = await ente.query("SELECT 1 FROM plot_requests WHERE person_id = $1 AND state = 'waiting'", [
      person.id,
    ]);
    expect(rows).toEqual([]);
  });
});
