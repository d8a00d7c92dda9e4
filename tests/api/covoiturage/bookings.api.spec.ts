// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@reciproca/kernel';
import { PageClient } from '../../support/page-client.js';
import { booking as standardBooking, refusal } from '../../support/standard-covoiturage.js';
import { outsideBooking, ridePartner } from '../../builders/covoiturage.js';
import { ago, ahead } from '../../builders/row.js';
import { dayAhead } from '../../support/world.js';
import { OPERATOR, PartnerStage, unixAt } from './partner-stage.js';

const DAYS = 4;
let stage: PartnerStage;
let desk: PageClient;
let offerId: string;
let journey: { id: string; driver: object };

beforeAll(async () => {
  stage = await PartnerStage.open();
  desk = await PageClient.open(stage.app.url, stage.ente, (await stage.ente.person({ roles: ['operator'] })).id);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.ente.query("UPDATE listings SET state = 'withdrawn'");
  offerId = await stage.offer(DAYS, '09:00', '09:30');
  const { body } = await stage.ask('driver_journeys', {
    ...{ departureLat: stage.home.lat, departureLng: stage.home.lon, arrivalLat: 44.6975, arrivalLng: 7.8553 },
    departureDate: unixAt(DAYS, '09:10'),
  });
  journey = (body as { id: string; driver: object }[])[0] ?? { id: '', driver: {} };
});

const passenger = { id: 'marco-1', alias: 'Marco', operator: OPERATOR };
const asked = (change: object = {}) => ({
  ...{ id: newId(), driver: journey.driver, passenger, driverJourneyId: journey.id, status: 'WAITING_CONFIRMATION' },
  ...{ passengerPickupLat: 44.7, passengerPickupLng: 8.03, passengerDropLat: 44.6975, passengerDropLng: 7.8553 },
  ...{ passengerPickupDate: unixAt(DAYS, '09:10'), price: { type: 'FREE', amount: 0 } },
  ...change,
});
async function book(): Promise<string> {
  const wanted = asked();
  const answer = await stage.tell('POST', 'bookings', wanted);
  expect([answer.status, answer.body]).toEqual([201, expect.objectContaining({ id: wanted.id })]);
  return wanted.id;
}
const statusOf = async (id: string) => ((await stage.ask(`bookings/${id}`)).body as { status: string }).status;
const own = async (id: string) => {
  const { rows } = await stage.ente.query('SELECT id, slot_id FROM outside_bookings WHERE booking_id = $1', [id]);
  return { page: `/outside-rides/${String(rows[0]?.['id'])}`, slotId: String(rows[0]?.['slot_id']) };
};
const taken = async (slotId: string) =>
  (await stage.ente.query('SELECT taken FROM slots WHERE id = $1', [slotId])).rows[0]?.['taken'];

/** The office registers who it is, asks for the ride in their name, and both say yes. */
async function agree(): Promise<string> {
  await stage.request({ leaveAt: dayAhead(DAYS, '09:00'), leaveUntil: dayAhead(DAYS, '09:30') });
  const { rows } = await stage.ente.query(
    "SELECT id FROM proposals WHERE offer_id = $1 AND requester_id = $2 AND state = 'proposed'",
    [offerId, stage.passenger.id],
  );
  const path = `/proposals/${String(rows[0]?.['id'])}/accept`;
  await stage.desk.post(path, { onBehalfOf: stage.passenger.id });
  const { body } = await stage.desk.post<{ agreementId: string }>(path, { onBehalfOf: stage.driver.id });
  await stage.app.settle();
  return body.agreementId;
}

describe('a seat asked for from another platform', () => {
  it('waits for the office, which is told, as is the driver', async () => {
    const id = await book();
    const { body } = await stage.ask(`bookings/${id}`);
    expect(standardBooking.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({ id, status: 'WAITING_CONFIRMATION', passenger, driver: journey.driver });
    await stage.app.settle();
    const { rows } = await stage.ente.query("SELECT person_id FROM notifications WHERE type = 'seat_asked_outside'");
    expect(rows[0]?.['person_id']).toBe(stage.driver.id);
    expect((await desk.get('/board?list=outside_rides')).text).toContain('Marco');
    expect((await desk.get('/outside-rides')).text).toContain('Aspetta una risposta');
    const { page, slotId } = await own(id);
    expect((await desk.get(page)).text).toContain('Chi guida non ha ancora un appuntamento con questa persona.');
    expect(await taken(slotId)).toBe(0);
  });

  it('is confirmed by an appointment that stands, and by nothing else', async () => {
    const id = await book();
    const { page, slotId } = await own(id);
    expect((await desk.post(`${page}/confirm`, { agreementId: newId() })).status).toBe(409);
    const agreementId = await agree();
    expect(await taken(slotId)).toBe(1);
    expect((await desk.post(`${page}/confirm`, { agreementId })).flash).toContain('Confermata');
    expect(await statusOf(id)).toBe('CONFIRMED');
    expect((await desk.post(`${page}/refuse`, {})).status).toBe(409);
    const other = await own(await book());
    expect((await desk.post(`${other.page}/confirm`, { agreementId })).status).toBe(409);
    await stage.desk.post(`/agreements/${agreementId}/cancel`, { reason: 'La macchina è rotta' });
    expect(await statusOf(id)).toBe('CANCELLED');
  });

  it('gives the seat back when it is called off over there', async () => {
    const id = await book();
    const { page, slotId } = await own(id);
    await desk.post(`${page}/confirm`, { agreementId: await agree() });
    const moved = await stage.tell('PATCH', `bookings/${id}?status=CANCELLED&message=Non+serve`, undefined);
    expect(moved).toMatchObject({ status: 200, body: { id, status: 'CANCELLED' } });
    expect(await taken(slotId)).toBe(0);
    const again = await stage.tell('PATCH', `bookings/${id}?status=CANCELLED`, undefined);
    expect(again).toMatchObject({ status: 409, body: { error: 'status_already_set' } });
  });

  it('is refused by the office', async () => {
    const id = await book();
    const { page } = await own(id);
    expect((await desk.post(`${page}/refuse`, {})).flash).toContain('Risposto di no.');
    expect(await statusOf(id)).toBe('CANCELLED');
  });

  it.each<[string, number, string]>([
    ['WAITING_CONFIRMATION', 409, 'status_already_set'],
    ['CONFIRMED', 400, 'not_yours'],
    ['COMPLETED_PENDING_VALIDATION', 409, 'status_already_set'],
    ['VALIDATED', 409, 'status_already_set'],
    ['PERHAPS', 400, 'invalid_request'],
  ])('becomes %s by nobody over there', async (status, expected, error) => {
    const id = await book();
    const answer = await stage.tell('PATCH', `bookings/${id}?status=${status}`, undefined);
    expect(answer).toMatchObject({ status: expected, body: { error } });
    expect(await statusOf(id)).toBe('WAITING_CONFIRMATION');
  });

  it.each<[string, () => object, number, string]>([
    ['in a ride there is not', () => ({ driverJourneyId: newId() }), 404, 'missing_journey'],
    ['at a time it does not go', () => ({ passengerPickupDate: unixAt(DAYS, '11:00') }), 404, 'missing_journey'],
    [
      'for people of another platform',
      () => ({ passenger: { ...passenger, operator: 'altro.example.org' } }),
      401,
      'operator_wrong',
    ],
    ['as if it were confirmed', () => ({ status: 'CONFIRMED' }), 400, 'invalid_request'],
    ['with an id that is none', () => ({ id: '7' }), 400, 'invalid_request'],
    ['with markup for a name', () => ({ passenger: { ...passenger, alias: '<b>Marco</b>' } }), 400, 'invalid_request'],
  ])('is refused %s', async (_what, change, status, error) => {
    const answer = await stage.tell('POST', 'bookings', asked(change()));
    expect(answer).toMatchObject({ status, body: { error } });
    expect(refusal.safeParse(answer.body).success).toBe(true);
  });

  it('is asked for once, and seen by its own platform alone', async () => {
    const wanted = asked();
    await stage.tell('POST', 'bookings', wanted);
    expect(await stage.tell('POST', 'bookings', wanted)).toMatchObject({
      status: 409,
      body: { error: 'booking_known' },
    });
    await stage.ente.add(ridePartner({ key: 'chiave-di-un-altro-sito', operator: 'altro.example.org' }));
    const other = await stage.ask(`bookings/${wanted.id}`, {}, { 'x-api-key': 'chiave-di-un-altro-sito' });
    expect(other).toMatchObject({ status: 404, body: { error: 'missing_booking' } });
    expect(await stage.ask(`bookings/${newId()}`)).toMatchObject({ status: 404, body: { error: 'missing_booking' } });
  });

  it('is heard of in events, which say nothing new or call it off', async () => {
    const wanted = asked();
    await stage.tell('POST', 'bookings', wanted);
    const event = (status: string, id = wanted.id) => ({
      id: newId(),
      idToken: 'x.y.z',
      data: { ...wanted, id, status },
    });
    expect((await stage.tell('POST', 'booking_events', event('WAITING_CONFIRMATION'))).status).toBe(200);
    expect((await stage.tell('POST', 'booking_events', event('CANCELLED', newId()))).status).toBe(404);
    expect((await stage.tell('POST', 'booking_events', event('CANCELLED'))).status).toBe(200);
    expect(await statusOf(wanted.id)).toBe('CANCELLED');
    expect((await stage.tell('POST', 'booking_events', event('CONFIRMED'))).status).toBe(409);
  });
});

describe('how much of one platform may wait', () => {
  it('is a hundred rides to come; those nobody answered in time are none of them', async () => {
    const { rows } = await stage.ente.query('SELECT id FROM ride_partners WHERE operator = $1', [OPERATOR]);
    const partnerId = String(rows[0]?.['id']);
    await stage.ente.query('DELETE FROM outside_bookings');
    const hundred = (pickUpAt: Date) => Array.from({ length: 100 }, () => outsideBooking({ partnerId, pickUpAt }));
    await stage.ente.addAll(hundred(ago({ days: 1 })));
    await book();
    await stage.ente.addAll(hundred(ahead({ days: 1 })));
    expect(await stage.tell('POST', 'bookings', asked())).toMatchObject({ status: 429, body: { error: 'too_many' } });
    await stage.ente.query('DELETE FROM outside_bookings');
  });
});

describe('words from another platform', () => {
  const message = (change: object = {}) => ({
    ...{ from: passenger, to: journey.driver, message: 'Posso portare un cane?', recipientCarpoolerType: 'DRIVER' },
    ...change,
  });

  it('are read by the office, which passes them on once', async () => {
    expect((await stage.tell('POST', 'messages', message())).status).toBe(201);
    const page = await desk.get('/outside-rides');
    expect(page.text).toContain('Posso portare un cane?');
    const [, path = ''] = /action="([^"]+passed-on)"/.exec(page.html) ?? [];
    expect((await desk.post(path, {})).flash).toContain('Segnato come riferito.');
    expect((await desk.post(path, {})).status).toBe(409);
    expect((await desk.post(`/outside-rides/messages/${newId()}/passed-on`, {})).status).toBe(404);
    expect((await desk.get('/outside-rides')).text).toContain('Nessun messaggio da riferire.');
  });

  it.each<[string, object, number, string]>([
    ['for nobody', { to: { id: newId(), alias: 'x', operator: 'alba.example.it' } }, 404, 'missing_user'],
    ['for an id that is none', { to: { id: 'anna', alias: 'x', operator: 'alba.example.it' } }, 404, 'missing_user'],
    ['in the name of others', { from: { ...passenger, operator: 'altro.example.org' } }, 401, 'operator_wrong'],
    ['that are too long', { message: 'x'.repeat(501) }, 400, 'invalid_request'],
    ['that are none', { message: ' ' }, 400, 'invalid_request'],
  ])('are refused %s', async (_what, change, status, error) => {
    expect(await stage.tell('POST', 'messages', message(change))).toMatchObject({ status, body: { error } });
  });
});
