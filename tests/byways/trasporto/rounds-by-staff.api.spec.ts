// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { keptApart } from '../../builders/identity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Round {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly leavesAt: string;
  readonly heardBy: string | null;
  readonly halts: readonly { readonly at: string }[];
}

/** Staff who have planned a round are not stuck with it, and hear the driver on the telephone. */
describe('a delivery round in the hands of staff', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: Neighbour;
  let driver: Neighbour;
  let receiver: Neighbour;
  let day = 3;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
    ente = await TestEnte.create(app.database.url);
    operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });
  beforeEach(async () => {
    day += 1;
    driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
    receiver = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
  });

  async function crate(): Promise<string> {
    const { body } = await receiver.client.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Cassetta a casa',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${receiver.id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(day, '09:00'), leaveUntil: dayAhead(day, '11:00'), parcel: true },
    });
    return body.id;
  }
  async function propose(requestId: string, change: object = {}): Promise<Round> {
    const { status, body } = await operator.client.post<Round>('/rounds', {
      driverId: driver.id,
      day: dayAhead(day).slice(0, 10),
      from: '09:00',
      until: '12:00',
      room: 6,
      requestIds: [requestId],
      ...change,
    });
    expect(status).toBe(201);
    return body;
  }
  const stateOf = async (id: string): Promise<Round> => (await operator.client.get<Round>(`/rounds/${id}`)).body;
  const news = async (personId: string): Promise<unknown[]> => {
    await app.settle();
    const { rows } = await ente.query('SELECT type FROM notifications WHERE person_id = $1', [personId]);
    return rows.map(({ type }) => type);
  };
  const isOpen = async (requestId: string): Promise<unknown> =>
    (await ente.query('SELECT state FROM listings WHERE id = $1', [requestId])).rows[0]?.['state'];

  it('is answered by the driver on the telephone, and who heard it is kept', async () => {
    const yes = await propose(await crate());
    expect((await operator.client.post(`/rounds/${yes.id}/accept`)).status).toBe(403);
    expect((await driver.client.post(`/rounds/${yes.id}/accept`, { heard: true })).status).toBe(404);
    expect((await operator.client.post(`/rounds/${yes.id}/accept`, { heard: true })).status).toBe(200);
    const { rows } = await ente.query('SELECT state, heard_by FROM rounds WHERE id = $1', [yes.id]);
    expect(rows).toEqual([{ state: 'accepted', heard_by: operator.id }]);
    expect((await stateOf(yes.id)).heardBy).not.toBeNull();
  });

  it('waits for an answer again where a no is taken back, and whoever planned it is told', async () => {
    const { id } = await propose(await crate());
    const web = await PageClient.open(app.url, ente, driver.id);
    expect((await web.get(`/rounds/${id}`)).html).toContain('Per 15 minuti puoi ripensarci');
    await driver.client.post(`/rounds/${id}/decline`);
    const stranger = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
    expect((await stranger.client.post(`/rounds/${id}/reopen`)).status).toBe(404);
    expect((await web.get(`/rounds/${id}`)).html).toContain('Togli il no');
    await web.post(`/rounds/${id}/reopen`, {});
    expect((await stateOf(id)).state).toBe('proposed');
    expect(await news(operator.id)).toContain('round_reopened');
    const { rows } = await ente.query('SELECT firmness FROM diary_entries WHERE cause_id = $1', [id]);
    expect(rows).toEqual([{ firmness: 'held' }]);

    await driver.client.post(`/rounds/${id}/decline`);
    await ente.query("UPDATE rounds SET answered_at = answered_at - interval '16 minutes' WHERE id = $1", [id]);
    const late = await driver.client.post<Round>(`/rounds/${id}/reopen`);
    expect([late.status, late.body.code]).toEqual([409, 'round.no_way_back']);
    const asked = async () => (await news(driver.id)).filter((type) => type === 'round_proposed').length;
    // Who has taken their own no back need not be asked.
    expect(await asked()).toBe(1);
    expect((await operator.client.post(`/rounds/${id}/reopen`)).status).toBe(200);
    expect(await asked()).toBe(2);
    expect((await driver.client.post(`/rounds/${id}/accept`)).status).toBe(200);
  });

  it('is answered with a no in the same way, from its page', async () => {
    const { id } = await propose(await crate());
    const staff = await PageClient.open(app.url, ente, operator.id);
    expect((await staff.get(`/rounds/${id}`)).html).toContain('Hai sentito');
    await staff.post(`/rounds/${id}/decline`, { heard: 'yes' });
    expect((await stateOf(id)).state).toBe('declined');
  });

  it('is withdrawn while it waits: the driver is told, and the parcel stays free', async () => {
    const requestId = await crate();
    const { id } = await propose(requestId);
    expect((await driver.client.post(`/rounds/${id}/withdraw`)).status).toBe(403);
    expect((await operator.client.post(`/rounds/${id}/withdraw`)).status).toBe(200);
    expect(await news(driver.id)).toContain('round_withdrawn');
    expect(await isOpen(requestId)).toBe('open');
    expect((await driver.client.post<Round>(`/rounds/${id}/accept`)).body.code).toBe('round.already_answered');
    expect((await propose(requestId)).state).toBe('proposed');
  });

  it('is taken back once it is agreed: a question says what it does, both are told, and the parcel is free again', async () => {
    const requestId = await crate();
    const { id } = await propose(requestId);
    await driver.client.post(`/rounds/${id}/accept`);
    const staff = await PageClient.open(app.url, ente, operator.id);
    expect((await staff.get(`/rounds/${id}/withdraw`)).html).toContain('Cassetta a casa');
    await staff.post(`/rounds/${id}/withdraw`, {});
    expect((await stateOf(id)).state).toBe('withdrawn');
    expect(await news(driver.id)).toContain('round_withdrawn');
    expect(await news(receiver.id)).toContain('agreement_cancelled');
    expect(await isOpen(requestId)).toBe('open');
    const { rows } = await ente.query('SELECT 1 FROM diary_entries WHERE person_id = $1 AND ends_at > now()', [
      driver.id,
    ]);
    expect(rows).toEqual([]);
    expect((await operator.client.post(`/rounds/${id}/withdraw`)).status).toBe(409);
  });

  it('is closed once its driver is not there, and whoever planned it is told', async () => {
    const { id } = await propose(await crate());
    const away = dayAhead(day).slice(0, 10);
    expect((await driver.client.post('/absences', { startsOn: away, endsOn: away })).status).toBe(201);
    expect(await news(operator.id)).toContain('round_lapsed');
    expect((await stateOf(id)).state).toBe('lapsed');
  });

  it('leaves out whom its driver is kept apart from, and says so to staff alone', async () => {
    const ask = (who: Neighbour, requestId: string) =>
      who.client.post<{ halts: unknown[]; leftOut: unknown }>('/rounds/preview', {
        ...{ driverId: driver.id, day: dayAhead(day).slice(0, 10), from: '09:00', until: '12:00', room: 6 },
        requestIds: [requestId],
      });
    const requestId = await crate();
    expect((await ask(operator, requestId)).body.leftOut).toEqual([]);
    await ente.add(keptApart({ personId: receiver.id, otherId: driver.id }));
    expect((await ask(operator, requestId)).body.leftOut).toMatchObject([{ requestId, reason: 'apart' }]);
    expect((await ask(driver, requestId)).body.leftOut).toMatchObject([{ requestId, reason: 'taken' }]);
    const proposed = await operator.client.post<{ code: string }>('/rounds', {
      ...{ driverId: driver.id, day: dayAhead(day).slice(0, 10), from: '09:00', until: '12:00', room: 6 },
      requestIds: [requestId],
    });
    expect([proposed.status, proposed.body.code]).toEqual([409, 'round.nothing_fits']);
    expect(await isOpen(requestId)).toBe('open');
  });

  it('says why it was proposed all the same, to staff alone', async () => {
    const away = dayAhead(day).slice(0, 10);
    await driver.client.post('/absences', { startsOn: away, endsOn: away });
    const { id } = await propose(await crate(), { overrule: 'Torna prima, lo ha detto al telefono.' });
    const [staff, own] = [
      await PageClient.open(app.url, ente, operator.id),
      await PageClient.open(app.url, ente, driver.id),
    ];
    expect((await staff.get(`/rounds/${id}`)).html).toContain('Torna prima');
    expect((await own.get(`/rounds/${id}`)).html).not.toContain('Torna prima');
  });

  it('tells true hours once the car is late', async () => {
    const { id } = await propose(await crate());
    await driver.client.post(`/rounds/${id}/accept`);
    const before = await stateOf(id);
    const { rows } = await ente.query('SELECT offer_slot_id FROM rounds WHERE id = $1', [id]);
    const slotId = String(rows[0]?.['offer_slot_id']);
    expect((await driver.client.post(`/departures/${slotId}/late`, { minutes: 20 })).status).toBe(200);
    const after = await stateOf(id);
    const moved = (one: string, other = ''): number => (Date.parse(other) - Date.parse(one)) / 60_000;
    expect(moved(before.leavesAt, after.leavesAt)).toBe(20);
    expect(before.halts.map(({ at }, n) => moved(at, after.halts[n]?.at))).toEqual(before.halts.map(() => 20));
    const entry = await ente.query('SELECT starts_at FROM diary_entries WHERE cause_id = $1', [id]);
    expect((entry.rows[0]?.['starts_at'] as Date).toISOString()).toBe(after.leavesAt);
  });
});
