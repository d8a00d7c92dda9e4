// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

interface Answer {
  readonly id: string;
  readonly state: string;
  readonly agreementId: string | null;
  readonly code: string;
  readonly title: string;
}
interface ProposalRow {
  readonly id: string;
  readonly offerId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly reasons: readonly { code: string }[];
}

let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await neighbour('operator');
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function neighbour(role: 'resident' | 'operator' = 'resident'): Promise<Neighbour> {
  const { id } = await ente.person({ withLogin: false, roles: [role] });
  return signIn(app, ente, id);
}
async function driver(): Promise<Neighbour> {
  const { id } = await ente.driver({ withLogin: false });
  return signIn(app, ente, id);
}

async function help(
  who: Neighbour,
  kind: 'offers' | 'requests',
  [start, end]: readonly [string, string],
  more: object = {},
): Promise<string> {
  const { status, body } = await who.client.post<Answer>(`/${kind}`, {
    service: 'condominio',
    category: 'shopping',
    title: 'La spesa',
    when: { windows: [{ start: dayAhead(day, start), end: dayAhead(day, end) }] },
    ...(kind === 'requests' && { durationMinutes: 60 }),
    ...more,
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
  return body.id;
}
async function ride(who: Neighbour, kind: 'offers' | 'requests', details: object, more: object = {}): Promise<string> {
  const { status, body } = await who.client.post<Answer>(`/${kind}`, {
    service: 'trasporto',
    category: 'ride',
    title: kind === 'offers' ? 'Vado a Verduno' : 'Visita',
    toPlaceId: ente.places['hospital'],
    details,
    ...more,
  });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
  return body.id;
}
async function proposals(of: { requestId?: string; offerId?: string }): Promise<ProposalRow[]> {
  const { rows } = await ente.query(
    `SELECT id, offer_id AS "offerId", starts_at AS "startsAt", ends_at AS "endsAt", state, reasons FROM proposals
     WHERE ($1::uuid IS NULL OR request_id = $1) AND ($2::uuid IS NULL OR offer_id = $2) ORDER BY score DESC`,
    [of.requestId ?? null, of.offerId ?? null],
  );
  return rows as unknown as ProposalRow[];
}
const accept = (who: Neighbour, id: string, body: object = {}) =>
  who.client.post<Answer>(`/proposals/${id}/accept`, body);

/** An agreement about these hours. */
async function agreed(asking: Neighbour, giving: Neighbour, hours: readonly [string, string]): Promise<string> {
  const offerId = await help(giving, 'offers', hours);
  const requestId = await help(asking, 'requests', hours);
  const proposal = (await proposals({ requestId, offerId }))[0];
  await accept(asking, proposal?.id ?? '');
  const { body } = await accept(giving, proposal?.id ?? '');
  expect(body.state).toBe('agreed');
  await app.settle();
  return body.agreementId ?? '';
}

/** Two proposals for one person in the same hours, made before anything was agreed. */
async function twoAtOnce(): Promise<{ busy: Neighbour; others: Neighbour[]; ids: string[] }> {
  day += 1;
  const [busy, one, two] = [await neighbour(), await neighbour(), await neighbour()];
  const ids: string[] = [];
  for (const [other, category] of [
    [one, 'shopping'],
    [two, 'company'],
  ] as const) {
    await ente.query(
      `INSERT INTO categories (id, ente_id, service, code, name_it, name_en, minutes_guide, vetting_required, active)
       SELECT gen_random_uuid(), $1, 'condominio', 'company', 'Compagnia', 'Company', 60, false, true
       WHERE NOT EXISTS (SELECT 1 FROM categories WHERE ente_id = $1 AND code = 'company')`,
      [ente.id],
    );
    const offerId = await help(busy, 'offers', ['09:00', '10:00'], { category });
    const requestId = await help(other, 'requests', ['09:00', '10:00'], { category, title: `Per ${category}` });
    ids.push((await proposals({ requestId, offerId }))[0]?.id ?? '');
  }
  return { busy, others: [one, two], ids };
}

describe('who is busy', () => {
  it('says no second yes: the person reads what it is, a neighbour only that they are busy', async () => {
    const { busy, others, ids } = await twoAtOnce();
    await accept(others[0] as Neighbour, ids[0] ?? '');
    expect((await accept(busy, ids[0] ?? '')).body.state).toBe('agreed');
    // Before what no longer fits is closed, which happens by itself.
    const own = await accept(busy, ids[1] ?? '');
    expect([own.status, own.body.code]).toEqual([409, 'diary.you_are_busy']);
    expect(own.body.title).toContain('Per shopping');
    expect(own.body.title).toContain('dalle 9:00 alle 10:00');
    const neighbourly = await accept(others[1] as Neighbour, ids[1] ?? '');
    expect([neighbourly.status, neighbourly.body.code]).toEqual([409, 'diary.neighbour_busy']);
    expect(neighbourly.body.title).not.toContain('Per shopping');
    const staff = await accept(operator, ids[1] ?? '');
    expect([staff.status, staff.body.code]).toEqual([409, 'diary.busy']);
    expect(staff.body.title).toContain('Per shopping');
  });

  it('is overruled by staff alone, with a reason that is kept', async () => {
    const { busy, others, ids } = await twoAtOnce();
    await accept(others[0] as Neighbour, ids[0] ?? '');
    await accept(busy, ids[0] ?? '');
    const reason = { overrule: 'Aiuta tutti e due insieme', heard: ['offer', 'request'] };
    expect((await accept(busy, ids[1] ?? '', reason)).status).toBe(403);
    expect((await accept(operator, ids[1] ?? '', reason)).body.state).toBe('agreed');
    const { rows } = await ente.query("SELECT note FROM exchange_acts WHERE act = 'overrule' AND subject_id = $1", [
      ids[1],
    ]);
    expect(rows).toEqual([{ note: reason.overrule }]);
  });

  it('has what was proposed for those hours withdrawn, and whoever had said yes is told', async () => {
    const { busy, others, ids } = await twoAtOnce();
    for (const [index, other] of others.entries()) await accept(other, ids[index] ?? '');
    await accept(busy, ids[0] ?? '');
    await app.settle();
    expect((await ente.query('SELECT state FROM proposals WHERE id = $1', [ids[1]])).rows).toEqual([
      { state: 'withdrawn' },
    ]);
    const { body } = await (others[1] as Neighbour).client.get<{ items: { type: string }[] }>('/notifications');
    expect(body.items.map(({ type }) => type)).toContain('proposal_withdrawn');
  });

  it('is not proposed for those hours, or only in the free ones, and is not said to be free', async () => {
    day += 1;
    const [busy, first, later] = [await neighbour(), await neighbour(), await neighbour()];
    await agreed(first, busy, ['15:00', '16:00']);
    const offerId = await help(busy, 'offers', ['14:30', '17:30'], { again: true });
    const overlapping = await help(later, 'requests', ['15:00', '16:00']);
    expect(await proposals({ requestId: overlapping, offerId })).toEqual([]);
    const around = await help(later, 'requests', ['15:00', '17:30'], { again: true });
    const [proposal] = await proposals({ requestId: around, offerId });
    expect(new Date(proposal?.startsAt ?? 0).getTime()).toBeGreaterThanOrEqual(
      new Date(dayAhead(day, '16:00')).getTime(),
    );
    expect(proposal?.reasons.map(({ code }) => code)).not.toContain('is_free_now');
  });

  it('is free again once it is called off', async () => {
    const { busy, others, ids } = await twoAtOnce();
    await accept(others[0] as Neighbour, ids[0] ?? '');
    const { body } = await accept(busy, ids[0] ?? '');
    await busy.client.post(`/agreements/${body.agreementId}/cancel`, {});
    await accept(others[1] as Neighbour, ids[1] ?? '');
    expect((await accept(busy, ids[1] ?? '')).body.state).toBe('agreed');
  });

  it('may do two things back to back in one place', async () => {
    day += 1;
    const [busy, asking] = [await neighbour(), await neighbour()];
    await agreed(asking, busy, ['09:00', '10:00']);
    await agreed(asking, busy, ['10:00', '11:00']);
  });

  it('who is helped is in it as well as who helps', async () => {
    day += 1;
    const [lucia, anna, paolo] = [await neighbour(), await neighbour(), await neighbour()];
    await agreed(lucia, anna, ['09:00', '10:00']);
    const offerId = await help(paolo, 'offers', ['09:00', '10:00']);
    const requestId = await help(lucia, 'requests', ['09:30', '10:00'], { durationMinutes: 30, again: true });
    expect(await proposals({ requestId, offerId })).toEqual([]);
  });
});

describe('a driver', () => {
  it('is away from leaving until home again, for whoever else asks, not for who rides along', async () => {
    day += 1;
    const [marco, elena, gino, anna] = [await driver(), await neighbour(), await neighbour(), await neighbour()];
    const when = { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:30') }] };
    const offerId = await ride(marco, 'offers', { seats: 3, detourMinutes: 30 }, { when });
    for (const rider of [elena, gino]) {
      const requestId = await ride(rider, 'requests', { arriveBy: dayAhead(day, '09:30') });
      const [proposal] = await proposals({ requestId, offerId });
      await accept(rider, proposal?.id ?? '');
      expect((await accept(marco, proposal?.id ?? '')).body.state).toBe('agreed');
      await app.settle();
    }
    const { rows } = await ente.query(
      'SELECT starts_at, ends_at, (SELECT max(ends_at) FROM agreements WHERE giver_id = $1) AS arrives FROM diary_entries WHERE person_id = $1 ORDER BY ends_at DESC',
      [marco.id],
    );
    const [last] = rows as unknown as { ends_at: Date; arrives: Date }[];
    expect((last?.ends_at.getTime() ?? 0) - (last?.arrives.getTime() ?? 0)).toBeGreaterThan(5 * 60_000);
    // He is on his way back when she needs him.
    const help10 = await help(marco, 'offers', ['09:00', '09:40']);
    const requestId = await help(anna, 'requests', ['09:00', '09:40'], { durationMinutes: 40 });
    expect(await proposals({ requestId, offerId: help10 })).toEqual([]);
  });
});
