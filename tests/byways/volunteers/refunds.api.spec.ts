// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreement, listing, proposal, slot } from '../../builders/exchange.js';
import { delegation } from '../../builders/identity.js';
import { ago } from '../../builders/row.js';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Answer {
  id: string;
  code: string;
  cents: number;
  state: string;
  details?: { left?: number };
}

const day = (ahead: number): string => dayAhead(ahead).slice(0, 10);
/** A month that is over, whatever day it is: limits of a month are asked within one. */
const past = (nth: string): string => `2026-03-${nth}`;

let app: TestApp;
let ente: TestEnte;
let operatorIn: TestPerson;
let operator: ApiClient;
let coordinator: ApiClient;
let desk: PageClient;

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operatorIn = await ente.person({ roles: ['operator'] });
  operator = await app.signIn(operatorIn.login);
  coordinator = await app.signIn((await ente.person({ roles: ['coordinator'] })).login);
  desk = await PageClient.open(app.url, ente, operatorIn.id);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const rules = (more: object = {}) =>
  coordinator.send('PUT', '/ente/refund-rules', { perKm: 0.35, month: 200, selfKinds: ['Telefono'], ...more });
const enrol = (id: string) =>
  operator.post(`/volunteers/${id}/entries`, {
    ...{ day: '2026-01-02', section: 'regular', activity: 'driver', birthPlace: 'Alba', residence: 'Via Roma 1, Alba' },
  });
const declare = (client: ApiClient, id: string, more: object) =>
  client.post<Answer>(`/volunteers/${id}/refunds`, { day: past('10'), what: 'Parcheggio', ...more });
const receipt = (amount: number, more: object = {}) => ({ kind: 'receipt', receipt: '7', amount, ...more });
const self = (amount: number, more: object = {}) => ({ kind: 'self', what: 'Telefono', amount, ...more });

async function volunteer(): Promise<{ id: string; client: ApiClient }> {
  const { id, login } = await ente.person();
  await enrol(id);
  return { id, client: await app.signIn(login) };
}

/** A ride somebody gave, two days ago. */
async function drove(giverId: string): Promise<string> {
  const receiverId = (await ente.person({ withLogin: false })).id;
  const categoryId = ente.categories['ride'] as string;
  const [startsAt, endsAt] = [new Date(dayAhead(-2, '10:00')), new Date(dayAhead(-2, '11:00'))];
  const of = { categoryId, placeId: ente.places['market'] as string, service: 'trasporto' as const };
  const to = { toPlaceId: ente.places['hospital'] as string, toLat: 44.684, toLon: 7.936 };
  const offer = listing({ ...of, ...to, personId: giverId, kind: 'offer', state: 'fulfilled', details: { seats: 2 } });
  const request = listing({ ...of, ...to, personId: receiverId, kind: 'request', state: 'fulfilled', details: {} });
  const slots = [offer, request].map(({ fields }) => slot({ listingId: fields.id, startsAt, endsAt }));
  const pair = {
    ...{ offerId: offer.fields.id, requestId: request.fields.id, startsAt, endsAt, service: 'trasporto' as const },
    ...{ offerSlotId: slots[0]?.fields.id as string, requestSlotId: slots[1]?.fields.id as string },
  };
  const match = proposal({ ...pair, requesterId: receiverId, offererId: giverId, state: 'agreed' });
  const done = agreement({
    ...{ ...pair, giverId, receiverId, categoryId, proposalId: match.fields.id, state: 'settled' as const },
    ...{ createdAt: ago({ days: 4 }), updatedAt: ago({ days: 2 }) },
  });
  await ente.addAll([offer, request, ...slots, match, done]);
  return done.fields.id;
}

describe('expenses of volunteers', () => {
  it('are given back only once the office has said how much, and to who was a volunteer on that day', async () => {
    const one = await volunteer();
    await ente.query('DELETE FROM volunteer_refund_rules WHERE ente_id = $1', [ente.id]);
    expect((await declare(one.client, one.id, receipt(3))).body.code).toBe('volunteers.no_refunds');
    expect((await operator.send('PUT', '/ente/refund-rules', { month: 10 })).status).toBe(403);
    await rules();
    expect((await declare(one.client, one.id, receipt(3))).body).toMatchObject({ cents: 300, state: 'declared' });
    expect((await declare(one.client, one.id, receipt(3, { day: '2026-01-01' }))).body.code).toBe(
      'volunteers.not_entered_then',
    );
    expect((await declare(one.client, one.id, receipt(3, { day: day(1) }))).body.code).toBe('volunteers.day_to_come');
    expect((await declare(one.client, one.id, receipt(3, { receipt: undefined }))).body.code).toBe(
      'volunteers.receipt_needed',
    );
    const km = await declare(one.client, one.id, { kind: 'distance', km: 12.4 });
    expect(km.body.cents).toBe(434);
  });

  it('with one’s own word alone end at the limits of the law, also for several declared at once', async () => {
    await rules();
    const one = await volunteer();
    expect((await declare(one.client, one.id, self(4, { what: 'Forfait' }))).body.code).toBe('volunteers.not_listed');
    const answers = await Promise.all([1, 2, 3].map(() => declare(one.client, one.id, self(5))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.find(({ status }) => status !== 201)?.body.code).toBe('volunteers.over_self_day');
    for (let nth = 11; nth < 25; nth += 1) await declare(one.client, one.id, self(10, { day: past(String(nth)) }));
    expect((await declare(one.client, one.id, self(1, { day: past('26') }))).body.code).toBe(
      'volunteers.over_self_month',
    );
  });

  it('come to a cent at least, and say so at the field', async () => {
    await rules();
    const one = await volunteer();
    const refused = await declare(one.client, one.id, receipt(1e-9));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'amount' }] } });
    expect(await rules({ month: 1e-9 })).toMatchObject({ status: 422, body: { errors: [{ field: 'month' }] } });
  });

  it('are asked for by the same receipt once', async () => {
    await rules();
    const one = await volunteer();
    expect((await declare(one.client, one.id, receipt(3))).status).toBe(201);
    const again = await declare(one.client, one.id, receipt(3));
    expect(again).toMatchObject({ status: 409, body: { errors: [{ field: 'receipt' }] } });
  });

  it('end at the month’s limit, which is said with what is left of it, and nothing typed is lost', async () => {
    await rules({ month: 20 });
    const { id } = await volunteer();
    const page = await PageClient.open(app.url, ente, id);
    const form = { day: past('10'), kind: 'receipt', what: 'Parcheggio blu', receipt: '9' };
    expect((await page.post('/me/refunds', { ...form, amount: '12,50' })).location).toBe('/me/refunds');
    const over = await page.post('/me/refunds', { ...form, amount: '9' });
    expect(over.status).toBe(422);
    expect(over.text).toMatch(/Restano 7,50\s€/);
    expect(over.html).toContain('value="Parcheggio blu"');
    await rules();
  });

  it('are decided by staff, never on their own, and the volunteer hears of it', async () => {
    await rules();
    const one = await volunteer();
    const [first, second] = [
      await declare(one.client, one.id, receipt(3)),
      await declare(one.client, one.id, receipt(4)),
    ];
    expect((await one.client.post(`/volunteer-refunds/${first.body.id}/approve`)).status).toBe(403);
    expect((await operator.post(`/volunteer-refunds/${first.body.id}/approve`)).status).toBe(201);
    const refused = await desk.post(`/volunteers/refunds/${second.body.id}/refuse`, { reason: 'Manca lo scontrino' });
    expect(refused.location).toBe('/volunteers/refunds');
    expect((await one.client.post<Answer>(`/volunteer-refunds/${second.body.id}/withdraw`)).status).toBe(409);
    await enrol(operatorIn.id);
    const own = await declare(operator, operatorIn.id, receipt(3));
    expect((await operator.post<Answer>(`/volunteer-refunds/${own.body.id}/approve`)).body.code).toBe(
      'volunteers.own_refund',
    );
    await app.settle();
    const { rows } = await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY type', [one.id]);
    expect(rows.map(({ type }) => type)).toEqual(['refund_approved', 'refund_refused']);
    const shown = await (await PageClient.open(app.url, ente, one.id)).get('/me/refunds');
    expect(shown.text).toContain('Manca lo scontrino');
  });

  it('are held against the limits once more when they are approved', async () => {
    await rules();
    const one = await volunteer();
    const { body } = await declare(one.client, one.id, receipt(50));
    await rules({ month: 20 });
    expect((await operator.post<Answer>(`/volunteer-refunds/${body.id}/approve`)).body.code).toBe(
      'volunteers.over_month',
    );
    await rules();
  });

  it('are nobody else’s to read, declare or take back', async () => {
    const one = await volunteer();
    const other = await volunteer();
    const { body } = await declare(one.client, one.id, receipt(3));
    expect((await other.client.get(`/volunteers/${one.id}/refunds`)).status).toBe(404);
    expect((await declare(other.client, one.id, receipt(3))).status).toBe(404);
    expect((await other.client.post(`/volunteer-refunds/${body.id}/withdraw`)).status).toBe(404);
    expect((await one.client.post<Answer>(`/volunteer-refunds/${body.id}/withdraw`)).body.state).toBe('withdrawn');
  });

  it('are declared and taken back by who may act for the volunteer', async () => {
    await rules();
    const one = await volunteer();
    const helper = await ente.person();
    const client = await app.signIn(helper.login);
    const forOne = { onBehalfOf: one.id };
    expect((await declare(client, one.id, receipt(3, forOne))).status).toBe(403);
    await ente.add(delegation({ delegatorId: one.id, delegateId: helper.id }));
    const { status, body } = await declare(client, one.id, receipt(3, forOne));
    expect(status).toBe(201);
    expect((await client.get(`/volunteers/${one.id}/refunds`)).status).toBe(404);
    expect((await client.get(`/volunteers/${one.id}/refunds?onBehalfOf=${one.id}`)).status).toBe(200);
    expect((await client.post(`/volunteer-refunds/${body.id}/withdraw`, forOne)).status).toBe(201);
  });

  it('are proposed from the rides that were driven, each once', async () => {
    await rules();
    const one = await volunteer();
    const agreementId = await drove(one.id);
    const rides = async () =>
      (
        await one.client.get<{ items: { agreementId: string; metres: number; day: string }[] }>(
          `/volunteers/${one.id}/rides`,
        )
      ).body.items;
    const [ride] = await rides();
    expect(ride).toMatchObject({ agreementId, day: day(-2) });
    expect(ride?.metres).toBeGreaterThan(1_000);
    const wish = { kind: 'distance', agreementId, km: (ride?.metres ?? 0) / 1000, what: 'Passaggio' };
    expect((await declare(one.client, one.id, { ...wish, day: day(-3) })).body.code).toBe('volunteers.no_such_ride');
    expect((await declare(one.client, one.id, { ...wish, day: day(-2) })).status).toBe(201);
    expect(await rides()).toEqual([]);
    expect((await declare(one.client, one.id, { ...wish, day: day(-2) })).body.code).toBe('volunteers.ride_twice');
    const stranger = await volunteer();
    expect((await declare(stranger.client, stranger.id, { ...wish, day: day(-2) })).body.code).toBe(
      'volunteers.no_such_ride',
    );
  });

  it('are listed for the accountants one by one, and by month and volunteer', async () => {
    await rules();
    const { id } = await ente.person({ familyName: 'Contabile' });
    await enrol(id);
    for (const amount of [3.5, 4.25]) {
      const { body } = await declare(operator, id, receipt(amount, { day: '2026-04-07' }));
      await operator.post(`/volunteer-refunds/${body.id}/approve`);
    }
    const asked = '?asked=1&from=2026-04-01&until=2026-04-30&state=approved';
    const months = await desk.get(`/lists/refund_months/csv${asked}`);
    expect(months.html).toMatch(/Contabile;0?4\/2026;2;0;7,75/);
    expect((await desk.get(`/lists/refunds/csv${asked}`)).html).toMatch(/Contabile;07\/04\/2026;.*;3,5;/);
    expect((await desk.get(`/lists/refunds${asked}`)).text).toContain('Contabile');
  });

  it('stay on the board until they are decided', async () => {
    await rules();
    const { id } = await ente.person({ familyName: 'Aspettante' });
    await enrol(id);
    const { body } = await declare(operator, id, receipt(3));
    expect((await desk.get('/board?view=volunteer_refunds')).text).toContain('Aspettante');
    await operator.post(`/volunteer-refunds/${body.id}/approve`);
    expect((await desk.get('/board?view=volunteer_refunds')).text).not.toContain('Aspettante');
  });
});
