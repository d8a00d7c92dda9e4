// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const PAPERS = {
  car: 'Ford Fiesta',
  seats: 4,
  wheelchairSpaces: 1,
  walkerSpaces: 1,
  licenceUntil: '2040-01-01',
  insuranceUntil: '2040-01-01',
  coverUntil: '2040-01-01',
};
let app: TestApp;
let ente: TestEnte;
let operator: Neighbour;
let day = 3;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '1000000' });
  ente = await TestEnte.create(app.database.url);
  operator = await signedIn((await ente.person({ withLogin: false, roles: ['operator'] })).id);
});
afterEach(async () => {
  await app.settle();
  await ente.query("UPDATE listings SET state = 'withdrawn' WHERE state IN ('open', 'matched')");
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

async function signedIn(id: string): Promise<Neighbour> {
  return signIn(app, ente, id);
}
const driver = async () => signedIn((await ente.driver({ withLogin: false })).id);
const papersOf = ({ id }: Neighbour, change: object) =>
  operator.client.send('PUT', `/drivers/${id}/papers`, { ...PAPERS, ...change });

function offers(who: Neighbour, details: object) {
  return who.client.post<{ id: string; errors: { field: string; code: string; message: string }[] }>('/offers', {
    service: 'trasporto',
    category: 'ride',
    title: 'Vado a Verduno',
    toPlaceId: ente.places['hospital'],
    autoAccept: true,
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    details: { seats: 3, detourMinutes: 30, ...details },
  });
}

/** A ride with a wheelchair that is agreed. */
async function wheelchairRide(): Promise<{ marco: Neighbour; offerId: string; agreementId: string }> {
  day += 1;
  const marco = await driver();
  const { body: offer } = await offers(marco, { wheelchairSpaces: 1 });
  const lucia = await signedIn((await ente.person({ withLogin: false })).id);
  const { body: request } = await lucia.client.post<{ id: string }>('/requests', {
    service: 'trasporto',
    category: 'ride',
    title: 'Visita',
    toPlaceId: ente.places['hospital'],
    details: { arriveBy: dayAhead(day, '09:00'), wheelchair: true },
  });
  await app.settle();
  const found = (await lucia.client.get<{ items: { id: string }[] }>(`/requests/${request.id}/proposals`)).body.items;
  const { body } = await lucia.client.post<{ agreementId: string }>(`/proposals/${found[0]?.id}/accept`);
  return { marco, offerId: offer.id, agreementId: body.agreementId };
}
async function pageOf(who: Neighbour, path: string): Promise<string> {
  const { status, text } = await (await WebVisitor.open(app, ente, who.id)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}
async function countOf(who: Neighbour, type: string): Promise<number> {
  await app.settle();
  const { rows } = await ente.query('SELECT 1 FROM notifications WHERE person_id = $1 AND type = $2', [who.id, type]);
  return rows.length;
}

describe('an offered ride', () => {
  it.each([
    ['seats', { seats: 5 }, 4],
    ['wheelchairSpaces', { wheelchairSpaces: 1 }, 0],
    ['walkerSpaces', { walkerSpaces: 2 }, 1],
  ])('promises no more %s than the car that was seen, and says how many there are', async (field, details, most) => {
    const marco = await driver();
    await papersOf(marco, { wheelchairSpaces: 0 });
    const { status, body } = await offers(marco, details);
    expect(status).toBe(422);
    expect(body.errors).toEqual([expect.objectContaining({ field: `details.${field}`, code: 'ride.more_than_car' })]);
    expect(body.errors[0]?.message).toContain(`al massimo ${most}`);
    expect((await offers(marco, {})).status).toBe(201);
  });
});

describe('a car that changes', () => {
  it('takes from offers what it no longer has, and flags what was agreed: on its page, to the driver, on the board', async () => {
    const { marco, offerId, agreementId } = await wheelchairRide();
    expect(await pageOf(marco, `/agreements/${agreementId}`)).not.toContain('non ha più posto');
    await papersOf(marco, { seats: 2, wheelchairSpaces: 0 });
    const { rows } = await ente.query(
      `SELECT details->>'seats' AS seats, details->>'wheelchairSpaces' AS wheelchairs, s.capacity FROM listings l
       JOIN slots s ON s.listing_id = l.id WHERE l.id = $1`,
      [offerId],
    );
    expect(rows).toEqual([{ seats: '2', wheelchairs: '0', capacity: 2 }]);
    expect(await pageOf(marco, `/agreements/${agreementId}`)).toContain('non ha più posto per la sedia a rotelle');
    expect(await pageOf(operator, '/board?view=unfit_rides')).toMatch(
      /Visita.*non ha più posto per la sedia a rotelle/,
    );
    expect(await countOf(marco, 'rides_unfit')).toBe(1);
  });
});

describe('a paper that ends before an agreed ride', () => {
  it('is flagged on the agreement, told to the driver, and stands on the board with its last day', async () => {
    const { marco, agreementId } = await wheelchairRide();
    await papersOf(marco, { insuranceUntil: addDays(romeDay(new Date()), 1) });
    expect(await pageOf(operator, `/agreements/${agreementId}`)).toContain('non valgono più');
    expect(await pageOf(operator, '/board?view=unfit_rides')).toMatch(/Visita.*valgono fino a/);
    expect(await countOf(marco, 'rides_unfit')).toBe(1);
    await papersOf(marco, {});
    expect(await pageOf(operator, `/agreements/${agreementId}`)).not.toContain('non valgono più');
  });
});
