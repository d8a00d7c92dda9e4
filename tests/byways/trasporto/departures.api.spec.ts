// SPDX-License-Identifier: AGPL-3.0-or-later
import { answerTime } from '../../support/answer-time.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { romeDay } from '@reciproca/kernel';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { listUnsound } from '../../support/sound.js';
import { WebVisitor } from '../../support/web.js';
import { dayAhead, TestEnte } from '../../support/world.js';

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
const rider = async () => signedIn((await ente.person({ withLogin: false })).id);
const driver = async () => signedIn((await ente.driver({ withLogin: false })).id);
const ride = { service: 'trasporto', category: 'ride' };
const hospital = () => ente.places['hospital'] ?? '';

async function offers(who: Neighbour, more: object = {}): Promise<string> {
  const { status, body } = await who.client.post<{ id: string }>('/offers', {
    ...ride,
    title: 'Vado a Verduno',
    toPlaceId: hospital(),
    autoAccept: true,
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    ...more,
    details: { seats: 3, detourMinutes: 30, ...(more as { details?: object }).details },
  });
  expect(status).toBe(201);
  return body.id;
}

async function rides(who: Neighbour, details: object = {}): Promise<{ requestId: string; agreementId: string }> {
  const { body } = await who.client.post<{ id: string }>('/requests', {
    ...ride,
    title: 'Visita',
    toPlaceId: hospital(),
    details: { arriveBy: dayAhead(day, '09:00'), ...details },
  });
  await app.settle();
  const proposals = (await who.client.get<{ items: { id: string }[] }>(`/requests/${body.id}/proposals`)).body.items;
  const accepted = await who.client.post<{ agreementId: string }>(`/proposals/${proposals[0]?.id}/accept`);
  expect(accepted.status).toBe(200);
  return { requestId: body.id, agreementId: accepted.body.agreementId };
}

/** A car in which a rider and a crate are agreed. */
async function car() {
  day += 1;
  const [marco, lucia, paolo] = [await driver(), await rider(), await rider()];
  const offerId = await offers(marco);
  const first = await rides(lucia);
  const crate = await rides(paolo, { parcel: true, carries: 'crate' });
  const { rows } = await ente.query('SELECT id FROM slots WHERE listing_id = $1', [offerId]);
  return { marco, lucia, paolo, offerId, first, crate, slotId: String(rows[0]?.['id']) };
}

const stateOf = async (id: string) =>
  (await ente.query('SELECT state FROM agreements WHERE id = $1', [id])).rows[0]?.['state'];
async function toldOf(who: Neighbour): Promise<string[]> {
  await app.settle();
  const { rows } = await ente.query('SELECT type FROM notifications WHERE person_id = $1 ORDER BY seq', [who.id]);
  return rows.map(({ type }) => String(type));
}
async function pageOf(who: Neighbour, path: string): Promise<string> {
  const { status, text } = await (await WebVisitor.open(app, ente, who.id)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}

describe('a driver who cannot go', () => {
  it('says so once: riders and crates are told at once, searched others, and nobody is proposed that departure any more', async () => {
    const { marco, lucia, paolo, first, crate, slotId } = await car();
    const giulia = await driver();
    await offers(giulia);
    await app.settle();
    const { status, body } = await marco.client.post<{ told: number }>(`/departures/${slotId}/call-off`);
    expect([status, body.told]).toEqual([200, 2]);
    expect([await stateOf(first.agreementId), await stateOf(crate.agreementId)]).toEqual(['cancelled', 'cancelled']);
    expect(await toldOf(lucia)).toContain('giver_cannot');
    expect(await toldOf(paolo)).toContain('giver_cannot');
    expect(await toldOf(marco)).not.toContain('giver_cannot');
    const { rows } = await ente.query(
      `SELECT DISTINCT offerer_id FROM proposals WHERE request_id = ANY($1::uuid[]) AND state IN ('proposed','accepted_by_offer','accepted_by_request')`,
      [[first.requestId, crate.requestId]],
    );
    expect(rows).toEqual([{ offerer_id: giulia.id }]);
  });

  it('for all of a day in one press, which staff may do for them on the telephone', async () => {
    day += 1;
    const marco = await driver();
    await offers(marco, { details: { returnTime: '11:30' } });
    const lucia = await rider();
    const out = await rides(lucia);
    const when = romeDay(new Date(dayAhead(day)));
    const web = await WebVisitor.open(app, ente, operator.id);
    const shown = await web.get(`/departures/of/${marco.id}/${when}`);
    expect(shown.text).toContain('Non posso andare');
    const { location } = await web.post(`/departures/of/${marco.id}/${when}/call-off`, {});
    expect(location).toBe(`/departures/of/${marco.id}/${when}`);
    expect(await stateOf(out.agreementId)).toBe('cancelled');
    expect(await toldOf(lucia)).toContain('giver_cannot');
    const { rows } = await ente.query(
      'SELECT sum(capacity)::int AS left FROM slots s JOIN listings l ON l.id = s.listing_id WHERE l.person_id = $1',
      [marco.id],
    );
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('is nobody else’s to say', async () => {
    const { first, slotId } = await car();
    const stranger = await driver();
    expect((await stranger.client.post(`/departures/${slotId}/call-off`)).status).toBe(404);
    expect((await stranger.client.post(`/departures/${slotId}/late`, { minutes: 10 })).status).toBe(404);
    expect(await stateOf(first.agreementId)).toBe('agreed');
  });
});

describe('a driver who thinks again', () => {
  it('is asked first: who is told, what becomes of them, and until when there is a way back', async () => {
    const { marco, first, slotId } = await car();
    const own = await pageOf(marco, `/departures/${slotId}`);
    expect(own).not.toContain('avvisate tutti');
    for (const who of [marco, operator]) {
      const asked = await pageOf(who, `/departures/${slotId}/call-off`);
      expect(asked).toMatch(/Avvisiamo subito:.*Nome\d+ Cognome\d+, una consegna alle .*Nome\d+ Cognome\d+, alle/s);
      expect(asked).toContain('Si torna indietro per 15 minuti');
    }
    expect(await stateOf(first.agreementId)).toBe('agreed');
  });

  it('goes after all: everybody is agreed again and told, and it is offered as before', async () => {
    const { marco, lucia, first, crate, slotId, offerId } = await car();
    await marco.client.post(`/departures/${slotId}/call-off`);
    await app.settle();
    expect(await pageOf(marco, '/agenda')).toContain('Annullato: Vado a Verduno');
    expect(await pageOf(marco, `/departures/${slotId}`)).toContain('Il viaggio si fa');
    expect(await pageOf(marco, `/offers/${offerId}`)).not.toContain('Rimettila');
    const { status, body } = await marco.client.post<object>(`/departures/${slotId}/take-back`, {});
    expect([status, body]).toEqual([200, { restored: 2, left: 0 }]);
    expect([await stateOf(first.agreementId), await stateOf(crate.agreementId)]).toEqual(['agreed', 'agreed']);
    expect((await toldOf(lucia)).at(-1)).toBe('agreement_restored');
    const { rows } = await ente.query(
      'SELECT s.capacity, s.taken, l.state FROM slots s JOIN listings l ON l.id = s.listing_id WHERE s.id = $1',
      [slotId],
    );
    expect(rows).toEqual([{ capacity: 3, taken: 1, state: 'open' }]);
    const { staleProposalIds: _, ...found } = await listUnsound(app, ente);
    expect(found).toEqual({});
    expect((await marco.client.post<{ code: string }>(`/departures/${slotId}/take-back`, {})).body.code).toBe(
      'listing.nothing_to_undo',
    );
  });

  it('is spoken for by staff as who drives, and by nobody who acts for somebody else', async () => {
    const { marco, lucia, first, crate, slotId } = await car();
    const onBehalfOf = (id: string) => ({ onBehalfOf: id, channel: 'phone' });
    const day = dayAhead(4).slice(0, 10);
    for (const path of [`/departures/${slotId}/call-off`, `/departures/${slotId}/take-back`])
      expect((await operator.client.post(path, onBehalfOf(lucia.id))).status).toBe(404);
    expect((await operator.client.post(`/drivers/${marco.id}/days/${day}/call-off`, onBehalfOf(lucia.id))).status).toBe(
      403,
    );
    const noTrip = `/drivers/${marco.id}/days/${dayAhead(40).slice(0, 10)}/call-off`;
    expect((await operator.client.post(noTrip, {})).status).toBe(404);
    expect(await stateOf(first.agreementId)).toBe('agreed');
    await operator.client.post(`/departures/${slotId}/call-off`, onBehalfOf(marco.id));
    expect(await stateOf(first.agreementId)).toBe('cancelled');
    expect((await operator.client.post(`/departures/${slotId}/take-back`, onBehalfOf(lucia.id))).status).toBe(404);
    const { body } = await operator.client.post<object>(`/departures/${slotId}/take-back`, {});
    expect(body).toEqual({ restored: 2, left: 0 });
    expect([await stateOf(first.agreementId), await stateOf(crate.agreementId)]).toEqual(['agreed', 'agreed']);
  });

  it('does not take back who has found another ride meanwhile', async () => {
    const { marco, lucia, first, crate, slotId } = await car();
    const giulia = await driver();
    await marco.client.post(`/departures/${slotId}/call-off`);
    await offers(giulia);
    await app.settle();
    const { rows } = await ente.query(
      "SELECT id FROM proposals WHERE request_id = $1 AND offerer_id = $2 AND state = 'proposed'",
      [first.requestId, giulia.id],
    );
    expect((await lucia.client.post(`/proposals/${rows[0]?.['id']}/accept`)).status).toBe(200);
    const { body } = await marco.client.post<object>(`/departures/${slotId}/take-back`, {});
    expect(body).toEqual({ restored: 1, left: 1 });
    expect([await stateOf(first.agreementId), await stateOf(crate.agreementId)]).toEqual(['cancelled', 'agreed']);
  });

  it('is named by the hours it could have left within, when nobody has one any more', async () => {
    const { marco, slotId } = await car();
    expect(await pageOf(marco, `/departures/${slotId}`)).not.toMatch(/Verduno · [^·]*8:00–9:00/);
    await marco.client.post(`/departures/${slotId}/call-off`);
    await app.settle();
    expect(await pageOf(marco, `/departures/${slotId}`)).toMatch(/Verduno · [^·]*dalle 8:00 alle 9:00/);
    expect(await pageOf(marco, '/agenda')).toMatch(/Verduno · [^·]*dalle 8:00 alle 9:00/);
  });

  it('after a quarter of an hour phones, and staff put a whole day back', async () => {
    const { marco, first, slotId } = await car();
    const when = romeDay(new Date(dayAhead(day)));
    const web = await WebVisitor.open(app, ente, operator.id);
    await web.post(`/departures/of/${marco.id}/${when}/call-off`, {});
    await ente.query("UPDATE slots SET called_off_at = called_off_at - interval '16 minutes' WHERE id = $1", [slotId]);
    await ente.query("UPDATE exchange_acts SET at = at - interval '16 minutes' WHERE ente_id = $1", [ente.id]);
    expect((await marco.client.post(`/departures/${slotId}/take-back`, {})).status).toBe(409);
    await web.get(`/departures/of/${marco.id}/${when}`);
    const { location } = await web.post(`/departures/of/${marco.id}/${when}/take-back`, {});
    expect(location).toBe(`/departures/of/${marco.id}/${when}`);
    expect(await stateOf(first.agreementId)).toBe('agreed');
    const stranger = await driver();
    expect((await stranger.client.post(`/departures/${slotId}/take-back`, {})).status).toBe(404);
  });
});

describe('a driver who is late', () => {
  it('everybody who waits reads the new hour, and who is late for an hour they have to keep is on the board', async () => {
    const { marco, lucia, paolo, first, slotId } = await car();
    const before = (await lucia.client.get<{ startsAt: string }>(`/agreements/${first.agreementId}`)).body.startsAt;
    const { status, body } = await marco.client.post<{ told: number }>(`/departures/${slotId}/late`, { minutes: 45 });
    expect([status, body.told]).toEqual([200, 2]);
    const after = (await lucia.client.get<{ startsAt: string }>(`/agreements/${first.agreementId}`)).body.startsAt;
    expect(Date.parse(after) - Date.parse(before)).toBe(45 * 60_000);
    expect(await toldOf(lucia)).toContain('ride_late');
    expect(await toldOf(paolo)).toContain('ride_late');
    expect(await pageOf(operator, '/board?view=late_rides')).toContain('Visita');
    expect(await pageOf(marco, `/departures/${slotId}`)).toContain('In ritardo');
    const { rows } = await ente.query(
      'SELECT (d.starts_at = a.starts_at) AS same FROM diary_entries d JOIN agreements a ON a.id = d.cause_id WHERE a.id = $1 AND d.person_id = $2',
      [first.agreementId, lucia.id],
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('says it anew, which counts in place of what was said before, and takes it back', async () => {
    const { marco, lucia, first, slotId } = await car();
    const hour = async (): Promise<number> =>
      Date.parse((await lucia.client.get<{ startsAt: string }>(`/agreements/${first.agreementId}`)).body.startsAt);
    const late = (minutes: number) =>
      marco.client.post<{ told: number; code: string }>(`/departures/${slotId}/late`, { minutes });
    const agreedOn = await hour();
    expect((await late(0)).body.code).toBe('departure.not_late');
    await late(45);
    expect((await late(45)).body.code).toBe('departure.late_already');
    expect((await late(20)).status).toBe(200);
    expect((await hour()) - agreedOn).toBe(20 * 60_000);
    const web = await WebVisitor.open(app, ente, marco.id);
    const { text } = await web.get(`/departures/${slotId}`);
    expect(text).toContain('Hai detto: 20 minuti di ritardo');
    expect((await web.post(`/departures/${slotId}/late`, { minutes: '0' })).status).toBe(303);
    expect(await hour()).toBe(agreedOn);
    expect(await toldOf(lucia)).toContain('ride_on_time');
    const { rows } = await ente.query(
      'SELECT count(*)::int AS off FROM ride_stops WHERE slot_id = $1 AND at <> promised_at',
      [slotId],
    );
    expect(rows).toEqual([{ off: 0 }]);
  });

  it('says by how much, or reads at the field what would be right', async () => {
    const { marco, slotId } = await car();
    const web = await WebVisitor.open(app, ente, marco.id);
    const { status, html } = await web.post(`/departures/${slotId}/late`, { minutes: '' });
    expect(status).toBe(422);
    expect(html).toMatch(/id="minutes-error"|aria-invalid="true"/);
  });
});

describe('an offer with agreed rides that is taken back', () => {
  it('shows them first and asks; kept they stand, called off everybody is told', async () => {
    const { marco, lucia, paolo, offerId, first, crate } = await car();
    const web = await WebVisitor.open(app, ente, marco.id);
    const asks = await web.post(`/offers/${offerId}/withdraw`, {});
    expect(asks.status).toBe(422);
    expect((await web.get(`/offers/${offerId}/withdraw`)).text).toMatch(/ci sono già accordi.*Visita/s);
    expect(await stateOf(first.agreementId)).toBe('agreed');
    await web.post(`/offers/${offerId}/withdraw`, { legs: 'this', agreed: 'keep' });
    expect(await stateOf(first.agreementId)).toBe('agreed');
    expect(await toldOf(lucia)).not.toContain('giver_cannot');

    const other = await car();
    await other.marco.client.post(`/offers/${other.offerId}/withdraw`, { agreed: 'call_off' });
    expect(await stateOf(other.first.agreementId)).toBe('cancelled');
    expect(await toldOf(other.lucia)).toContain('giver_cannot');
    expect(await toldOf(other.paolo)).toContain('giver_cannot');
    expect([await stateOf(crate.agreementId), await toldOf(paolo)]).toEqual(['agreed', expect.anything()]);
  });
});

describe('a driver’s week', () => {
  it('has the departures nobody has joined yet, and says who and whose yes is missing', async () => {
    day = 5;
    const marco = await driver();
    await offers(marco, { autoAccept: false });
    expect(await pageOf(marco, '/agenda')).toContain('Ancora nessuno a bordo');
    const lucia = await rider();
    const { body } = await lucia.client.post<{ id: string }>('/requests', {
      ...ride,
      title: 'Visita',
      toPlaceId: hospital(),
      details: { arriveBy: dayAhead(day, '09:00') },
    });
    await app.settle();
    const found = (await lucia.client.get<{ items: { id: string }[] }>(`/requests/${body.id}/proposals`)).body.items;
    await lucia.client.post(`/proposals/${found[0]?.id}/accept`);
    const agenda = await pageOf(marco, '/agenda');
    expect(agenda).toMatch(/Sale Nome\d+ C\.: .*posto tenuto: manca il tuo sì/);
    expect(agenda).not.toContain('Casa ');
  });
});

describe('who prepares a round, and who prints the day', () => {
  it('a driver sees what waits as staff do, and which of it still needs a yes', async () => {
    day += 1;
    const marco = await driver();
    const paolo = await rider();
    await paolo.client.post('/requests', {
      ...ride,
      title: 'Le medicine',
      placeId: ente.places['market'],
      toPlaceId: ente.places[`home:${paolo.id}`],
      details: {
        leaveAt: dayAhead(day, '09:00'),
        leaveUntil: dayAhead(day, '11:00'),
        parcel: true,
        carries: 'medicines',
      },
    });
    const path = `/rounds/new?day=${romeDay(new Date(dayAhead(day)))}`;
    expect(await pageOf(operator, path)).toContain('Le medicine');
    expect(await pageOf(marco, path)).toMatch(/aspetta ancora un sì.*Le medicine/);
  });

  it('the driver’s sheet has the name on the bell, the hour to keep, the note, the crates and a place to sign', async () => {
    day += 1;
    const [marco, lucia, paolo] = [await driver(), await rider(), await rider()];
    await offers(marco);
    await rides(lucia, { walker: false, note: 'Cammina con il bastone' });
    await rides(paolo, { parcel: true, carries: 'crate', crates: 2 });
    const sheet = await pageOf(marco, `/paper/drive?day=${romeDay(new Date(dayAhead(day)))}`);
    const { rows } = await ente.query('SELECT family_name FROM people WHERE id = $1', [lucia.id]);
    expect(sheet).toContain(String(rows[0]?.['family_name']));
    for (const words of ['arrivo entro le 9:00', 'Cammina con il bastone', '2 cassette', 'Firma di chi scende'])
      expect(sheet).toContain(words);
  });
});

describe('a departure at another hour', () => {
  const ask = (who: Neighbour, id: string, body: object) =>
    who.client.post<{ code: string }>(`/agreements/${id}/other-time`, body);
  const accept = (who: Neighbour, id: string) =>
    answerTime<{ startsAt: string; state: string }>(who.client, `/agreements/${id}`, 'accept');
  const startOf = async (id: string): Promise<number> =>
    (
      (await ente.query('SELECT starts_at FROM agreements WHERE id = $1', [id])).rows[0]?.['starts_at'] as Date
    ).getTime();
  const HALF_HOUR = 30 * 60_000;

  it('is asked of everybody in the car, and moves once all have said yes', async () => {
    const { marco, lucia, paolo, first, crate, slotId, offerId } = await car();
    const [own, other] = [await startOf(first.agreementId), await startOf(crate.agreementId)];
    const later = new Date(own + HALF_HOUR).toISOString();
    expect((await ask(lucia, first.agreementId, { startsAt: later })).body.code).toBe('agreement.others_aboard');
    expect((await ask(marco, first.agreementId, { startsAt: later })).status).toBe(200);
    expect(await toldOf(lucia)).toContain('time_asked');
    expect(await toldOf(paolo)).toContain('time_asked');
    await accept(lucia, first.agreementId);
    expect(await startOf(first.agreementId)).toBe(own);
    await accept(paolo, crate.agreementId);
    expect([await startOf(first.agreementId), await startOf(crate.agreementId)]).toEqual([
      own + HALF_HOUR,
      other + HALF_HOUR,
    ]);
    await app.settle();
    // Listings withdrawn after each test leave proposals behind.
    const { staleProposalIds: _, ...found } = await listUnsound(app, ente);
    expect(found).toEqual({});
    const slot = await ente.query('SELECT starts_at FROM slots WHERE id = $1', [slotId]);
    expect(slot.rows[0]?.['starts_at']).toEqual(new Date(Date.parse(dayAhead(day, '08:00')) + HALF_HOUR));
    const stops = await ente.query('SELECT min(at) AS at FROM ride_stops WHERE slot_id = $1', [slotId]);
    expect((stops.rows[0]?.['at'] as Date).getTime()).toBe(Math.min(own, other) + HALF_HOUR);
    expect((await ente.query('SELECT 1 FROM listings WHERE id = $1', [offerId])).rows).toHaveLength(1);
    const details = await ente.query("SELECT details->>'arriveBy' AS by FROM listings WHERE id = $1", [
      first.requestId,
    ]);
    expect(Date.parse(String(details.rows[0]?.['by']))).toBe(Date.parse(dayAhead(day, '09:00')) + HALF_HOUR);
  });

  it('that was late is promised anew at the hours it is moved to', async () => {
    const { marco, lucia, paolo, first, crate, slotId } = await car();
    await marco.client.post(`/departures/${slotId}/late`, { minutes: 20 });
    const own = await startOf(first.agreementId);
    await ask(marco, first.agreementId, { startsAt: new Date(own + HALF_HOUR).toISOString() });
    await accept(lucia, first.agreementId);
    expect((await accept(paolo, crate.agreementId)).status).toBe(200);
    expect(await startOf(first.agreementId)).toBe(own + HALF_HOUR);
    const { rows } = await ente.query(
      `SELECT count(*)::int AS stops, count(*) FILTER (WHERE at <> promised_at)::int AS off, max(t.late_minutes) AS late
       FROM ride_stops st JOIN ride_trips t USING (slot_id) WHERE st.slot_id = $1`,
      [slotId],
    );
    expect(rows).toEqual([{ stops: 4, off: 0, late: 0 }]);
    // Late once more, it is late against the new hours.
    await marco.client.post(`/departures/${slotId}/late`, { minutes: 10 });
    expect(await startOf(first.agreementId)).toBe(own + HALF_HOUR + 10 * 60_000);
  });

  it('does not move where one of them says no', async () => {
    const { marco, lucia, paolo, first, crate } = await car();
    const own = await startOf(first.agreementId);
    await ask(marco, first.agreementId, { startsAt: new Date(own + HALF_HOUR).toISOString() });
    await accept(lucia, first.agreementId);
    await answerTime(paolo.client, `/agreements/${crate.agreementId}`, 'decline');
    expect(await startOf(first.agreementId)).toBe(own);
    expect(await toldOf(marco)).toContain('time_declined');
    expect((await accept(lucia, first.agreementId)).status).toBe(409);
  });
});
