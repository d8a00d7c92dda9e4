// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CovoiturageServer, THEIR_KEY } from '../../support/covoiturage-server.js';
import { PageClient, type PageAnswer } from '../../support/page-client.js';
import { dayAhead } from '../../support/world.js';
import { KEY, OPERATOR, PartnerStage, unixAt } from './partner-stage.js';

const DAYS = 3;
const NAME = 'Passaggi di prova';
const there = new CovoiturageServer();
let stage: PartnerStage;
let address: string;
let partnerId: string;
let coordinator: PageClient;
let passenger: PageClient;
let requestId: string;
let path: string;

beforeAll(async () => {
  address = await there.open();
  stage = await PartnerStage.open({
    PUBLIC_URL: 'https://alba.example.it',
    RIDES_PLAIN_HTTP: 'on',
    SECRETS_KEY: 'una-chiave-lunga-solo-per-le-prove-0123456789',
  });
  const { rows } = await stage.ente.query('SELECT id FROM ride_partners');
  partnerId = String(rows[0]?.['id']);
  const staff = await stage.ente.person({ roles: ['coordinator'] });
  coordinator = await PageClient.open(stage.app.url, stage.ente, staff.id);
  passenger = await PageClient.open(stage.app.url, stage.ente, stage.passenger.id);
  requestId = await stage.request({ arriveBy: dayAhead(DAYS, '09:00') });
  path = `/requests/${requestId}/elsewhere`;
});
afterAll(async () => {
  await stage.close();
  await there.close();
});
beforeEach(() => there.reset());

const settings = () => `/settings/rides-outside/partners/${partnerId}`;
const writeDown = (more: Record<string, string> = {}) =>
  coordinator.post(settings(), { address, key: THEIR_KEY, takesBookings: 'true', ...more });

let made = 0;
let looked = 0;
let asked = 0;
/** From Alba to Bra in the morning, as the other platform tells it. */
const journey = (more: object = {}) => ({
  ...{ id: `j-${++made}`, operator: OPERATOR, driver: { id: 'd-1', alias: 'Luisa', operator: OPERATOR } },
  ...{ passengerPickupLat: stage.home.lat, passengerPickupLng: stage.home.lon },
  ...{ passengerDropLat: 44.6975, passengerDropLng: 7.8553, duration: 1200, type: 'PLANNED' },
  ...{ passengerPickupDate: unixAt(DAYS, '08:30'), availableSeats: 2, price: { type: 'FREE', amount: 0 } },
  ...{ passengerPickupAddress: 'Piazza Savona, Alba', webUrl: 'https://passaggi.example.org/j/1' },
  ...more,
});
/** What was found is kept for a while; a request of another time is looked for anew. */
const look = async (journeys: object[] = there.journeys): Promise<PageAnswer> => {
  there.journeys = journeys;
  const id = await stage.request(
    { arriveBy: dayAhead(DAYS, `09:${String((looked += 1)).padStart(2, '0')}`) },
    { again: true },
  );
  return passenger.get(`/requests/${id}/elsewhere`);
};

describe('where rides are looked for', () => {
  it('is nowhere until a coordinator writes it down', async () => {
    expect((await passenger.get(`/requests/${requestId}`)).html).not.toContain(path);
    expect((await passenger.get(path)).text).toContain('non si può cercare altrove');
    expect(there.calls).toEqual([]);
    expect((await coordinator.get(settings())).text).toContain('Su questo sito non si cerca.');
  });

  it.each([
    ['no address', { address: '' }],
    ['no way to write an address', { address: 'api.example.org' }],
    ['a password in it', { address: 'https://io:segreto@example.org' }],
    ['a question in it', { address: 'https://example.org/?a=1' }],
    ['a file', { address: 'file:///etc/passwd' }],
    ['no key', { key: '' }],
    ['a key of two lines', { key: 'abcdefgh\nx-other: 1' }],
  ])('is not %s', async (_what, wrong) => {
    const answer = await writeDown(wrong);
    expect(answer.status).toBe(422);
    expect((await stage.ente.query('SELECT count(*) FROM ride_sources')).rows[0]?.['count']).toBe('0');
  });

  it('is written down with a sealed key, which no page shows', async () => {
    expect((await writeDown()).flash).toContain('Salvato');
    const { rows } = await stage.ente.query('SELECT * FROM ride_sources');
    expect(rows[0]).toMatchObject({ address, takes_bookings: true });
    expect(String(rows[0]?.['key'])).toMatch(/^v1\./);
    expect((await coordinator.get(settings())).html).not.toContain(THEIR_KEY);
  });

  it('keeps its key when the rest changes, and wants it again at another address', async () => {
    expect((await writeDown({ key: '', takesBookings: 'false' })).flash).toContain('Salvato');
    const moved = await writeDown({ key: '', address: 'https://altrove.example.org' });
    expect(moved.status).toBe(422);
    expect(moved.html).toContain('value="https://altrove.example.org"');
    await writeDown();
  });

  it('is tried by asking for its status and nothing else', async () => {
    expect((await coordinator.post(`${settings()}/try`, {})).flash).toContain('Il server risponde.');
    expect(there.calls.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual(['GET status']);
    there.instead = { status: 503, body: '' };
    expect((await coordinator.post(`${settings()}/try`, {})).flash).toContain('non risponde');
    there.instead = { status: 200, body: '<html>' };
    expect((await coordinator.post(`${settings()}/try`, {})).flash).toContain('non c’è un server');
  });
});

describe('a ride looked for on another platform', () => {
  it('is looked for by two points and an hour, with nothing of the person', async () => {
    there.journeys = [journey()];
    const answer = await passenger.get(path);
    expect(answer.text).toContain(`Di ${NAME}, non dei vicini`);
    expect(answer.text).toContain('Piazza Savona, Alba');
    expect(answer.text).toContain('Gratis, con Luisa');
    expect(answer.html).toContain('href="https://passaggi.example.org/j/1" target="_blank" rel="noopener noreferrer"');
    const [call] = there.calls;
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
      departureLat: String(stage.home.lat),
      departureLng: String(stage.home.lon),
      arrivalLat: '44.6975',
      arrivalLng: '7.8553',
      timeDelta: '3600',
    });
    expect(JSON.stringify(call && [...call.query])).not.toContain(stage.passenger.id);
    const { rows } = await stage.ente.query('SELECT lat FROM places WHERE id = $1', [
      stage.ente.places[`home:${stage.passenger.id}`],
    ]);
    expect(call?.query.get('departureLat')).not.toBe(String(rows[0]?.['lat']));
  });

  it('is not looked for again while the answer is fresh', async () => {
    await passenger.get(path);
    expect(there.calls).toEqual([]);
  });

  it('is led to from the request as long as nobody here is found', async () => {
    expect((await passenger.get(`/requests/${requestId}`)).html).toContain(`href="${path}"`);
  });

  it.each<[string, () => object]>([
    ['asks for money', () => journey({ price: { type: 'PAYING', amount: 4 } })],
    ['does not say its price', () => journey({ price: undefined })],
    ['costs something all the same', () => journey({ price: { type: 'FREE', amount: 2 } })],
  ])('is not shown where it %s, which is said', async (_what, one) => {
    const { text } = await look([one()]);
    expect(text).toContain('Altri passaggi non sono gratis');
    expect(text).not.toContain('con Luisa');
  });

  it.each<[string, () => object]>([
    ['goes from elsewhere', () => journey({ passengerPickupLat: 45.07 })],
    ['goes at another hour', () => journey({ passengerPickupDate: unixAt(DAYS, '15:00') })],
    ['has no seat', () => journey({ availableSeats: 0 })],
  ])('is not shown where it %s, whatever was asked', async (_what, one) => {
    const { text } = await look([one()]);
    expect(text).toContain('nessuno fa questa strada');
    expect(text).not.toContain('con Luisa');
  });

  it('leads only to pages of the public net', async () => {
    for (const webUrl of [
      'javascript:alert(1)',
      'http://passaggi.example.org',
      'https://127.0.0.1/',
      'https://a:b@c.it',
    ])
      expect((await look([journey({ webUrl })])).html).not.toContain(webUrl);
  });

  it.each<[string, CovoiturageServer['instead']]>([
    ['no JSON', { status: 200, body: '<html>' }],
    ['no list', { status: 200, body: '{"a":1}' }],
    ['a list of something else', { status: 200, body: '[1,{"driver":{"alias":5}}]' }],
    ['a failure', { status: 500, body: '' }],
    ['no way in', { status: 401, body: '{}' }],
    ['a way elsewhere', { status: 302, body: '' }],
  ])('is a calm sentence where the answer is %s', async (_what, instead) => {
    there.instead = instead;
    const { status, text } = await look();
    expect(status).toBe(200);
    expect(text).toContain(`${NAME} adesso non risponde.`);
  });

  it('is nobody’s but the person’s and staff’s', async () => {
    const other = await PageClient.open(stage.app.url, stage.ente, stage.driver.id);
    expect((await other.get(path)).status).toBe(404);
    expect((await coordinator.get(path)).status).toBe(200);
  });

  it('is none that takes a wheelchair, or of somebody who is no grown-up', async () => {
    const chair = await stage.request({ arriveBy: dayAhead(DAYS, '11:00'), wheelchair: true }, { again: true });
    expect((await passenger.get(`/requests/${chair}/elsewhere`)).text).toContain('non si può cercare altrove');
    await stage.ente.query("UPDATE people SET birth_date = now() - interval '17 years' WHERE id = $1", [
      stage.passenger.id,
    ]);
    expect((await passenger.get(path)).text).toContain('non si può cercare altrove');
    await stage.ente.query("UPDATE people SET birth_date = '1950-01-01' WHERE id = $1", [stage.passenger.id]);
    expect(there.calls).toEqual([]);
  });
});

describe('a seat in a ride of another platform', () => {
  const seats = async () => (await stage.ente.query('SELECT * FROM asked_seats ORDER BY asked_at, id')).rows;
  /** A request of its own, with this ride found for it. */
  const found = async (one: ReturnType<typeof journey>): Promise<string> => {
    there.journeys = [one];
    const id = await stage.request({ arriveBy: dayAhead(DAYS, `09:${30 + (asked += 1)}`) }, { again: true });
    return `/requests/${id}/elsewhere`;
  };
  const ask = (at: string, { id: ref }: { id: string }) => passenger.post(at, { partnerId, ref });

  it('is asked for in nobody’s name, once', async () => {
    const one = journey();
    const at = await found(one);
    expect((await ask(at, one)).flash).toContain('Posto chiesto.');
    const booked = there.calls.find(({ path: called }) => called === 'bookings')?.body;
    expect(booked).toMatchObject({
      ...{ status: 'WAITING_CONFIRMATION', driverJourneyId: one.id, price: { type: 'FREE', amount: 0 } },
      driver: { id: 'd-1', alias: 'Luisa', operator: OPERATOR },
      passenger: { operator: 'alba.example.it', alias: expect.stringMatching(/^Passeggero [0-9a-f]{4}$/) as unknown },
    });
    const [seat] = await seats();
    expect(booked?.['id']).toBe(seat?.['id']);
    expect(seat).toMatchObject({ status: 'WAITING_CONFIRMATION', person_id: stage.passenger.id });
    expect(JSON.stringify(booked)).not.toContain(stage.passenger.id);
    expect((await passenger.get(at)).text).not.toContain('Chiedi un posto');
    expect((await ask(at, one)).text).toContain('un posto è già chiesto');
    expect(await seats()).toHaveLength(1);
  });

  it('is theirs to confirm, and the person is told', async () => {
    const [seat] = await seats();
    const id = String(seat?.['id']);
    const data = {
      ...{ id, status: 'CONFIRMED', price: { type: 'FREE' }, passengerPickupDate: unixAt(DAYS, '08:30') },
      ...{ passengerPickupLat: 44.7, passengerPickupLng: 8, passengerDropLat: 44.7, passengerDropLng: 7.9 },
      driver: { id: 'd-1', alias: 'Luisa', operator: OPERATOR },
      passenger: { id: String(seat?.['trip_id']), alias: 'Passeggero', operator: 'alba.example.it' },
    };
    const tell = (status: string) =>
      stage.tell('POST', 'booking_events', { id: crypto.randomUUID(), idToken: 'x', data: { ...data, status } });
    expect((await tell('CONFIRMED')).status).toBe(200);
    expect((await tell('CONFIRMED')).status).toBe(200);
    expect((await tell('WAITING_CONFIRMATION')).status).toBe(409);
    await stage.app.settle();
    const { rows } = await stage.ente.query("SELECT link FROM notifications WHERE type = 'seat_confirmed_outside'");
    expect(rows).toEqual([{ link: `/requests/${String(seat?.['listing_id'])}/elsewhere` }]);
    expect((await passenger.get(`/requests/${String(seat?.['listing_id'])}/elsewhere`)).text).toContain('Confermato');
  });

  it('is not another platform’s to move', async () => {
    const [seat] = await seats();
    const path = `bookings/${String(seat?.['id'])}`;
    const answer = await stage.send(path, { method: 'PATCH', headers: { 'x-api-key': `${KEY}x` } });
    expect(answer.status).toBe(401);
  });

  it('comes with words for who drives, and their answer to the office', async () => {
    const [seat] = await seats();
    const [id, at] = [String(seat?.['id']), `/requests/${String(seat?.['listing_id'])}/elsewhere`];
    expect((await passenger.post(`${at}/messages`, { seatId: id, message: '' })).status).toBe(422);
    expect((await passenger.post(`${at}/messages`, { seatId: id, message: 'Aspetto al bar.' })).flash).toContain(
      'Messaggio mandato.',
    );
    const written = there.calls.find(({ path: called }) => called === 'messages')?.body;
    expect(written).toMatchObject({ message: 'Aspetto al bar.', recipientCarpoolerType: 'DRIVER', bookingId: id });
    const { passenger: us, driver: them } = { passenger: written?.['from'], driver: written?.['to'] };
    const back = { from: them, to: us, message: 'Va bene.', recipientCarpoolerType: 'PASSENGER' };
    expect((await stage.tell('POST', 'messages', back)).status).toBe(201);
    expect((await coordinator.get('/outside-rides')).text).toContain('Va bene.');
  });

  it('is called off here, and there', async () => {
    const [seat] = await seats();
    const [id, at] = [String(seat?.['id']), `/requests/${String(seat?.['listing_id'])}/elsewhere`];
    expect((await passenger.post(`${at}/seats/${id}/cancel`, {})).flash).toContain('l’altro sito lo sa');
    expect(there.calls.at(-1)).toMatchObject({ method: 'PATCH', path: `bookings/${id}` });
    expect(there.calls.at(-1)?.query.get('status')).toBe('CANCELLED');
    expect((await passenger.post(`${at}/seats/${id}/cancel`, {})).status).toBe(409);
  });

  it('leaves nothing where it was refused, and what is not known where nobody answered', async () => {
    const one = journey();
    const at = await found(one);
    await passenger.get(at);
    there.instead = { status: 404, body: '{"error":"missing_journey"}' };
    expect((await ask(at, one)).flash).toContain('non ha accettato');
    expect(await seats()).toHaveLength(1);
    there.instead = 'hang';
    expect((await ask(at, one)).flash).toContain('non sappiamo se la richiesta è arrivata');
    expect((await seats()).at(-1)?.['status']).toBe('SENDING');
  });

  it('is not asked for where the platform takes none, or the ride is none that was found', async () => {
    const one = journey();
    const at = await found(one);
    expect((await passenger.post(at, { partnerId, ref: 'un altro' })).text).toContain('non c’è più');
    await writeDown({ key: '', takesBookings: 'false' });
    expect((await ask(at, one)).text).toContain('sulle pagine di quel sito');
    expect(await seats()).toHaveLength(2);
  });

  it('is called off there as well once its request is taken back', async () => {
    await writeDown({ key: '' });
    const one = journey();
    const at = await found(one);
    await ask(at, one);
    const id = String((await seats()).at(-1)?.['id']);
    there.calls.splice(0);
    expect((await passenger.post(at.replace('/elsewhere', '/withdraw'), {})).status).toBe(303);
    await stage.app.settle();
    expect(there.calls.map(({ method, path: called }) => [method, called])).toEqual([['PATCH', `bookings/${id}`]]);
    expect((await seats()).find((seat) => seat['id'] === id)?.['status']).toBe('CANCELLED');
  });

  it('stays known to the person’s own data, and is looked for no more once the key is taken away', async () => {
    await coordinator.post(`/settings/rides-outside/partners/${partnerId}/end`, {});
    expect((await stage.ente.query('SELECT count(*) FROM ride_sources')).rows[0]?.['count']).toBe('0');
    expect((await passenger.get(path)).text).toContain('non si può cercare altrove');
  });

  it.each([
    [
      'whose request is taken back',
      async (at: string) => void (await passenger.post(at.replace('/elsewhere', '/withdraw'), {})),
    ],
    ['of somebody who is erased', () => erase()],
  ])('%s is told to a platform that was silent, until it has heard, and once', async (_whose, leave) => {
    await stage.ente.query('UPDATE ride_partners SET ended_at = NULL WHERE id = $1', [partnerId]);
    await writeDown();
    const one = journey();
    const at = await found(one);
    await ask(at, one);
    const id = String((await seats()).at(-1)?.['id']);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    there.instead = { status: 503, body: 'later' };
    await leave(at);
    await turn();
    expect(there.calls.some(({ path: called }) => called === `bookings/${id}`)).toBe(true);
    expect((await stage.ente.query('SELECT * FROM left_seats WHERE id = $1', [id])).rows).toHaveLength(1);
    there.instead = null;
    there.calls.splice(0);
    await turn();
    await turn();
    const told = there.calls.filter(({ path: called }) => called === `bookings/${id}`);
    expect(told.map(({ method, query }) => [method, query.get('status')])).toEqual([['PATCH', 'CANCELLED']]);
    expect((await stage.ente.query('SELECT * FROM left_seats')).rows).toEqual([]);
    expect((await seats()).filter((seat) => seat['id'] === id && seat['status'] !== 'CANCELLED')).toEqual([]);
  });

  /** The next turn of every job, and what follows from it. */
  async function turn(): Promise<void> {
    await stage.app.settle();
    await stage.ente.query('DELETE FROM job_turns');
    await stage.app.reach(new Date());
  }

  async function erase(): Promise<void> {
    const asking = await passenger.post('/me/data/erasure', { reason: 'Cambio casa' });
    expect(asking.status).toBe(303);
    const { rows } = await stage.ente.query("SELECT id FROM erasure_requests WHERE state = 'asked'");
    const done = await coordinator.post(`/erasures/${String(rows[0]?.['id'])}/erase`, { balanceGoes: 'fund' });
    expect([done.status, done.text]).toEqual([303, expect.anything()]);
    expect(await seats()).toEqual([]);
  }
});
