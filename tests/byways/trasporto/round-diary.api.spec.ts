// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Refused {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly leavesAt: string;
  readonly backAt: string;
}

/** A driver who is out with deliveries is nowhere else, and who is elsewhere is not asked to drive them. */
describe('a delivery round in the diary', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: Neighbour;
  let coordinator: Neighbour;
  let driver: Neighbour;
  let day = 3;

  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
    ente = await TestEnte.create(app.database.url);
    operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
    coordinator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['coordinator'] })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });
  beforeEach(async () => {
    day += 1;
    driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
  });

  const resident = async (): Promise<Neighbour> => signIn(app, ente, (await ente.person({ withLogin: false })).id);
  const rows = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> =>
    (await ente.query(sql, values)).rows;
  const inDiary = async (): Promise<unknown[]> =>
    (await rows("SELECT firmness FROM diary_entries WHERE person_id = $1 AND cause_kind = 'round'", [driver.id])).map(
      ({ firmness }) => firmness,
    );

  /** A crate to be brought home from the garden that morning. */
  async function crate(): Promise<string> {
    const { id, client } = await resident();
    const { body } = await client.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Cassetta a casa',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(day, '09:00'), leaveUntil: dayAhead(day, '11:00'), parcel: true },
    });
    return body.id;
  }
  const wish = (requestIds: string[], change: object = {}): object => ({
    driverId: driver.id,
    day: dayAhead(day).slice(0, 10),
    from: '09:00',
    until: '12:00',
    room: 6,
    requestIds,
    ...change,
  });

  /** Help the driver has promised in these hours, up to its last yes. */
  async function promise(start: string, end: string): Promise<{ status: number; body: Refused }> {
    const asking = await resident();
    const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
    const when = { windows: [{ start: dayAhead(day, start), end: dayAhead(day, end) }] };
    await driver.client.post('/offers', { ...help, when });
    const { body: request } = await asking.client.post<{ id: string }>('/requests', {
      ...help,
      when,
      durationMinutes: 60,
    });
    await app.settle();
    const [proposal] = await rows('SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2', [
      request.id,
      driver.id,
    ]);
    if (!proposal) return { status: 0, body: {} as Refused };
    await asking.client.post(`/proposals/${String(proposal['id'])}/accept`);
    return driver.client.post<Refused>(`/proposals/${String(proposal['id'])}/accept`);
  }

  it('is held while it waits, agreed with the yes, and gone with the last delivery', async () => {
    const id = await crate();
    const { body: round } = await operator.client.post<Refused>('/rounds', wish([id], { until: '10:00' }));
    expect(await inDiary()).toEqual(['held']);
    expect((await driver.client.post(`/rounds/${round.id}/accept`)).status).toBe(200);
    expect(await inDiary()).toEqual(['agreed']);
    expect((await promise('09:00', '10:00')).status).toBe(200);
    const [help] = await rows("SELECT starts_at FROM agreements WHERE giver_id = $1 AND service = 'condominio'", [
      driver.id,
    ]);
    expect((help?.['starts_at'] as Date).getTime()).toBeGreaterThanOrEqual(new Date(round.backAt).getTime());
    const [agreement] = await rows('SELECT id FROM agreements WHERE request_id = $1', [id]);
    expect(
      (await operator.client.post(`/agreements/${String(agreement?.['id'])}/cancel`, { reason: 'Non serve' })).status,
    ).toBe(200);
    expect(await inDiary()).toEqual([]);
  });

  it('is taken out when the driver says no', async () => {
    const { body: round } = await operator.client.post<Refused>('/rounds', wish([await crate()]));
    await driver.client.post(`/rounds/${round.id}/decline`);
    expect(await inDiary()).toEqual([]);
  });

  it('goes around what the driver has promised, and names it where there is no other hour', async () => {
    expect((await promise('09:00', '10:00')).status).toBe(200);
    const id = await crate();
    const { body: draft } = await operator.client.post<Refused>('/rounds/preview', wish([id]));
    expect(new Date(draft.leavesAt).getTime()).toBeGreaterThanOrEqual(new Date(dayAhead(day, '10:00')).getTime());
    const { status, body } = await operator.client.post<Refused>('/rounds', wish([id], { until: '10:00' }));
    expect([status, body.code]).toEqual([409, 'diary.busy']);
    expect(body.title).toContain('La spesa');
    const overruled = await operator.client.post<Refused>(
      '/rounds',
      wish([id], { until: '10:00', overrule: 'Lo fa suo figlio.' }),
    );
    expect(overruled.status).toBe(201);
    expect(await rows('SELECT overruled_because FROM rounds WHERE id = $1', [overruled.body.id])).toEqual([
      { overruled_because: 'Lo fa suo figlio.' },
    ]);
    expect((await driver.client.post(`/rounds/${overruled.body.id}/accept`)).status).toBe(200);
  });

  it('is refused to the driver who has promised something else meanwhile', async () => {
    const { body: round } = await operator.client.post<Refused>('/rounds', wish([await crate()], { until: '10:00' }));
    expect((await promise('09:00', '10:00')).status).toBe(200);
    const { status, body } = await driver.client.post<Refused>(`/rounds/${round.id}/accept`);
    expect([status, body.code]).toEqual([409, 'diary.you_are_busy']);
  });

  it('leaves out whoever is not at home for a visit', async () => {
    const visited = await resident();
    const { body: request } = await visited.client.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Un saluto',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${visited.id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(day, '09:00'), leaveUntil: dayAhead(day, '11:00'), parcel: true, carries: 'visit' },
    });
    await visited.client.post('/absences', {
      startsOn: dayAhead(day).slice(0, 10),
      endsOn: dayAhead(day).slice(0, 10),
    });
    const { body } = await operator.client.post<{ leftOut: { requestId: string; reason: string }[] }>(
      '/rounds/preview',
      wish([request.id, await crate()]),
    );
    expect(body.leftOut).toEqual([expect.objectContaining({ requestId: request.id, reason: 'busy' })]);
  });

  it('is not planned on a closing day where the ente says so, unless staff say why', async () => {
    const today = dayAhead(day).slice(0, 10);
    const closed = { closings: [{ startsOn: today, endsOn: today, name: 'Ponte' }], pauses: true };
    await coordinator.client.send('PUT', '/ente/closing-days', closed);
    const ids = [await crate()];
    const { status, body } = await operator.client.post<Refused>('/rounds', wish(ids));
    expect([status, body.code]).toEqual([409, 'round.closed_day']);
    expect((await operator.client.post('/rounds', wish(ids, { overrule: 'Le medicine servono.' }))).status).toBe(201);
    await coordinator.client.send('PUT', '/ente/closing-days', {});
  });
});
