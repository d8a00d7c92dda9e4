// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { gatherCrowd, type Member, tally } from '../../api/exchange/crowd.js';

const CROWD = 50;
interface Accepted {
  readonly state: string;
  readonly agreementId: string | null;
}
interface Problem {
  readonly code: string;
  readonly title: string;
}

let app: TestApp;
let ente: TestEnte;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
});
afterEach(async () => {
  // What one case leaves open must not be matched in the next.
  await app.settle();
  await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open', 'matched')");
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function clientOf(make: () => Promise<{ id: string }>): Promise<ApiClient> {
  return new ApiClient(app.url, await openSession(ente, (await make()).id, 'api'));
}

async function postAll(crowd: readonly Member[], path: string, body: object): Promise<void> {
  expect(tally(await Promise.all(crowd.map(({ client }) => client.post(path, body))))).toEqual({ 201: crowd.length });
}

/** The one proposal each of them has to answer. */
async function proposalsOf(crowd: readonly Member[]): Promise<string[]> {
  const lists = await Promise.all(crowd.map(({ client }) => client.get<{ items: { id: string }[] }>('/proposals')));
  return lists.map(({ body }) => {
    if (body.items.length !== 1) throw new Error(`${body.items.length} proposals instead of one`);
    return body.items[0]?.id ?? '';
  });
}

async function acceptAllAtOnce(
  crowd: readonly Member[],
  given?: readonly string[],
): Promise<Answer<Accepted & Problem>[]> {
  const ids = given ?? (await proposalsOf(crowd));
  return Promise.all(
    crowd.map(({ client }, index) => client.post<Accepted & Problem>(`/proposals/${ids[index]}/accept`)),
  );
}

function expectClearRefusals(answers: readonly Answer<Accepted & Problem>[]): void {
  const refused = answers.filter(({ status }) => status !== 200);
  expect([...new Set(refused.map(({ body }) => body.code))]).toEqual(['proposal.already_taken']);
  expect([...new Set(refused.map(({ body }) => body.title))]).toEqual([
    'Qualcun altro è arrivato prima. Cerchiamo un’altra persona.',
  ]);
}

async function slotOf(offerId: string): Promise<{ taken: number; capacity: number; agreed: number; held: number }> {
  const { rows } = await ente.query(
    `SELECT s.taken, s.capacity,
       (SELECT coalesce(sum(units), 0)::int FROM agreements WHERE offer_slot_id = s.id AND state <> 'cancelled') AS agreed,
       (SELECT coalesce(sum(units), 0)::int FROM proposals WHERE offer_slot_id = s.id AND state LIKE 'accepted%') AS held
     FROM slots s WHERE s.listing_id = $1`,
    [offerId],
  );
  return rows[0] as never;
}

describe('one offer of help', () => {
  const when = { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] };
  const help = { service: 'condominio', category: 'shopping', title: 'Faccio la spesa', when };

  it.each([
    ['that takes the first who says yes', true, 'agreed'],
    ['that waits for its own yes too', false, 'accepted_by_request'],
  ])('%s goes to one of fifty', async (_what, autoAccept, state) => {
    const giver = await clientOf(() => ente.person({ withLogin: false }));
    const offer = await giver.post<{ id: string }>('/offers', { ...help, autoAccept });
    const crowd = await gatherCrowd(app, ente, CROWD, () => ente.person({ withLogin: false }));
    await postAll(crowd, '/requests', { ...help, title: 'Chi mi fa la spesa?' });
    await app.settle();

    const answers = await acceptAllAtOnce(crowd);
    expect(tally(answers)).toEqual({ 200: 1, 409: CROWD - 1 });
    expect(answers.find(({ status }) => status === 200)?.body.state).toBe(state);
    expectClearRefusals(answers);
    const slot = await slotOf(offer.body.id);
    expect(slot).toMatchObject({ taken: 1, capacity: 1, agreed: autoAccept ? 1 : 0, held: autoAccept ? 0 : 1 });
  });

  it('taken back while many accept it leaves no half-made agreement and no failure', async () => {
    const giver = await clientOf(() => ente.person({ withLogin: false }));
    const { body: offer } = await giver.post<{ id: string }>('/offers', { ...help, autoAccept: true });
    const crowd = await gatherCrowd(app, ente, 20, () => ente.person({ withLogin: false }));
    await postAll(crowd, '/requests', help);
    await app.settle();
    const ids = await proposalsOf(crowd);
    const [withdrawn, answers] = await Promise.all([
      giver.post(`/offers/${offer.id}/withdraw`),
      acceptAllAtOnce(crowd, ids),
    ]);
    const won = answers.filter(({ status }) => status === 200).length;
    expect(won).toBeLessThanOrEqual(1);
    expect(withdrawn.status).toBe(200);
    expect(tally(answers)).toEqual(won === 1 ? { 200: 1, 409: 19 } : { 409: 20 });
    const { taken, agreed, held } = await slotOf(offer.id);
    expect([taken, agreed, held]).toEqual([won, won, 0]);
  });
});

describe('a car', () => {
  const hospital = (): string | undefined => ente.places['hospital'];

  it('with one seat left takes one of fifty, and no more than it has', async () => {
    const driver = await clientOf(() => ente.driver({ withLogin: false }));
    const offer = await driver.post<{ id: string; state: string }>('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: hospital(),
      autoAccept: true,
      when: { windows: [{ start: dayAhead(5, '08:00'), end: dayAhead(5, '09:00') }] },
      details: { seats: 2, detourMinutes: 30 },
    });
    expect(offer.body.state).toBe('open');
    const ride = {
      service: 'trasporto',
      category: 'ride',
      title: 'In ospedale',
      toPlaceId: hospital(),
      details: { arriveBy: dayAhead(5, '09:00') },
    };
    const [first] = await gatherCrowd(app, ente, 1, () => ente.person({ withLogin: false }));
    await first?.client.post('/requests', ride);
    await app.settle();
    expect(tally(await acceptAllAtOnce(first ? [first] : []))).toEqual({ 200: 1 });

    const crowd = await gatherCrowd(app, ente, CROWD, () => ente.person({ withLogin: false }));
    await postAll(crowd, '/requests', ride);
    await app.settle();
    const answers = await acceptAllAtOnce(crowd);
    expect(tally(answers)).toEqual({ 200: 1, 409: CROWD - 1 });
    expectClearRefusals(answers);
    expect(await slotOf(offer.body.id)).toEqual({ taken: 2, capacity: 2, agreed: 2, held: 0 });
  });

  it('is found once, however many drivers say yes in the same moment', async () => {
    const drivers = await gatherCrowd(app, ente, CROWD, () => ente.driver({ withLogin: false }));
    const rider = await clientOf(() => ente.person({ withLogin: false }));
    const request = await rider.post<{ id: string }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'In ospedale',
      toPlaceId: hospital(),
      autoAccept: true,
      details: { arriveBy: dayAhead(6, '09:00') },
    });
    await postAll(drivers, '/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: hospital(),
      when: { windows: [{ start: dayAhead(6, '08:00'), end: dayAhead(6, '09:00') }] },
      details: { seats: 3, detourMinutes: 30 },
    });
    await app.settle();
    const answers = await acceptAllAtOnce(drivers);
    expect(tally(answers)).toEqual({ 200: 1, 409: CROWD - 1 });
    expectClearRefusals(answers);
    const { rows } = await ente.query('SELECT count(*)::int AS agreements FROM agreements WHERE request_id = $1', [
      request.body.id,
    ]);
    expect(rows).toEqual([{ agreements: 1 }]);
    expect((await rider.get<{ state: string }>(`/requests/${request.body.id}`)).body.state).toBe('matched');
    const { rows: seats } = await ente.query(
      'SELECT sum(taken)::int AS taken FROM slots s JOIN listings l ON l.id = s.listing_id WHERE l.kind = $1 AND l.title = $2 AND l.state = $3',
      ['offer', 'Vado a Verduno', 'open'],
    );
    expect(seats).toEqual([{ taken: 1 }]);
  });
});

describe('one idempotency key', () => {
  const when = { windows: [{ start: dayAhead(7, '09:00'), end: dayAhead(7, '12:00') }] };
  const help = { service: 'condominio', category: 'shopping', title: 'Una volta sola', when };

  it('sent fifty times at once lists once, and all get the same answer', async () => {
    const giver = await clientOf(() => ente.person({ withLogin: false }));
    const send = (body: object): Promise<Answer<{ id: string; code: string }>> =>
      giver.post('/offers', body, { 'idempotency-key': 'una-volta' });
    const answers = await Promise.all(Array.from({ length: CROWD }, () => send(help)));
    expect(tally(answers)).toEqual({ 201: CROWD });
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    const { rows } = await ente.query('SELECT count(*)::int AS listed FROM listings WHERE title = $1', [help.title]);
    expect(rows).toEqual([{ listed: 1 }]);

    const other = await send({ ...help, title: 'Un’altra cosa' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
    expect((await ente.query('SELECT 1 FROM listings WHERE title = $1', ['Un’altra cosa'])).rows).toEqual([]);
  });

  it('belongs to its person: another one’s is another wish', async () => {
    const people = await gatherCrowd(app, ente, 2, () => ente.person({ withLogin: false }));
    const answers = await Promise.all(
      people.map(({ client }) => client.post<{ id: string }>('/offers', help, { 'idempotency-key': 'la-stessa' })),
    );
    expect(tally(answers)).toEqual({ 201: 2 });
    expect(answers[0]?.body.id).not.toBe(answers[1]?.body.id);
  });
});
