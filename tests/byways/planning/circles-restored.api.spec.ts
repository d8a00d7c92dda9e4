// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { circlePeople, circlePosts, postAll } from '../../support/circle-people.js';
import { listUnsound } from '../../support/sound.js';
import { WebVisitor } from '../../support/web.js';
import { TestEnte, type TestPerson } from '../../support/world.js';

interface Leg {
  readonly giverId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly agreementId: string | null;
}
interface Circle {
  readonly id: string;
  readonly state: string;
  readonly closeReason: string | null;
  readonly restorable: string | null;
  readonly legs: readonly Leg[];
}
type Name = 'gardener' | 'driver' | 'neighbour';
const NAMES: readonly Name[] = ['gardener', 'driver', 'neighbour'];

describe('a circle that was called off by mistake', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;
  let people: Record<Name, TestPerson>;
  let clients: Record<Name, ApiClient>;
  let turn = 0;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    turn += 1;
    ente = await TestEnte.create(app.database.url, `giro-${turn}`);
    operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
    people = await circlePeople(ente);
    const signIn = (name: Name): Promise<ApiClient> => app.signIn(people[name].login);
    clients = {
      gardener: await signIn('gardener'),
      driver: await signIn('driver'),
      neighbour: await signIn('neighbour'),
    };
    const posts = circlePosts(ente, 4);
    for (const name of NAMES) await postAll(clients[name], posts[name]);
    await app.settle();
  });
  afterEach(() => ente.close());

  /** All three have said yes; the agreement in which the driver gives. */
  async function agreed(): Promise<{ circle: Circle; own: string }> {
    const { items } = (await operator.get<{ items: Circle[] }>('/circles')).body;
    const id = items.find(({ state }) => state === 'proposed')?.id ?? '';
    for (const name of NAMES) await clients[name].post(`/circles/${id}/accept`);
    await app.settle();
    const circle = await circleOf(operator, id);
    const own = circle.legs.find(({ giverId }) => giverId === people.driver.id)?.agreementId ?? '';
    return { circle, own };
  }
  async function calledOff(): Promise<{ circle: Circle; own: string }> {
    const all = await agreed();
    await clients.driver.post(`/agreements/${all.own}/cancel`, {});
    await app.settle();
    expect(await statesOf(all.circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    return all;
  }
  const circleOf = async (client: ApiClient, id: string): Promise<Circle> =>
    (await client.get<Circle>(`/circles/${id}`)).body;
  const statesOf = async (id: string): Promise<unknown[]> =>
    (
      await ente.query(
        'SELECT a.state FROM agreements a JOIN proposals p ON p.id = a.proposal_id WHERE p.circle_id = $1 ORDER BY a.id',
        [id],
      )
    ).rows.map(({ state }) => state);
  const restore = (client: ApiClient, id: string) =>
    client.post<{ code: string; title: string }>(`/agreements/${id}/restore`);
  const ALL = ['agreed', 'agreed', 'agreed'];

  it('comes back whole, from the page, and everybody hears it once', async () => {
    const { circle, own } = await calledOff();
    expect((await circleOf(clients.gardener, circle.id)).restorable).toBeNull();
    expect((await circleOf(clients.driver, circle.id)).restorable).toBe(own);
    const web = await WebVisitor.open(app, ente, people.driver.id);
    expect((await web.get(`/circles/${circle.id}`)).text).toContain('il giro vale di nuovo');
    expect((await web.post(`/agreements/${own}/restore`, {})).status).toBe(303);
    expect(await statesOf(circle.id)).toEqual(ALL);
    await app.settle();
    expect(await circleOf(operator, circle.id)).toMatchObject({ state: 'agreed', closeReason: null, restorable: null });
    const told = await ente.query(
      "SELECT type, count(*)::int AS count FROM notifications WHERE ente_id = $1 AND type IN ('circle_restored', 'agreement_restored') GROUP BY 1",
      [ente.id],
    );
    expect(told.rows).toEqual([{ type: 'circle_restored', count: 2 }]);
    expect(await listUnsound(app, ente)).toEqual({});
  });

  it('is named, with everybody it hits, before any part is called off, and before all of it comes back', async () => {
    const { circle, own } = await agreed();
    const others = circle.legs.filter(({ agreementId }) => agreementId !== own);
    expect(others.length).toBe(2);
    const web = await WebVisitor.open(app, ente, people.driver.id);
    const page = (await web.get(`/agreements/${own}`)).text;
    expect(page).toContain('È parte di un giro di aiuti. Se si annulla, finiscono anche:');
    expect(page).toContain('Apri il giro di aiuti');
    const asked = (await web.get(`/agreements/${own}/ask/cancel`)).text;
    expect(asked).toMatch(/Finiscono anche:.* aiuta .* aiuta /);
    const desk = await WebVisitor.open(app, ente, (await ente.person({ roles: ['operator'] })).id);
    const suspending = (await desk.get(`/suspensions/person/${people.driver.id}`)).text;
    expect(suspending).toMatch(/finisce anche un appuntamento di altri\..* aiuta /);

    await web.post(`/agreements/${own}/cancel`, { stillNeeded: 'true' });
    await app.settle();
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await web.get(`/agreements/${own}`)).text).toMatch(/Se vale di nuovo, tornano anche:.* aiuta /);
  });

  it('ends once more where it is called off once more, and staff bring it back', async () => {
    const { circle, own } = await calledOff();
    await restore(clients.driver, own);
    await app.settle();
    await operator.post(`/agreements/${own}/cancel`, {});
    await app.settle();
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    const told = await ente.query("SELECT 1 FROM notifications WHERE ente_id = $1 AND type = 'circle_dissolved'", [
      ente.id,
    ]);
    expect(told.rows.length).toBeGreaterThan(3);
    expect((await restore(operator, own)).status).toBe(200);
    expect(await statesOf(circle.id)).toEqual(ALL);
    await app.settle();
    expect(await listUnsound(app, ente)).toEqual({});
  });

  it('comes back before the others have heard of it, too', async () => {
    const { circle, own } = await agreed();
    await clients.driver.post(`/agreements/${own}/cancel`, {});
    expect((await restore(clients.driver, own)).status).toBe(200);
    await app.settle();
    expect(await statesOf(circle.id)).toEqual(ALL);
    expect((await circleOf(operator, circle.id)).state).toBe('agreed');
  });

  it('falls whole where a part is called off before its coming back has gone round', async () => {
    const { circle, own } = await calledOff();
    expect((await restore(clients.driver, own)).status).toBe(200);
    const leg = circle.legs.find(({ giverId }) => giverId === people.gardener.id)?.agreementId ?? '';
    expect((await clients.gardener.post(`/agreements/${leg}/cancel`, {})).status).toBe(200);
    await app.settle();
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await circleOf(operator, circle.id)).state).toBe('dissolved');
    expect(await listUnsound(app, ente)).toEqual({});
  });

  it('does not come back at all once a part of it is somebody else’s, and it is said whose', async () => {
    const { circle, own } = await calledOff();
    const leg = circle.legs.find(({ giverId }) => giverId === people.neighbour.id);
    const client = await app.signIn((await ente.person()).login);
    const when = { windows: [{ start: leg?.startsAt, end: leg?.endsAt }] };
    const asked = { service: 'condominio', category: 'shopping', title: 'Latte e pane', when };
    const { body: request } = await client.post<{ id: string }>('/requests', asked);
    await app.settle();
    const { body: said } = await clients.neighbour.post<{ proposalId: string }>(`/requests/${request.id}/answer`, {});
    await client.post(`/proposals/${said.proposalId}/accept`);
    await app.settle();
    const refused = await restore(clients.driver, own);
    expect([refused.status, refused.body.code]).toEqual([409, 'agreement.circle_gone']);
    const { rows } = await ente.query('SELECT given_name FROM people WHERE id = $1', [people.neighbour.id]);
    expect(refused.body.title).toContain(`L’aiuto di ${String(rows[0]?.['given_name'])}`);
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect((await circleOf(operator, circle.id)).state).toBe('dissolved');
  });

  it('does not come back while somebody in it is away', async () => {
    const { circle, own } = await calledOff();
    const leg = circle.legs.find(({ giverId }) => giverId === people.neighbour.id);
    const day = leg?.startsAt.slice(0, 10);
    expect((await clients.neighbour.post('/absences', { startsOn: day, endsOn: day })).status).toBe(201);
    const refused = await restore(clients.driver, own);
    expect([refused.status, refused.body.code]).toEqual([409, 'diary.neighbour_busy']);
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('is brought back by nobody whose part was not what was called off', async () => {
    const { circle, own } = await calledOff();
    for (const name of ['gardener', 'neighbour'] as const) {
      const leg = circle.legs.find(({ giverId, agreementId }) => giverId === people[name].id && agreementId !== own);
      expect((await restore(clients[name], leg?.agreementId ?? '')).body.code).toBe('agreement.cannot_restore');
    }
    expect(await statesOf(circle.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});
