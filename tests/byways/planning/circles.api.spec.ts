// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@reciproca/platform';
import { ReplayRun } from '@reciproca/planning';
import { exchangeMode } from '../../builders/exchange.js';
import { outboxMessage } from '../../builders/platform.js';
import { type Answer, type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { circlePeople, circlePosts, postAll } from '../../support/circle-people.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Circle {
  id: string;
  state: string;
  closeReason: string | null;
  canAnswer: boolean;
  canApprove: boolean;
  members: { id: string; name: string; acceptedAt: string | null }[];
  legs: { giverId: string; receiverId: string; service: string; title: string | null; agreementId: string | null }[];
}
type Name = 'gardener' | 'driver' | 'neighbour';

describe('circles', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;
  let people: Record<Name, TestPerson>;
  const clients = {} as Record<Name, ApiClient>;
  const names: readonly Name[] = ['gardener', 'driver', 'neighbour'];
  const day = 4;
  let listingIds: Record<Name, string[]>;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    people = await circlePeople(ente);
    for (const name of names) clients[name] = await app.signIn(people[name].login);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  /** Each test has three people whose offers and requests go round, and nobody else. */
  beforeEach(async () => {
    const posts = circlePosts(ente, day);
    listingIds = {} as Record<Name, string[]>;
    for (const name of names) listingIds[name] = await postAll(clients[name], posts[name]);
    await app.settle();
  });
  afterEach(async () => {
    await app.settle();
    await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open','matched')");
    await ente.query(
      "UPDATE proposals SET state = 'withdrawn' WHERE state IN ('proposed','accepted_by_offer','accepted_by_request')",
    );
    await ente.query("UPDATE agreements SET state = 'cancelled' WHERE state = 'agreed'");
    await ente.query('UPDATE circle_members SET live = false');
    await ente.query('DELETE FROM exchange_modes');
    await ente.query("UPDATE circles SET state = 'expired' WHERE state IN ('proposed','awaiting_approval')");
  });

  async function circlesOf(client: ApiClient): Promise<Circle[]> {
    return (await client.get<{ items: Circle[] }>('/circles')).body.items;
  }

  async function waiting(client: ApiClient): Promise<Circle> {
    const [circle, ...others] = (await circlesOf(client)).filter(
      ({ state }) => state === 'proposed' || state === 'awaiting_approval',
    );
    if (!circle || others.length > 0) throw new Error(`${others.length + (circle ? 1 : 0)} circles are waiting`);
    return circle;
  }

  function accept(client: ApiClient, id: string, body: object = {}): Promise<Answer<Circle & { code?: string }>> {
    return client.post<Circle>(`/circles/${id}/accept`, body);
  }

  async function agreementsOf(circleId: string): Promise<{ id: string; state: string }[]> {
    const { rows } = await ente.query(
      'SELECT a.id, a.state FROM agreements a JOIN proposals p ON p.id = a.proposal_id WHERE p.circle_id = $1 ORDER BY a.id',
      [circleId],
    );
    return rows as { id: string; state: string }[];
  }

  async function agreeAll(): Promise<Circle> {
    const { id } = await waiting(operator);
    for (const name of names) await accept(clients[name], id);
    await app.settle();
    return (await operator.get<Circle>(`/circles/${id}`)).body;
  }

  it('form across the three services when the last listing opens, and are agreed once all have said yes', async () => {
    const circle = await waiting(clients.driver);
    const { gardener, driver, neighbour } = people;
    expect(
      new Set(circle.legs.map(({ giverId, receiverId, service }) => `${giverId} ${receiverId} ${service}`)),
    ).toEqual(
      new Set([
        `${gardener.id} ${driver.id} orti`,
        `${driver.id} ${neighbour.id} trasporto`,
        `${neighbour.id} ${gardener.id} condominio`,
      ]),
    );
    // Of what the other two do for each other the driver reads the kind of help, not the words.
    expect(circle.legs.filter(({ title }) => title === null)).toHaveLength(1);

    const first = await accept(clients.gardener, circle.id);
    expect([first.status, first.body.state]).toEqual([200, 'proposed']);
    expect((await accept(clients.gardener, circle.id)).body.code).toBe('circle.already_answered');
    expect((await accept(clients.driver, circle.id)).body.state).toBe('proposed');
    expect(await agreementsOf(circle.id)).toEqual([]);
    const last = await accept(operator, circle.id, { onBehalfOf: neighbour.id, channel: 'phone' });
    expect(last.body.state).toBe('agreed');
    expect((await agreementsOf(circle.id)).map(({ state }) => state)).toEqual(['agreed', 'agreed', 'agreed']);
    const { rows } = await ente.query(
      'SELECT person_id, channel, accepted_by FROM circle_members WHERE circle_id = $1 AND channel = $2',
      [circle.id, 'phone'],
    );
    expect(rows).toMatchObject([{ person_id: neighbour.id }]);
    await app.settle();
    const { rows: told } = await ente.query(
      'SELECT type, count(*)::int AS count FROM notifications WHERE link = $1 GROUP BY type ORDER BY type',
      [`/circles/${circle.id}`],
    );
    expect(told).toEqual([
      { type: 'circle_agreed', count: 3 },
      { type: 'circle_proposed', count: 3 },
    ]);
  });

  it('are kept as a run that can be done again', async () => {
    const { id } = await waiting(operator);
    const { rows } = await ente.query(
      'SELECT r.* FROM match_runs r JOIN circles c ON c.run_id = r.id WHERE c.id = $1',
      [id],
    );
    expect(rows).toMatchObject([{ kind: 'circles', origin: 'arrival', state: 'applied', gap: 0 }]);
    const seed = {
      enteId: ente.id,
      actor: { personId: null, roles: [], sessionId: null },
      beneficiaryId: null,
      channel: 'system' as const,
      language: 'it' as const,
      requestId: 'replay',
      clock: { now: () => new Date() },
    };
    const replay = await app.app
      .get(UnitOfWork)
      .read(seed, (ctx) => app.app.get(ReplayRun).execute(ctx, String(rows[0]?.['id'])));
    expect(replay).toMatchObject({ isSameInput: true, isSameChoice: true, again: { gap: 0 } });
  });

  it('are answered as a whole only, by their members and staff only', async () => {
    const { id, legs } = await waiting(operator);
    const stranger = await app.signIn((await ente.person()).login);
    expect((await stranger.get(`/circles/${id}`)).status).toBe(404);
    expect((await accept(stranger, id)).status).toBe(404);
    expect((await stranger.post(`/circles/${id}/decline`)).status).toBe(404);
    expect((await clients.driver.post(`/circles/${id}/approve`)).status).toBe(403);
    expect(legs).toHaveLength(3);
    const { rows } = await ente.query('SELECT id FROM proposals WHERE circle_id = $1 AND requester_id = $2', [
      id,
      people.driver.id,
    ]);
    const alone = await clients.driver.post<{ code: string }>(`/proposals/${String(rows[0]?.['id'])}/accept`);
    expect([alone.status, alone.body.code]).toEqual([409, 'proposal.in_circle']);
  });

  it('are dissolved by one no, with nothing agreed, and the rest find another', async () => {
    const circle = await waiting(operator);
    const second = await app.signIn((await ente.driver()).login);
    await postAll(second, circlePosts(ente, day).driver);
    await app.settle();
    expect((await circlesOf(second)).length).toBe(0);
    await accept(clients.neighbour, circle.id);
    const declined = await clients.driver.post<Circle>(`/circles/${circle.id}/decline`, { reason: 'Ho già da fare' });
    expect([declined.body.state, declined.body.closeReason]).toEqual(['dissolved', 'declined']);
    expect((await accept(clients.gardener, circle.id)).body.code).toBe('circle.is_dissolved');
    expect(await agreementsOf(circle.id)).toEqual([]);
    await app.settle();
    const next = await waiting(second);
    expect(next.members.map(({ id }) => id)).toEqual(expect.arrayContaining([people.gardener.id, people.neighbour.id]));
    expect(next.members.map(({ id }) => id)).not.toContain(people.driver.id);
    // Not asked again about the same: a no to a circle rests for a while.
    expect((await circlesOf(clients.driver)).filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('are dissolved when a part of them is taken by somebody else', async () => {
    const circle = await waiting(operator);
    const other = await app.signIn((await ente.person()).login);
    const [requestId = ''] = await postAll(other, [
      ['requests', { ...circlePosts(ente, day).gardener[1]?.[1], title: 'Anche a me la spesa' }],
    ]);
    await app.settle();
    const { body } = await other.get<{ items: { id: string; offerId: string }[] }>(`/requests/${requestId}/proposals`);
    const proposal = body.items.find(({ offerId }) => listingIds.neighbour.includes(offerId));
    for (const client of [other, clients.neighbour])
      expect((await client.post(`/proposals/${proposal?.id}/accept`)).status).toBe(200);
    // The news has not come round yet: who says yes last learns it.
    await accept(clients.gardener, circle.id);
    await accept(clients.driver, circle.id);
    expect((await accept(clients.neighbour, circle.id)).body).toMatchObject({
      state: 'dissolved',
      closeReason: 'taken',
    });
    expect(await agreementsOf(circle.id)).toEqual([]);
    await app.settle();
    expect((await operator.get<Circle>(`/circles/${circle.id}`)).body.state).toBe('dissolved');
  });

  it('are dissolved as soon as the news of a lost part comes round', async () => {
    const circle = await waiting(operator);
    expect((await clients.gardener.post(`/requests/${listingIds.gardener[1]}/withdraw`)).status).toBe(200);
    await app.settle();
    expect((await operator.get<Circle>(`/circles/${circle.id}`)).body).toMatchObject({
      state: 'dissolved',
      closeReason: 'taken',
    });
    const { rows } = await ente.query(
      "SELECT count(*)::int AS count FROM proposals WHERE circle_id = $1 AND state = 'withdrawn'",
      [circle.id],
    );
    expect(rows).toEqual([{ count: 3 }]);
  });

  it('are agreed once, however many last yeses come at once', async () => {
    const { id } = await waiting(operator);
    await accept(clients.gardener, id);
    const answers = await Promise.all([
      accept(clients.driver, id),
      accept(clients.neighbour, id),
      accept(operator, id, { onBehalfOf: people.neighbour.id, channel: 'phone' }),
      accept(operator, id, { onBehalfOf: people.driver.id, channel: 'phone' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
    expect(await agreementsOf(id)).toHaveLength(3);
    expect(answers.filter(({ status, body }) => status === 200 && body.state === 'agreed')).toHaveLength(1);
  });

  it('end whole when one part is called off before any has begun', async () => {
    const { id, legs } = await agreeAll();
    const mine = legs.find(({ giverId }) => giverId === people.driver.id);
    expect(
      (await clients.driver.post(`/agreements/${mine?.agreementId}/cancel`, { reason: 'Auto rotta' })).status,
    ).toBe(200);
    await app.settle();
    expect((await agreementsOf(id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await operator.get<Circle>(`/circles/${id}`)).body).toMatchObject({
      state: 'dissolved',
      closeReason: 'cancelled',
    });
    const { rows } = await ente.query("SELECT count(*)::int AS open FROM listings WHERE state = 'open'");
    expect(rows).toEqual([{ open: 6 }]);
    expect((await circlesOf(operator)).filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('stand when one part is called off after another has begun', async () => {
    const { id, legs } = await agreeAll();
    const [begun, cancelled] = legs;
    await ente.letPass(begun?.agreementId ?? '');
    expect((await operator.post(`/agreements/${begun?.agreementId}/start`)).status).toBe(200);
    expect((await operator.post(`/agreements/${cancelled?.agreementId}/cancel`)).status).toBe(200);
    await app.settle();
    expect((await agreementsOf(id)).map(({ state }) => state).sort()).toEqual(['agreed', 'cancelled', 'under_way']);
    expect((await operator.get<Circle>(`/circles/${id}`)).body.state).toBe('agreed');
  });

  it('wait for an operator where a part of them is moderated', async () => {
    await ente.add(exchangeMode({ categoryId: ente.categories['ride'], mode: 'moderated' }));
    const { id } = await waiting(operator);
    for (const name of names) await accept(clients[name], id);
    const waits = (await operator.get<Circle>(`/circles/${id}`)).body;
    expect(waits).toMatchObject({ state: 'awaiting_approval', canApprove: true, canAnswer: false });
    expect(await agreementsOf(id)).toEqual([]);
    expect((await operator.post<Circle>(`/circles/${id}/approve`)).body.state).toBe('agreed');
    expect(await agreementsOf(id)).toHaveLength(3);
    expect((await operator.post(`/circles/${id}/approve`)).status).toBe(409);
  });

  it('are answered by staff where the ente dispatches; their yes counts for all who are missing', async () => {
    await ente.add(exchangeMode({ categoryId: ente.categories['ride'], mode: 'dispatched' }));
    const { id } = await waiting(operator);
    const refused = await accept(clients.driver, id);
    expect([refused.status, refused.body.code]).toEqual([403, 'circle.operator_decides']);
    expect((await clients.driver.get<Circle>(`/circles/${id}`)).body.canAnswer).toBe(false);
    expect((await accept(operator, id)).body.state).toBe('agreed');
    expect(await agreementsOf(id)).toHaveLength(3);
  });

  it('expire when not all have answered in time', async () => {
    const { id } = await waiting(operator);
    await accept(clients.driver, id);
    await ente.query("UPDATE circles SET expires_at = now() - interval '1 minute' WHERE id = $1", [id]);
    expect((await accept(clients.gardener, id)).body.code).toBe('circle.is_expired');
    await ente.add(outboxMessage({ topic: 'job.expire-circles' }));
    await app.settle();
    expect((await operator.get<Circle>(`/circles/${id}`)).body).toMatchObject({
      state: 'expired',
      closeReason: 'expired',
    });
    expect((await circlesOf(operator)).filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('are found by an operator’s button too, and only once', async () => {
    const { id } = await waiting(operator);
    await ente.query('DELETE FROM circle_members WHERE circle_id = $1', [id]);
    await ente.query('DELETE FROM circles WHERE id = $1', [id]);
    await ente.query("UPDATE proposals SET state = 'withdrawn' WHERE circle_id = $1", [id]);
    const find = async (): Promise<void> => {
      const { body } = await operator.post<{ id: string }>('/circles/find');
      await app.settle();
      for (;;) {
        const { run } = (await operator.get<{ run: { state: string } }>(`/plans/${body.id}`)).body;
        if (run.state === 'applied') return;
        if (run.state === 'failed') throw new Error('The run failed');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await find();
    await find();
    const found = await waiting(operator);
    expect(found.members).toHaveLength(3);
    const { rows } = await ente.query(
      'SELECT r.origin FROM match_runs r JOIN circles c ON c.run_id = r.id WHERE c.id = $1',
      [found.id],
    );
    expect(rows).toEqual([{ origin: 'operator' }]);
  });

  it('stay within their ente', async () => {
    const bra = await TestEnte.create(app.database.url, 'bra');
    const theirs = await circlePeople(bra);
    const posts = circlePosts(bra, day);
    const client = await app.signIn(theirs.driver.login);
    await postAll(client, posts.driver);
    await postAll(await app.signIn(theirs.neighbour.login), posts.neighbour);
    await app.settle();
    // Two of three: what is missing stands open next door, and counts for nothing.
    expect(await circlesOf(client)).toEqual([]);
    const { id } = await waiting(operator);
    expect((await client.get(`/circles/${id}`)).status).toBe(404);
    expect((await accept(client, id)).status).toBe(404);
    await bra.close();
  });
});
