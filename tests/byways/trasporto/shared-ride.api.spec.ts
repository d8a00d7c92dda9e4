// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { SESSION_COOKIE } from '@reciproca/platform';
import { engineSettings } from '../../builders/exchange.js';
import { place } from '../../builders/territory.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';
import { gatherCrowd, type Member, tally } from '../../api/exchange/crowd.js';

let app: TestApp;
let ente: TestEnte;
/** Four places on one straight road, five kilometres apart: nine minutes as the crow flies with its factor. */
const road: Record<string, string> = {};

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  for (const [n, key] of ['A', 'B', 'C', 'D'].entries()) {
    road[key] = await ente.add(place({ name: `Piazza ${key}`, lat: 44.6, lon: 8 + n * 0.063 }));
  }
});
afterEach(async () => {
  await app.settle();
  await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open', 'matched')");
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio' };

async function offer(day: number, details: object, more: object = {}): Promise<{ driver: Member; id: string }> {
  const { id } = await ente.driver({ withLogin: false });
  const client = new ApiClient(app.url, await openSession(ente, id, 'api'));
  const answer = await client.post<{ id: string; state: string }>('/offers', {
    ...ride,
    placeId: road['A'],
    toPlaceId: road['D'],
    autoAccept: true,
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    details: { detourMinutes: 15, ...details },
    ...more,
  });
  expect(answer.body.state).toBe('open');
  return { driver: { id, client }, id: answer.body.id };
}

async function ask(crowd: readonly Member[], from: string, to: string, details: object): Promise<void> {
  for (const { client } of crowd) {
    expect(
      (await client.post('/requests', { ...ride, placeId: road[from], toPlaceId: road[to], details })).status,
    ).toBe(201);
  }
}

const people = (count: number): Promise<Member[]> =>
  gatherCrowd(app, ente, count, () => ente.person({ withLogin: false }));

async function proposalOf({ client }: Member): Promise<string> {
  const { body } = await client.get<{ items: { id: string }[] }>('/proposals');
  expect(body.items).toHaveLength(1);
  return body.items[0]?.id ?? '';
}

interface Stop {
  readonly kind: string;
  readonly at: Date;
  readonly seats: number;
  readonly wheelchairs: number;
  readonly aboard_seats: number;
  readonly receiver_id: string;
}

/** The stops of an offer's only departure, counted again from nothing but who gets in and out. */
async function stretchesOf(
  offerId: string,
): Promise<{ stops: Stop[]; most: number; mostWheelchairs: number; taken: number }> {
  const { rows } = await ente.query(
    `SELECT st.*, p.requester_id AS receiver_id, s.taken FROM ride_stops st JOIN slots s ON s.id = st.slot_id JOIN proposals p ON p.id = st.proposal_id
     WHERE s.listing_id = $1 ORDER BY st.position`,
    [offerId],
  );
  let [seats, wheelchairs, most, mostWheelchairs] = [0, 0, 0, 0];
  for (const stop of rows as unknown as Stop[]) {
    const sign = stop.kind === 'pick_up' ? 1 : -1;
    seats += sign * stop.seats;
    wheelchairs += sign * stop.wheelchairs;
    expect(stop.aboard_seats).toBe(seats);
    [most, mostWheelchairs] = [Math.max(most, seats), Math.max(mostWheelchairs, wheelchairs)];
  }
  expect([seats, wheelchairs]).toEqual([0, 0]);
  return { stops: rows as unknown as Stop[], most, mostWheelchairs, taken: Number(rows[0]?.['taken'] ?? 0) };
}

/** As staff have said, in the table itself. */
const keepApart = (one: Member, other: Member) =>
  ente.query('INSERT INTO kept_apart (id, ente_id, person_id, other_id, set_at) VALUES ($1, $2, $3, $4, now())', [
    newId(),
    ente.id,
    one.id,
    other.id,
  ]);

describe('two who are kept apart', () => {
  it('are not proposed one car, and do not get into it by a proposal of before; nobody says why', async () => {
    const { id } = await offer(6, { seats: 3 });
    const [first, second, third] = (await people(3)) as [Member, Member, Member];
    const at = { leaveAt: dayAhead(6, '08:10') };
    await ask([first, second], 'A', 'B', at);
    await app.settle();
    const before = await proposalOf(second);
    expect((await first.client.post(`/proposals/${await proposalOf(first)}/accept`)).status).toBe(200);
    await app.settle();
    await keepApart(first, second);
    await keepApart(third, first);

    const refused = await second.client.post<{ code: string }>(`/proposals/${before}/accept`);
    expect([refused.status, refused.body.code]).toEqual([409, 'proposal.already_taken']);
    await ask([third], 'A', 'B', at);
    await app.settle();
    const { rows } = await ente.query('SELECT requester_id FROM proposals WHERE offer_id = $1', [id]);
    expect(rows.map(({ requester_id: who }) => who).toSorted()).toEqual([first.id, second.id].toSorted());
  });

  it('do go in the same car where one has got out before the other gets in', async () => {
    await offer(7, { seats: 3 });
    const [first, second] = (await people(2)) as [Member, Member];
    await keepApart(first, second);
    await ask([first], 'A', 'B', { leaveAt: dayAhead(7, '08:10') });
    await app.settle();
    await first.client.post(`/proposals/${await proposalOf(first)}/accept`);
    await app.settle();
    await ask([second], 'C', 'D', { leaveAt: dayAhead(7, '08:31') });
    await app.settle();
    expect(await proposalOf(second)).not.toBe('');
  });
});

describe('two in one car whom staff keep apart afterwards', () => {
  it('are listed on the page of each, and one of the two is called off in one press', async () => {
    await offer(8, { seats: 3 });
    const [first, second, alone] = (await people(3)) as [Member, Member, Member];
    const agree = async (one: Member, from: string, to: string, at: string): Promise<string> => {
      await ask([one], from, to, { leaveAt: dayAhead(8, at) });
      await app.settle();
      const accepted = await one.client.post<{ agreementId: string }>(`/proposals/${await proposalOf(one)}/accept`);
      expect(accepted.status).toBe(200);
      await app.settle();
      return one.id;
    };
    await agree(first, 'A', 'B', '08:10');
    await agree(second, 'A', 'B', '08:10');
    await agree(alone, 'C', 'D', '08:31');
    await keepApart(first, second);
    await keepApart(first, alone);
    const staff = await PageClient.open(app.url, ente, (await ente.person({ roles: ['operator'] })).id);
    const path = (one: Member) => `/people/${one.id}/agreed-apart/call-off`;
    expect((await staff.get(`/people/${alone.id}`)).html).not.toContain(path(alone));
    for (const one of [first, second]) {
      const { html, text } = await staff.get(`/people/${one.id}`);
      expect(html).toContain(path(one));
      expect(text).toContain('(nella stessa auto, a quell’ora)');
    }
    expect((await staff.post(path(second), {})).flash).toContain('Disdetti');
    const { rows } = await ente.query(
      "SELECT receiver_id FROM agreements WHERE state = 'agreed' AND receiver_id = ANY($1)",
      [[first.id, second.id, alone.id]],
    );
    expect(rows.map(({ receiver_id: who }) => who).toSorted()).toEqual([first.id, alone.id].toSorted());
    expect((await staff.get(`/people/${first.id}`)).html).not.toContain(path(first));
  });
});

describe('seats of a car', () => {
  it('are taken stretch by stretch: of twenty who say yes at once as many go along as there are seats on each, and never more', async () => {
    const { id } = await offer(4, { seats: 2 });
    const [first, last] = [await people(10), await people(10)];
    await ask(first, 'A', 'B', { leaveAt: dayAhead(4, '08:10') });
    await ask(last, 'C', 'D', { leaveAt: dayAhead(4, '08:31') });
    await app.settle();
    const everybody = [...first, ...last];
    const ids = await Promise.all(everybody.map(proposalOf));
    const answers = await Promise.all(
      everybody.map(({ client }, n) => client.post<{ code: string }>(`/proposals/${ids[n]}/accept`)),
    );
    expect(tally(answers)).toEqual({ 200: 4, 409: 16 });
    expect([...new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code))]).toEqual([
      'proposal.already_taken',
    ]);
    const { stops, most, taken } = await stretchesOf(id);
    expect([stops.length, most]).toEqual([8, 2]);
    // Between B and C nobody is in the car: somebody could still get in there.
    expect(taken).toBe(0);
    const { rows } = await ente.query(
      `SELECT count(*)::int AS agreed FROM agreements WHERE offer_id = $1 AND state = 'agreed'`,
      [id],
    );
    expect(rows).toEqual([{ agreed: 4 }]);
  });

  it('the database itself refuses a stretch with more aboard than there is room for', async () => {
    const { rows } = await ente.query(
      'SELECT slot_id, position FROM ride_stops WHERE aboard_seats = room_seats LIMIT 1',
    );
    await expect(
      ente.query('UPDATE ride_stops SET aboard_seats = aboard_seats + 1 WHERE slot_id = $1 AND position = $2', [
        rows[0]?.['slot_id'],
        rows[0]?.['position'],
      ]),
    ).rejects.toThrow(/ride_stops_never_oversold/);
  });

  it('one space for a wheelchair serves one after the other, not two at once', async () => {
    const { id } = await offer(5, { seats: 4, wheelchairSpaces: 1 });
    const [first, last] = [await people(3), await people(3)];
    await ask(first, 'A', 'B', { leaveAt: dayAhead(5, '08:10'), wheelchair: true });
    await ask(last, 'C', 'D', { leaveAt: dayAhead(5, '08:31'), wheelchair: true });
    await app.settle();
    const everybody = [...first, ...last];
    const ids = await Promise.all(everybody.map(proposalOf));
    const answers = await Promise.all(everybody.map(({ client }, n) => client.post(`/proposals/${ids[n]}/accept`)));
    expect(tally(answers)).toEqual({ 200: 2, 409: 4 });
    expect((await stretchesOf(id)).mostWheelchairs).toBe(1);
  });
});

describe('a second rider', () => {
  it('is taken along in the best order; the first one’s time moves within the setting, and they are told', async () => {
    const { id, driver } = await offer(6, { seats: 3 });
    const [first, second] = await people(2);
    if (!first || !second) throw new Error('nobody came');
    await ask([first], 'B', 'D', { leaveAt: dayAhead(6, '08:30') });
    await app.settle();
    await first.client.post(`/proposals/${await proposalOf(first)}/accept`);
    const before = await ente.query('SELECT starts_at, ends_at FROM agreements WHERE receiver_id = $1', [first.id]);
    await ask([second], 'A', 'C', { leaveAt: dayAhead(6, '08:25') });
    await app.settle();
    const seen = await second.client.get<{ items: { reasons: { code: string }[] }[] }>('/proposals');
    expect(seen.body.items[0]?.reasons.map(({ code }) => code)).toContain('with_others');
    expect((await second.client.post(`/proposals/${await proposalOf(second)}/accept`)).status).toBe(200);
    await app.settle();

    const { stops } = await stretchesOf(id);
    expect(stops.map(({ kind, receiver_id }) => [kind, receiver_id])).toEqual([
      ['pick_up', second.id],
      ['pick_up', first.id],
      ['drop', second.id],
      ['drop', first.id],
    ]);
    const after = await ente.query('SELECT starts_at, ends_at FROM agreements WHERE receiver_id = $1', [first.id]);
    const shift = (Number(after.rows[0]?.['starts_at']) - Number(before.rows[0]?.['starts_at'])) / 60_000;
    expect(shift).toBeGreaterThanOrEqual(1);
    expect(shift).toBeLessThanOrEqual(10);
    const pickUp = stops.find(({ kind, receiver_id }) => kind === 'pick_up' && receiver_id === first.id);
    expect(pickUp?.at).toEqual(after.rows[0]?.['starts_at']);
    const told = await ente.query(
      "SELECT person_id, type FROM notifications WHERE type = 'agreement_shifted' AND person_id = ANY($1::uuid[])",
      [[first.id, second.id, driver.id]],
    );
    expect(told.rows).toEqual([{ person_id: first.id, type: 'agreement_shifted' }]);

    const agenda = await (
      await fetch(`${app.url}/agenda`, {
        headers: { cookie: `${SESSION_COOKIE}=${await openSession(ente, driver.id, 'web')}` },
      })
    ).text();
    expect(
      [...agenda.matchAll(/(Sale|Scende) [^:<]+: (Piazza .)/g)].map(([, kind, place]) => `${kind} ${place}`),
    ).toEqual(['Sale Piazza A', 'Sale Piazza B', 'Scende Piazza C', 'Scende Piazza D']);
    expect(agenda).toContain('2 passeggeri');
    expect(agenda).toContain('Tempi: stima in linea d’aria');
    const { body: agreements } = await second.client.get<{ items: { id: string }[] }>('/agreements');
    expect((await second.client.post(`/agreements/${agreements.items[0]?.id}/cancel`)).status).toBe(200);
    expect((await stretchesOf(id)).stops).toHaveLength(2);
    expect((await driver.client.get('/agreements')).status).toBe(200);
  });

  it('does not join where the first one would be late for something else', async () => {
    const { id } = await offer(9, { seats: 3 });
    const [first, second] = await people(2);
    if (!first || !second) throw new Error('nobody came');
    await ask([first], 'B', 'D', { leaveAt: dayAhead(9, '08:30') });
    await app.settle();
    await first.client.post(`/proposals/${await proposalOf(first)}/accept`);
    await ask([second], 'A', 'C', { leaveAt: dayAhead(9, '08:25') });
    await app.settle();
    const waiting = await proposalOf(second);
    const hours = 'SELECT starts_at, ends_at FROM agreements WHERE offer_id = $1';
    const before = (await ente.query(hours, [id])).rows;
    // From when they get out, at the very place.
    await ente.query(
      `INSERT INTO diary_entries (cause_id, person_id, ente_id, cause_kind, firmness, group_id, source_id, starts_at, ends_at,
         begins_lat, begins_lon, ends_lat, ends_lon)
       SELECT gen_random_uuid(), $1, d.ente_id, 'agreement', 'agreed', gen_random_uuid(), gen_random_uuid(), d.ends_at,
         d.ends_at + interval '1 hour', d.ends_lat, d.ends_lon, d.ends_lat, d.ends_lon
       FROM diary_entries d JOIN agreements a ON a.id = d.cause_id WHERE a.offer_id = $2 AND d.person_id = $1`,
      [first.id, id],
    );
    const { status, body } = await second.client.post<{ code: string }>(`/proposals/${waiting}/accept`);
    expect([status, body.code]).toEqual([409, 'proposal.others_busy']);
    expect((await ente.query(hours, [id])).rows).toEqual(before);
  });

  it('does not join when the ente lets nobody’s time move', async () => {
    await ente.add(engineSettings({ otherRidersDelayMinutes: 0 }));
    await offer(7, { seats: 3 });
    const [first, second] = await people(2);
    if (!first || !second) throw new Error('nobody came');
    await ask([first], 'B', 'D', { leaveAt: dayAhead(7, '08:09') });
    await app.settle();
    // The car leaves at eight at the soonest and is at B at nine minutes past: no time for anybody at A.
    await first.client.post(`/proposals/${await proposalOf(first)}/accept`);
    await ask([second], 'A', 'C', { leaveAt: dayAhead(7, '08:00') });
    await app.settle();
    expect((await second.client.get<{ items: unknown[] }>('/proposals')).body.items).toEqual([]);
    await ente.query('DELETE FROM engine_settings');
  });
});
