// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Item {
  requestId: string;
  name: string;
  agreementId: string | null;
  agreementState: string | null;
}
interface Halt {
  at: string;
  place: string;
  address: string | null;
  collects: Item[];
  delivers: Item[];
}
interface Draft {
  leavesAt: string | null;
  backAt: string | null;
  minutes: number;
  metres: number;
  estimated: boolean;
  halts: Halt[];
  leftOut: { requestId: string; reason: string }[];
}
interface RoundView extends Draft {
  id: string;
  state: string;
  dropped: Item[];
}
interface Choices {
  drivers: { id: string; rides: { slotId: string }[] }[];
  parcels: { requestId: string; name: string; to: string }[];
}
interface Note {
  type: string;
  link: string;
}

describe('delivery rounds', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;
  let driver: ApiClient;
  let driverPerson: TestPerson;
  let day = 4;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await client(await ente.person({ roles: ['operator'], withLogin: false }));
    driverPerson = await ente.driver({ withLogin: false });
    driver = await client(driverPerson);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const client = async (person: TestPerson): Promise<ApiClient> =>
    new ApiClient(app.url, await openSession(ente, person.id, 'api'));
  const dayOf = (number: number): string => dayAhead(number).slice(0, 10);

  /** Something to be brought home from the garden in the morning of that day. */
  async function ask(
    change: object = {},
    details: object = {},
  ): Promise<{ id: string; person: TestPerson; self: ApiClient }> {
    const person = await ente.person({ withLogin: false, staircase: 1 });
    const self = await client(person);
    const { status, body } = await self.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Cassetta a casa',
      placeId: ente.places['garden'],
      toPlaceId: ente.places[`home:${person.id}`],
      autoAccept: true,
      details: { leaveAt: dayAhead(day, '09:00'), leaveUntil: dayAhead(day, '11:00'), parcel: true, ...details },
      ...change,
    });
    expect(status).toBe(201);
    return { id: body.id, person, self };
  }

  const wish = (requestIds: string[], change: object = {}): object => ({
    driverId: driverPerson.id,
    day: dayOf(day),
    from: '09:00',
    until: '12:00',
    room: 6,
    requestIds,
    ...change,
  });
  const rows = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> =>
    (await ente.query(sql, values)).rows;

  it('show what waits, plan it in order, are answered as one and done halt by halt', async () => {
    day = 4;
    const [crate, medicines, visit] = [
      await ask(),
      await ask({ title: 'Medicine', placeId: ente.places['hospital'], autoAccept: false }, { carries: 'medicines' }),
      await ask({ title: 'Un saluto' }, { carries: 'visit', leaveUntil: dayAhead(day, '11:30') }),
    ];
    const tooMuch = await ask({}, { crates: 9 });
    const ids = [crate.id, medicines.id, visit.id, tooMuch.id];
    const { body: choices } = await operator.get<Choices>(`/rounds/choices?day=${dayOf(day)}`);
    expect(choices.drivers.map(({ id }) => id)).toEqual([driverPerson.id]);
    expect(choices.parcels.map(({ requestId }) => requestId).toSorted()).toEqual(ids.toSorted());

    const { status, body: draft } = await operator.post<Draft>('/rounds/preview', wish(ids));
    expect(status).toBe(200);
    expect(draft.leftOut).toEqual([expect.objectContaining({ requestId: tooMuch.id, reason: 'no-room' })]);
    expect(draft).toMatchObject({ estimated: true });
    expect(draft.minutes).toBeGreaterThan(20);
    expect(draft.metres).toBeGreaterThan(1000);
    const halt = (id: string, side: 'collects' | 'delivers'): number =>
      draft.halts.findIndex((one) => one[side].some(({ requestId }) => requestId === id));
    for (const id of [crate.id, medicines.id]) expect(halt(id, 'collects')).toBeLessThan(halt(id, 'delivers'));
    expect([halt(visit.id, 'collects'), halt(tooMuch.id, 'delivers')]).toEqual([-1, -1]);
    expect(draft.halts.map(({ at }) => at)).toEqual(draft.halts.map(({ at }) => at).toSorted());
    expect(await rows('SELECT id FROM rounds WHERE ente_id = $1', [ente.id])).toEqual([]);

    const { body: proposed } = await operator.post<RoundView>('/rounds', wish(ids));
    expect(proposed).toMatchObject({ state: 'proposed', leavesAt: draft.leavesAt, backAt: draft.backAt });
    await app.settle();
    const news = (await driver.get<{ items: Note[] }>('/notifications')).body.items;
    expect(news.map(({ type, link }) => [type, link])).toEqual([['round_proposed', `/rounds/${proposed.id}`]]);
    const { body: asked } = await driver.get<RoundView>(`/rounds/${proposed.id}`);
    const home = (one: RoundView): Halt | undefined =>
      one.halts.find(({ delivers }) => delivers.some(({ requestId }) => requestId === crate.id));
    expect(home(asked)).toMatchObject({ address: null });
    expect((await operator.post(`/rounds/${proposed.id}/accept`)).status).toBe(403);

    const { status: said, body: answer } = await driver.post<{ state: string; dropped: number }>(
      `/rounds/${proposed.id}/accept`,
    );
    expect([said, answer.state, answer.dropped]).toEqual([200, 'accepted', 0]);
    expect((await driver.post(`/rounds/${proposed.id}/accept`)).status).toBe(409);
    await app.settle();
    const { body: sheet } = await driver.get<RoundView>(`/rounds/${proposed.id}`);
    expect(home(sheet)?.address).toContain('Casa');
    const delivered = sheet.halts.flatMap(({ at, delivers }) => delivers.map((item) => ({ ...item, at })));
    for (const { agreementId, requestId, at } of delivered) {
      const [agreement] = await rows('SELECT state, giver_id, request_id, ends_at FROM agreements WHERE id = $1', [
        agreementId,
      ]);
      expect(agreement).toEqual({
        state: 'agreed',
        giver_id: driverPerson.id,
        request_id: requestId,
        ends_at: new Date(at),
      });
    }
    const told = (await medicines.self.get<{ items: Note[] }>('/notifications')).body.items;
    expect(told.map(({ type }) => type)).toContain('delivery_agreed');
    expect(
      (await driver.get<{ items: Note[] }>('/notifications')).body.items.filter(
        ({ type }) => type === 'agreement_made',
      ),
    ).toEqual([]);

    // One is called off: it is open again, and the car still takes nobody else along.
    const gone = delivered.find(({ requestId }) => requestId === visit.id);
    expect((await driver.post(`/agreements/${gone?.agreementId ?? ''}/cancel`, { reason: 'Influenza' })).status).toBe(
      200,
    );
    expect(
      await rows('SELECT l.state FROM agreements a JOIN listings l ON l.id = a.offer_id WHERE a.id = $1', [
        gone?.agreementId,
      ]),
    ).toEqual([{ state: 'matched' }]);
    const own = delivered.find(({ requestId }) => requestId === crate.id);
    const early = await driver.post(`/agreements/${own?.agreementId ?? ''}/complete`);
    expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: 'agreement.too_early' })]);
    await ente.letPass(own?.agreementId ?? '');
    expect((await driver.post(`/agreements/${own?.agreementId ?? ''}/complete`)).status).toBe(200);
    const { body: after } = await driver.get<RoundView>(`/rounds/${proposed.id}`);
    expect(
      new Map(
        after.halts
          .flatMap(({ delivers }) => delivers)
          .map(({ requestId, agreementState }) => [requestId, agreementState]),
      ),
    ).toEqual(
      new Map([
        [crate.id, 'done'],
        [medicines.id, 'agreed'],
        [visit.id, 'cancelled'],
      ]),
    );
  });

  it('drop what somebody else has taken meanwhile, and lapse when nothing is left', async () => {
    day = 5;
    const [kept, taken] = [await ask(), await ask()];
    const { body: both } = await operator.post<RoundView>('/rounds', wish([kept.id, taken.id]));
    await taken.self.post(`/requests/${taken.id}/withdraw`, {});
    const { body: preview } = await operator.post<Draft>('/rounds/preview', wish([kept.id, taken.id]));
    expect(preview.leftOut).toEqual([expect.objectContaining({ requestId: taken.id, reason: 'taken' })]);
    expect((await driver.post<{ state: string; dropped: number }>(`/rounds/${both.id}/accept`)).body).toMatchObject({
      state: 'accepted',
      dropped: 1,
    });
    const { body: view } = await driver.get<RoundView>(`/rounds/${both.id}`);
    expect(view.dropped.map(({ requestId }) => requestId)).toEqual([taken.id]);
    expect(view.halts.flatMap(({ delivers }) => delivers).map(({ requestId }) => requestId)).toEqual([kept.id]);

    day = 6;
    const last = await ask();
    const { body: alone } = await operator.post<RoundView>('/rounds', wish([last.id]));
    await last.self.post(`/requests/${last.id}/withdraw`, {});
    expect((await driver.post<{ state: string }>(`/rounds/${alone.id}/accept`)).body.state).toBe('lapsed');
  });

  it('leave everything free when the driver says no', async () => {
    day = 7;
    const one = await ask();
    const { body: round } = await operator.post<RoundView>('/rounds', wish([one.id]));
    expect((await operator.post<{ code: string }>('/rounds', wish([one.id]))).body.code).toBe('round.driver_busy');
    expect((await driver.post<{ state: string }>(`/rounds/${round.id}/decline`)).body.state).toBe('declined');
    expect((await one.self.get<{ state: string }>(`/requests/${one.id}`)).body.state).toBe('open');
    await app.settle();
    expect((await operator.get<{ items: Note[] }>('/notifications')).body.items.map(({ type }) => type)).toContain(
      'round_declined',
    );
    expect((await operator.post('/rounds', wish([one.id]))).status).toBe(201);
  });

  it('go along a ride that is offered anyway, whose seats stay free', async () => {
    day = 8;
    const one = await ask();
    const { body: offer } = await driver.post<{ id: string }>('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Al mercato',
      placeId: ente.places['garden'],
      toPlaceId: ente.places['market'],
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
      details: { seats: 3, detourMinutes: 40 },
    });
    const { body: choices } = await driver.get<Choices>(`/rounds/choices?day=${dayOf(day)}`);
    const slotId = choices.drivers[0]?.rides[0]?.slotId;
    expect(slotId).toBeDefined();
    // It has been proposed to the driver on its own as well.
    await app.settle();
    const { status, body: round } = await driver.post<RoundView>('/rounds', wish([one.id], { offerSlotId: slotId }));
    expect([status, round.state]).toEqual([201, 'accepted']);
    const { body: after } = await driver.get<{ state: string }>(`/offers/${offer.id}`);
    expect(after.state).toBe('open');
    expect(
      await rows('SELECT kind, seats, aboard_seats, room_seats FROM ride_stops WHERE slot_id = $1 ORDER BY position', [
        slotId,
      ]),
    ).toEqual([
      { kind: 'pick_up', seats: 0, aboard_seats: 0, room_seats: 3 },
      { kind: 'drop', seats: 0, aboard_seats: 0, room_seats: 3 },
    ]);
    const other = await ask();
    const { body: refused } = await driver.post<{ errors: { field: string; code: string }[] }>(
      '/rounds/preview',
      wish([other.id], { offerSlotId: slotId }),
    );
    expect(refused.errors).toEqual([expect.objectContaining({ field: 'offerSlotId', code: 'round.ride_gone' })]);
  });

  it('leave a ride alone that somebody has joined meanwhile, though its seats are free on other stretches', async () => {
    day = 11;
    const one = await ask({ placeId: ente.places['garden'], toPlaceId: ente.places['market'] });
    const { body: offer } = await driver.post<{ id: string }>('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'In ospedale',
      placeId: ente.places['garden'],
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] },
      details: { seats: 3, detourMinutes: 60 },
    });
    const [{ slotId } = { slotId: '' }] =
      (await driver.get<Choices>(`/rounds/choices?day=${dayOf(day)}`)).body.drivers[0]?.rides ?? [];
    const { status, body: round } = await operator.post<RoundView>('/rounds', wish([one.id], { offerSlotId: slotId }));
    expect(status).toBe(201);
    const rider = await ask(
      { title: 'Un passaggio', placeId: ente.places['garden'], toPlaceId: ente.places['market'], autoAccept: false },
      { parcel: false },
    );
    await app.settle();
    const [proposal] = await rows('SELECT id FROM proposals WHERE request_id = $1 AND offer_id = $2', [
      rider.id,
      offer.id,
    ]);
    expect(
      (await operator.post(`/proposals/${String(proposal?.['id'])}/accept`, { heard: ['offer', 'request'] })).status,
    ).toBe(200);
    expect(await rows('SELECT taken FROM slots WHERE id = $1', [slotId])).toEqual([{ taken: 0 }]);
    const refused = await driver.post<{ code: string }>(`/rounds/${round.id}/accept`);
    expect([refused.status, refused.body.code]).toEqual([409, 'round.ride_gone']);
    expect(await rows('SELECT kind, seats FROM ride_stops WHERE slot_id = $1 ORDER BY position', [slotId])).toEqual([
      { kind: 'pick_up', seats: 1 },
      { kind: 'drop', seats: 1 },
    ]);
  });

  it('are planned by drivers for themselves only, with what takes whoever comes first', async () => {
    day = 9;
    const [free, choosy] = [await ask(), await ask({ autoAccept: false })];
    const { body: seen } = await driver.get<Choices>(`/rounds/choices?day=${dayOf(day)}`);
    expect(seen.parcels.map(({ requestId }) => requestId)).toEqual([free.id]);
    expect(seen.parcels[0]?.to).not.toContain('Casa');
    const { body: draft } = await driver.post<Draft>('/rounds/preview', wish([free.id, choosy.id]));
    expect(draft.leftOut).toEqual([expect.objectContaining({ requestId: choosy.id, reason: 'taken', title: '' })]);
    const resident = await ask();
    expect((await resident.self.get<Choices>(`/rounds/choices?day=${dayOf(day)}`)).body).toEqual({
      drivers: [],
      parcels: [],
      others: [],
    });
    expect((await resident.self.post<{ code: string }>('/rounds/preview', wish([free.id]))).body.code).toBe(
      'round.not_yours',
    );
    const unlicensed = await client(await ente.person({ roles: ['driver'], withLogin: false }));
    const { body } = await operator.post<RoundView>('/rounds', wish([free.id]));
    expect((await unlicensed.get(`/rounds/${body.id}`)).status).toBe(404);
    expect((await unlicensed.post(`/rounds/${body.id}/accept`)).status).toBe(404);
  });

  it('agree each request once when two drivers say yes at the same moment', async () => {
    day = 10;
    const [one, two] = [await ask(), await ask()];
    const second = await ente.driver({ withLogin: false });
    const rival = await client(second);
    const { body: mine } = await operator.post<RoundView>('/rounds', wish([one.id, two.id]));
    const { body: theirs } = await operator.post<RoundView>('/rounds', wish([two.id, one.id], { driverId: second.id }));
    const answers = await Promise.all([
      driver.post<{ state: string }>(`/rounds/${mine.id}/accept`),
      rival.post<{ state: string }>(`/rounds/${theirs.id}/accept`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.state).toSorted()).toEqual(['accepted', 'lapsed']);
    const agreed = await rows(
      "SELECT request_id FROM agreements WHERE request_id = ANY($1::uuid[]) AND state = 'agreed'",
      [[one.id, two.id]],
    );
    expect(agreed).toHaveLength(2);
  });
});
