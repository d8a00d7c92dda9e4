// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { hiddenIn } from '../../support/page-client.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

const PAPERS = {
  car: 'Ford Fiesta',
  seats: 4,
  wheelchairSpaces: 1,
  walkerSpaces: 1,
  licenceUntil: '2040-01-01',
  insuranceUntil: '2040-01-01',
  inspectionUntil: '2040-01-01',
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

describe('papers that end before an offered ride', () => {
  it('end what was proposed, bring nothing new, and mark the departure, until they hold again', async () => {
    day += 1;
    const marco = await driver();
    await papersOf(marco, {});
    await offers(marco, {});
    const lucia = await signedIn((await ente.person({ withLogin: false })).id);
    const asks = async (title: string): Promise<string> => {
      const { body } = await lucia.client.post<{ id: string }>('/requests', {
        service: 'trasporto',
        category: 'ride',
        title,
        toPlaceId: ente.places['hospital'],
        details: { arriveBy: dayAhead(day, '09:00') },
      });
      await app.settle();
      return body.id;
    };
    const states = async (id: string): Promise<unknown[]> =>
      (await ente.query('SELECT state, ended_because AS why FROM proposals WHERE request_id = $1 ORDER BY state', [id]))
        .rows;
    const first = await asks('Esami');
    expect(await states(first)).toEqual([{ state: 'proposed', why: null }]);
    expect(await pageOf(marco, '/agenda')).not.toContain('i documenti non valgono');

    const insuranceUntil = addDays(romeDay(new Date()), 1);
    const desk = await WebVisitor.open(app, ente, operator.id);
    const asked = await desk.post(`/people/${marco.id}/papers`, {
      ...Object.fromEntries(Object.entries(PAPERS).map(([name, value]) => [name, String(value)])),
      insuranceUntil,
    });
    expect(asked.text).toMatch(/Una proposta dopo quel giorno finisce.*Esami/);
    await papersOf(marco, { insuranceUntil });
    await app.settle();
    expect(await states(first)).toEqual([{ state: 'withdrawn', why: 'not_cleared' }]);
    expect(await states(await asks('Controllo'))).toEqual([]);
    expect(await pageOf(marco, '/agenda')).toContain('i documenti non valgono');
    await papersOf(marco, {});
    await app.settle();
    expect(await states(first)).toContainEqual({ state: 'proposed', why: null });
  });
});

describe('the inspection of the car', () => {
  const tomorrow = (): string => addDays(romeDay(new Date()), 1);

  it('is a paper like the others: flagged on what is agreed, refused for what is not, on the board with its own words', async () => {
    const { marco, agreementId } = await wheelchairRide();
    await papersOf(marco, { inspectionUntil: tomorrow() });
    expect(await pageOf(operator, `/agreements/${agreementId}`)).toContain('non valgono più');
    expect(await pageOf(operator, '/board?view=unfit_rides')).toMatch(/Visita.*valgono fino a/);
    expect(await pageOf(operator, '/board?view=expiring')).toContain('La revisione dell’auto vale fino al');
    day += 1;
    expect((await offers(marco, {})).body).toMatchObject({ state: 'pending' });
  });

  it('that nobody has written down stops nobody, and is asked for the next time the papers are looked at', async () => {
    const { marco, agreementId } = await wheelchairRide();
    await papersOf(marco, { inspectionUntil: null });
    expect(await pageOf(operator, `/agreements/${agreementId}`)).not.toContain('non valgono più');
    expect(await pageOf(operator, `/people/${marco.id}`)).toContain('Revisione dell’auto Non ancora scritta');
    const desk = await WebVisitor.open(app, ente, operator.id);
    const { inspectionUntil: _, ...others } = PAPERS;
    const typed = Object.fromEntries(Object.entries(others).map(([key, value]) => [key, String(value)]));
    const refused = await desk.post(`/people/${marco.id}/papers`, typed);
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/id="f-inspectionUntil-error"/);
  });

  it('that a program leaves out stays as it was seen', async () => {
    const marco = await driver();
    await papersOf(marco, { inspectionUntil: '2038-01-01' });
    await papersOf(marco, { inspectionUntil: undefined });
    const { body } = await operator.client.get<{ papers: { inspectionUntil: string } }>(`/drivers/${marco.id}/papers`);
    expect(body.papers.inspectionUntil).toBe('2038-01-01');
  });

  it('can be handed in as a document', async () => {
    const marco = await driver();
    expect(await pageOf(marco, '/me/documents')).toContain('Revisione dell’auto');
  });
});

describe('papers and a car written down otherwise', () => {
  it('say first what they no longer allow, keep what was typed, and take effect with a second press', async () => {
    const { marco, offerId, agreementId } = await wheelchairRide();
    const desk = await WebVisitor.open(app, ente, operator.id);
    const typed = Object.fromEntries(
      Object.entries({ ...PAPERS, seats: 2, wheelchairSpaces: 0 }).map(([key, value]) => [key, String(value)]),
    );
    const asked = await desk.post(`/people/${marco.id}/papers`, typed);
    expect(asked.status).toBe(409);
    expect(asked.text).toMatch(/un passaggio già preso non va più bene.*Visita.*non ha più posto per la sedia/);
    expect(asked.text).toContain('In un’offerta i posti diventano quelli che ci sono');
    expect(asked.html).toMatch(/name="seats"[^>]*value="2"|value="2"[^>]*name="seats"/);
    const seatsOf = async (): Promise<unknown> =>
      (await ente.query("SELECT details->>'seats' AS seats FROM listings WHERE id = $1", [offerId])).rows[0]?.['seats'];
    expect(await seatsOf()).toBe('3');
    // What was shown counts for what was shown: other papers in the same form are asked about anew.
    const sooner = { ...typed, seats: '4', insuranceUntil: romeDay(new Date()), seen: hiddenIn(asked.html, 'seen') };
    expect((await desk.post(`/people/${marco.id}/papers`, sooner)).status).toBe(409);
    expect(
      (await desk.post(`/people/${marco.id}/papers`, { ...typed, seen: hiddenIn(asked.html, 'seen') })).status,
    ).toBe(303);
    expect(await seatsOf()).toBe('2');
    expect(await pageOf(marco, `/agreements/${agreementId}`)).toContain('non ha più posto per la sedia a rotelle');
    // Known already, it is not asked about again; and written as it was, it fits again.
    expect((await desk.post(`/people/${marco.id}/papers`, typed)).status).toBe(303);
    const back = Object.fromEntries(Object.entries(PAPERS).map(([key, value]) => [key, String(value)]));
    expect((await desk.post(`/people/${marco.id}/papers`, back)).status).toBe(303);
    expect(await pageOf(marco, `/agreements/${agreementId}`)).not.toContain('non ha più posto');
  });
});
