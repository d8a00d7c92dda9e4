// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, endOfRomeDay, romeDay, startOfRomeDay } from '@reciproca/kernel';
import { DateTime } from 'luxon';
import { outboxMessage } from '../../builders/platform.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { cure, poison } from '../../support/poison.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const HOUR_MS = 3_600_000;
let app: TestApp;
let alba: TestEnte;
let bra: TestEnte;

beforeAll(async () => {
  app = await startTestApp();
  alba = await TestEnte.create(app.database.url);
  bra = await TestEnte.create(app.database.url, 'bra');
});
afterAll(async () => {
  await alba.close();
  await bra.close();
  await app.close();
});
// Each test has a clock of its own, from now on.
beforeEach(async () => {
  await app.settle();
  await alba.query('DELETE FROM job_turns');
});
afterEach(async () => {
  await alba.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('pending','open','matched')");
  await alba.query(
    "UPDATE proposals SET state = 'withdrawn' WHERE state IN ('proposed','accepted_by_offer','accepted_by_request')",
  );
  await alba.query("UPDATE agreements SET state = 'cancelled' WHERE state IN ('agreed','under_way','done')");
});

const hoursFrom = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * HOUR_MS);
const stateOf = async (table: string, id: string): Promise<unknown> =>
  (await alba.query(`SELECT state FROM ${table} WHERE id = $1`, [id])).rows[0]?.['state'];
const clientOf = async (ente: TestEnte): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, (await ente.person({ withLogin: false })).id, 'api'));

interface Pair {
  readonly giver: ApiClient;
  readonly receiver: ApiClient;
  readonly offerId: string;
  readonly requestId: string;
  readonly proposalId: string;
}

async function post(client: ApiClient, path: string, when: object): Promise<string> {
  const help = { service: 'condominio', category: 'shopping', title: 'La spesa' };
  const { status, body } = await client.post<{ id: string }>(path, { ...help, when });
  expect(status).toBe(201);
  return body.id;
}

/** Two people who have a proposal between them. */
async function pair(ente: TestEnte, day: number): Promise<Pair> {
  const [giver, receiver] = [await clientOf(ente), await clientOf(ente)];
  const when = { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '10:00') }] };
  const offerId = await post(giver, '/offers', when);
  const requestId = await post(receiver, '/requests', when);
  await app.settle();
  const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1 AND offer_id = $2', [
    requestId,
    offerId,
  ]);
  return { giver, receiver, offerId, requestId, proposalId: String(rows[0]?.['id']) };
}

async function agreed(ente: TestEnte, day: number): Promise<Pair & { readonly agreementId: string }> {
  const two = await pair(ente, day);
  await two.receiver.post(`/proposals/${two.proposalId}/accept`);
  const { body } = await two.giver.post<{ agreementId: string }>(`/proposals/${two.proposalId}/accept`);
  return { ...two, agreementId: body.agreementId };
}
const balanceOf = async (client: ApiClient): Promise<number> =>
  (await client.get<{ balance: number }>('/accounts/me')).body.balance;

describe('72 hours of silence', () => {
  it('confirm what the giver says is done, in every ente, though one of them cannot be settled', async () => {
    const [first, broken, other] = [await agreed(alba, 3), await agreed(alba, 4), await agreed(bra, 3)];
    for (const { agreementId } of [first, broken, other]) await alba.letPass(agreementId);
    for (const { giver, agreementId } of [first, broken, other])
      expect((await giver.post(`/agreements/${agreementId}/complete`)).status).toBe(200);
    const done = new Date();
    await poison(alba, 'agreements', 'id', broken.agreementId);

    await app.reach(hoursFrom(done, 71));
    expect(await stateOf('agreements', first.agreementId)).toBe('done');
    expect(await balanceOf(first.giver)).toBe(0);

    await app.reach(hoursFrom(done, 72.6));
    for (const { agreementId, giver, receiver } of [first, other]) {
      expect(await stateOf('agreements', agreementId)).toBe('settled');
      expect([await balanceOf(giver), await balanceOf(receiver)]).toEqual([60, -60]);
    }
    expect(await stateOf('agreements', broken.agreementId)).toBe('done');

    // The next day it has its turn again.
    await cure(alba, 'agreements');
    await app.reach(hoursFrom(done, 97));
    expect(await stateOf('agreements', broken.agreementId)).toBe('settled');
    expect(await balanceOf(first.giver)).toBe(60);
  });

  it('confirm nothing that somebody disputes, or has not said is done', async () => {
    const [disputed, silent] = [await agreed(alba, 3), await agreed(alba, 4)];
    await alba.letPass(disputed.agreementId);
    await disputed.giver.post(`/agreements/${disputed.agreementId}/complete`);
    expect(
      (await disputed.receiver.post(`/agreements/${disputed.agreementId}/dispute`, { reason: 'Non è venuta' })).status,
    ).toBe(200);
    await app.reach(hoursFrom(new Date(), 24 * 5));
    expect(await stateOf('agreements', disputed.agreementId)).toBe('disputed');
    expect(await stateOf('agreements', silent.agreementId)).toBe('agreed');
    expect(await balanceOf(disputed.giver)).toBe(0);
  });
});

describe('a proposal', () => {
  it('expires in its time and gives back what it held, though another cannot', async () => {
    const [held, broken, other] = [await pair(alba, 20), await pair(alba, 21), await pair(bra, 20)];
    expect((await held.giver.post(`/proposals/${held.proposalId}/accept`)).status).toBe(200);
    await poison(alba, 'proposals', 'id', broken.proposalId);
    const { rows } = await alba.query('SELECT max(expires_at) AS at FROM proposals WHERE state <> $1', ['withdrawn']);
    await app.reach(hoursFrom(rows[0]?.['at'] as Date, 0.2));
    expect(await stateOf('proposals', held.proposalId)).toBe('expired');
    expect(await stateOf('proposals', other.proposalId)).toBe('expired');
    expect(await stateOf('proposals', broken.proposalId)).toBe('proposed');
    const { rows: slots } = await alba.query('SELECT taken FROM slots WHERE listing_id = $1', [held.offerId]);
    expect(slots).toEqual([{ taken: 0 }]);
    await cure(alba, 'proposals');
  });

  it('that was answered while its turn was being taken stays answered', async () => {
    const { proposalId, giver } = await pair(alba, 20);
    const { rows } = await alba.query('SELECT expires_at AS at FROM proposals WHERE id = $1', [proposalId]);
    const over = hoursFrom(rows[0]?.['at'] as Date, 0.2);
    // It was found due; then a yes keeps the offer for two days more.
    await alba.add(outboxMessage({ enteId: alba.id, topic: 'job.expire-proposals.row', payload: { id: proposalId } }));
    expect((await giver.post(`/proposals/${proposalId}/accept`)).status).toBe(200);
    await alba.query('UPDATE proposals SET expires_at = $2 WHERE id = $1', [proposalId, hoursFrom(over, 48)]);
    await app.settle({ now: () => over });
    expect(await stateOf('proposals', proposalId)).toBe('accepted_by_offer');
  });
});

describe('a listing', () => {
  it('expires with its last time, though another cannot', async () => {
    const [first, broken, other] = [await pair(alba, 3), await pair(alba, 3), await pair(bra, 3)];
    await poison(alba, 'listings', 'id', broken.offerId);
    await app.reach(new Date(dayAhead(3, '09:55')));
    expect(await stateOf('listings', first.offerId)).toBe('open');
    await app.reach(new Date(dayAhead(3, '10:20')));
    for (const { offerId, requestId } of [first, other])
      expect([await stateOf('listings', offerId), await stateOf('listings', requestId)]).toEqual([
        'expired',
        'expired',
      ]);
    expect([await stateOf('listings', broken.offerId), await stateOf('listings', broken.requestId)]).toEqual([
      'open',
      'expired',
    ]);
    await cure(alba, 'listings');
  });

  it('that ends on a day is there until that day is over in Rome', async () => {
    const endsOn = addDays(romeDay(new Date()), 9);
    const when = {
      weekly: { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', until: '10:00', endsOn },
    };
    const offerId = await post(await clientOf(alba), '/offers', when);
    await app.reach(hoursFrom(endOfRomeDay(endsOn), -0.1));
    expect(await stateOf('listings', offerId)).toBe('open');
    await app.reach(hoursFrom(endOfRomeDay(endsOn), 0.3));
    expect(await stateOf('listings', offerId)).toBe('expired');
  });
});

describe('what comes round', () => {
  const slotsOf = async (id: string): Promise<Date[]> =>
    (await alba.query('SELECT starts_at FROM slots WHERE listing_id = $1 ORDER BY starts_at', [id])).rows.map(
      ({ starts_at: at }) => at as Date,
    );
  const daily = (change: object = {}): object => ({
    weekly: { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', until: '10:00', ...change },
  });

  it('is laid out further for all, though some series have ended and one cannot be read', async () => {
    const today = romeDay(new Date());
    const monday = addDays(today, 15 - DateTime.fromISO(today).weekday);
    const [ended, lastDay, odd, broken, mine, theirs] = [
      await post(
        await clientOf(alba),
        '/offers',
        daily({ days: ['MO'], startsOn: monday, endsOn: addDays(monday, 4) }),
      ),
      await post(await clientOf(alba), '/offers', daily({ endsOn: addDays(monday, 1) })),
      await post(await clientOf(alba), '/offers', daily()),
      await post(await clientOf(alba), '/offers', daily()),
      await post(await clientOf(alba), '/offers', daily()),
      await post(await clientOf(bra), '/offers', daily()),
    ];
    await alba.query("UPDATE listings SET recurrence = 'RRULE:FREQ=NEVER' WHERE id = $1", [odd]);
    // What has ended must be found due, or nothing would be proved.
    await alba.query("UPDATE listings SET expires_at = now() + interval '90 days' WHERE id = ANY($1)", [
      [ended, lastDay],
    ]);
    await poison(alba, 'slots', 'listing_id', broken);
    const before = new Map<string, number>();
    for (const id of [ended, lastDay, odd, broken, mine, theirs]) before.set(id, (await slotsOf(id)).length);

    // The Tuesday after its last Monday, half an hour after midnight in Rome: the last day of the other.
    const tuesday = hoursFrom(startOfRomeDay(addDays(monday, 1)), 1.5);
    await app.reach(tuesday);
    const { rows: dead } = await alba.query(
      "SELECT d.last_error FROM deliveries d JOIN outbox m ON m.id = d.message_id WHERE m.topic LIKE 'job.extend-recurring%' AND d.attempts > 0",
    );
    expect(dead).toEqual([{ last_error: expect.stringContaining('poisoned') }]);
    for (const id of [ended, lastDay, odd, broken]) expect(await slotsOf(id)).toHaveLength(before.get(id) ?? -1);
    for (const id of [mine, theirs]) {
      const slots = await slotsOf(id);
      expect(slots.length).toBeGreaterThan(before.get(id) ?? Infinity);
      expect(slots.at(-1)?.getTime()).toBeGreaterThan(hoursFrom(tuesday, 24 * 40).getTime());
      // One a day, at nine in Rome, none twice.
      const days = slots.map((at) => DateTime.fromJSDate(at, { zone: 'Europe/Rome' }).toFormat('yyyy-MM-dd HH:mm'));
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day.endsWith('09:00'))).toBe(true);
    }
    await cure(alba, 'slots');
  });
});
