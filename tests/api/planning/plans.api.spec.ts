// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { category } from '../../builders/exchange.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface PlanView {
  run: { id: string; state: string; gap: number; objective: number; bound: number; inputsHash: string };
  isOptimal: boolean;
  plan: {
    lines: { requestId: string; offerId: string; isNew: boolean }[];
    dropped: { proposalId: string; requestId: string }[];
    unserved: { requestId: string; reason: string; looked: number }[];
    goals: { served: number };
    greedy: { served: number };
  } | null;
}

interface Explanation {
  fits: boolean;
  refusals: { code: string }[];
  score: number | null;
  lost: string | null;
  rivals: { offerId: string }[];
}

describe('plans', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;
  const day = 8;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    await ente.add(category({ service: 'condominio', code: 'small_repairs', minutesGuide: 60 }));
    operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  async function post(kind: 'offers' | 'requests', hours: [string, string], change: object = {}): Promise<string> {
    const person = await ente.person();
    const { status, body } = await operator.post<{ id: string }>(`/${kind}`, {
      service: 'condominio',
      category: 'shopping',
      title: `${kind} ${hours.join('-')}`,
      durationMinutes: 60,
      onBehalfOf: person.id,
      channel: 'phone',
      when: { windows: [{ start: dayAhead(day, hours[0]), end: dayAhead(day, hours[1]) }] },
      ...change,
    });
    expect(status).toBe(201);
    return body.id;
  }

  async function plan(): Promise<PlanView> {
    const { body } = await operator.post<{ id: string }>('/plans');
    await app.settle();
    for (;;) {
      const view = (await operator.get<PlanView>(`/plans/${body.id}`)).body;
      if (!['queued', 'running'].includes(view.run.state)) return view;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('serves all together, says who is left without and why, and proposes what the operator chooses', async () => {
    // The first request fits both helpers, the second only the early one: one by one, the second may be left without.
    const early = await post('offers', ['09:00', '10:00']);
    const late = await post('offers', ['11:00', '12:00']);
    const flexible = await post('requests', ['09:00', '12:00']);
    const morning = await post('requests', ['09:00', '10:00']);
    const night = await post('requests', ['21:00', '22:00']);
    const sitter = await post('requests', ['09:00', '10:00'], { category: 'babysitting' });

    const view = await plan();
    expect(view).toMatchObject({ isOptimal: true, run: { state: 'ready', gap: 0, objective: 2, bound: 2 } });
    expect(view.run.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    const pairs = new Map(view.plan?.lines.map(({ requestId, offerId }) => [requestId, offerId]));
    expect(pairs).toEqual(
      new Map([
        [flexible, late],
        [morning, early],
      ]),
    );
    expect(new Map(view.plan?.unserved.map(({ requestId, reason }) => [requestId, reason]))).toEqual(
      new Map([
        [night, 'nobody_then'],
        [sitter, 'no_offers'],
      ]),
    );

    const { body } = await operator.post<{ proposed: number }>(`/plans/${view.run.id}/apply`);
    expect(body.proposed).toBe(0);
    expect((await operator.post(`/plans/${view.run.id}/apply`)).status).toBe(409);
  });

  it('proposes only what is chosen, and leaves alone what somebody has said yes to', async () => {
    await ente.query("UPDATE proposals SET state = 'withdrawn'");
    const view = await plan();
    const [first] = view.plan?.lines ?? [];
    expect(first?.isNew).toBe(true);
    const none = await operator.post(`/plans/${view.run.id}/apply`, {
      requestIds: ['00000000-0000-4000-8000-000000000000'],
    });
    expect(none.status).toBe(422);
    const { body } = await operator.post<{ proposed: number }>(`/plans/${view.run.id}/apply`, {
      requestIds: [first?.requestId],
    });
    expect(body.proposed).toBe(1);
    const { body: live } = await operator.get<{ items: { id: string; state: string }[] }>(
      `/requests/${first?.requestId ?? ''}/proposals`,
    );
    await ente.query("UPDATE proposals SET state = 'accepted_by_offer' WHERE id = $1", [
      live.items.find(({ state }) => state === 'proposed')?.id,
    ]);
    const again = await plan();
    expect(again.plan?.lines.map(({ requestId }) => requestId)).not.toContain(first?.requestId);
    await operator.post(`/plans/${again.run.id}/discard`);
    expect((await operator.get<PlanView>(`/plans/${again.run.id}`)).body.run.state).toBe('discarded');
  });

  it('takes back what it does without where that is wished, but nothing that somebody said yes to', async () => {
    await post('offers', ['13:00', '14:00']);
    await post('offers', ['13:00', '14:00']);
    const waiting = await post('requests', ['13:00', '14:00']);
    const answered = await post('requests', ['13:00', '14:00']);
    await app.settle();
    await ente.query(
      "UPDATE proposals SET state = 'accepted_by_offer' WHERE id = (SELECT id FROM proposals WHERE request_id = $1 ORDER BY id LIMIT 1)",
      [answered],
    );
    const states = async (requestId: string): Promise<unknown[]> =>
      (await ente.query('SELECT state FROM proposals WHERE request_id = $1 ORDER BY state', [requestId])).rows.map(
        ({ state }) => state,
      );
    const before = await states(answered);
    expect(await states(waiting)).toEqual(['proposed', 'proposed']);

    const view = await plan();
    const { body } = await operator.post<{ withdrawn: number }>(`/plans/${view.run.id}/apply`, {
      withdrawOthers: true,
    });
    expect(body.withdrawn).toBe(view.plan?.dropped.length);
    expect(await states(waiting)).toEqual(['proposed', 'withdrawn']);
    expect(await states(answered)).toEqual(before);
  });

  it('asks nobody for two things at one hour, though each of the two would fit', async () => {
    const { id: onBehalfOf } = await ente.person();
    const when = { windows: [{ start: dayAhead(day + 2, '09:00'), end: dayAhead(day + 2, '10:00') }] };
    for (const category of ['shopping', 'small_repairs'])
      await post('offers', ['09:00', '10:00'], { category, onBehalfOf, when });
    const asked = new Set<string>();
    for (const category of ['shopping', 'small_repairs'])
      asked.add(await post('requests', ['09:00', '10:00'], { category, when }));
    const view = await plan();
    const lines = view.plan?.lines.filter(({ requestId }) => asked.has(requestId)) ?? [];
    const left = view.plan?.unserved.filter(({ requestId }) => asked.has(requestId)) ?? [];
    expect([lines.length, left.map(({ reason }) => reason)]).toEqual([1, ['all_taken']]);
    expect(view.isOptimal).toBe(true);
  });

  it('proposes nothing for an hour that somebody keeps for an answer', async () => {
    const { id: onBehalfOf } = await ente.person();
    const when = { windows: [{ start: dayAhead(day + 3, '09:00'), end: dayAhead(day + 3, '10:00') }] };
    await post('offers', ['09:00', '10:00'], { onBehalfOf, when });
    const kept = await post('requests', ['09:00', '10:00'], { when });
    await app.settle();
    const { body } = await operator.get<{ items: { id: string }[] }>(`/requests/${kept}/proposals`);
    const yes = await operator.post(`/proposals/${body.items[0]?.id ?? ''}/accept`, { onBehalfOf, channel: 'phone' });
    expect(yes.status).toBe(200);
    await post('offers', ['09:00', '10:00'], { category: 'small_repairs', onBehalfOf, when });
    const other = await post('requests', ['09:00', '10:00'], { category: 'small_repairs', when });
    const view = await plan();
    expect(view.plan?.lines.some(({ requestId }) => requestId === other)).toBe(false);
    expect(view.plan?.unserved).toContainEqual(expect.objectContaining({ requestId: other, reason: 'all_taken' }));
  });

  it('explains a pair: the rule that refused it, or how it rates', async () => {
    const offer = await post('offers', ['15:00', '16:00']);
    const fits = await post('requests', ['15:00', '16:00']);
    const tooLate = await post('requests', ['18:00', '19:00']);
    await app.settle();
    const good = (await operator.get<Explanation>(`/matches/explain?requestId=${fits}&offerId=${offer}`)).body;
    expect(good).toMatchObject({ fits: true, refusals: [], lost: null });
    expect(good.rivals.map(({ offerId }) => offerId)).toContain(offer);
    const bad = (await operator.get<Explanation>(`/matches/explain?requestId=${tooLate}&offerId=${offer}`)).body;
    expect(bad).toMatchObject({ fits: false, score: null, refusals: [{ code: 'no_common_time' }] });
  });
});
