// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
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
afterAll(async () => {
  await ente.close();
  await app.close();
});

const signedIn = (id: string): Promise<Neighbour> => signIn(app, ente, id);
const hospital = () => ente.places['hospital'] ?? '';

/** A driver with one passenger, or with a crate for somebody. */
async function ride(details: object = {}) {
  day += 1;
  const driver = await signedIn((await ente.driver({ withLogin: false })).id);
  const rider = await signedIn((await ente.person({ withLogin: false })).id);
  await driver.client.post('/offers', {
    service: 'trasporto',
    category: 'ride',
    title: 'Vado a Verduno',
    toPlaceId: hospital(),
    autoAccept: true,
    when: { windows: [{ start: dayAhead(day, '08:00'), end: dayAhead(day, '09:00') }] },
    details: { seats: 3, detourMinutes: 30 },
  });
  const { body } = await rider.client.post<{ id: string }>('/requests', {
    service: 'trasporto',
    category: 'ride',
    title: 'Visita',
    toPlaceId: hospital(),
    details: { arriveBy: dayAhead(day, '09:00'), ...details },
  });
  await app.settle();
  const { items } = (await rider.client.get<{ items: { id: string }[] }>(`/requests/${body.id}/proposals`)).body;
  const accepted = await rider.client.post<{ agreementId: string }>(`/proposals/${items[0]?.id}/accept`);
  expect(accepted.status).toBe(200);
  const { agreementId } = accepted.body;
  const { rows } = await ente.query('SELECT offer_slot_id FROM agreements WHERE id = $1', [agreementId]);
  return { driver, rider, agreementId, slotId: String(rows[0]?.['offer_slot_id']) };
}

/** It began so many minutes ago. */
async function begin(agreementId: string, minutesAgo: number): Promise<void> {
  await ente.query(
    `UPDATE agreements SET ends_at = now() - make_interval(mins => $2::int) + (ends_at - starts_at), starts_at = now() - make_interval(mins => $2::int) WHERE id = $1`,
    [agreementId, minutesAgo],
  );
}

const tick = (who: Neighbour, id: string, path: string) =>
  who.client.post<{ ticked: string[]; code?: string }>(`/rides/${id}/stops/${path}`);
async function toldOf(who: Neighbour, type: string): Promise<unknown[]> {
  await app.settle();
  return (await ente.query('SELECT important FROM notifications WHERE person_id = $1 AND type = $2', [who.id, type]))
    .rows;
}
async function pageOf(who: Neighbour, path: string): Promise<string> {
  const { status, text } = await (await WebVisitor.open(app, ente, who.id)).get(path);
  expect([path, status]).toEqual([path, 200]);
  return text;
}

describe('what a driver ticks on the way', () => {
  it('is refused before its time, and of what is over, in words', async () => {
    const { driver, agreementId } = await ride();
    const early = await tick(driver, agreementId, 'pick_up');
    expect([early.status, early.body.code]).toEqual([409, 'agreement.too_early']);
    await begin(agreementId, -29);
    expect((await tick(driver, agreementId, 'pick_up')).body.ticked).toEqual(['pick_up']);
    await ente.query("UPDATE agreements SET state = 'done', done_at = now() WHERE id = $1", [agreementId]);
    const over = await tick(driver, agreementId, 'drop');
    expect([over.status, over.body.code]).toEqual([409, 'departure.stop_over']);
    const web = await WebVisitor.open(app, ente, driver.id);
    await web.get(`/agreements/${agreementId}`);
    const refused = await web.post(`/rides/${agreementId}/stops/drop`, {}, { 'x-waited': '1' });
    expect(refused.html).toContain('è finito o annullato');
  });

  it('moves neither state nor hours, is told once, and is taken back the last one first', async () => {
    const { driver, rider, agreementId } = await ride();
    await begin(agreementId, 20);
    const before = (await ente.query('SELECT state, minutes, starts_at FROM agreements WHERE id = $1', [agreementId]))
      .rows;
    expect((await tick(driver, agreementId, 'pick_up')).status).toBe(200);
    expect((await tick(driver, agreementId, 'pick_up')).body.ticked).toEqual(['pick_up']);
    expect((await tick(driver, agreementId, 'drop')).body.ticked).toEqual(['pick_up', 'drop']);
    expect((await tick(driver, agreementId, 'pick_up/undo')).body.code).toBe('departure.stop_goes_on');
    expect((await tick(driver, agreementId, 'drop/undo')).body.ticked).toEqual(['pick_up']);
    expect((await tick(driver, agreementId, 'pick_up/undo')).body.ticked).toEqual([]);
    expect((await tick(driver, agreementId, 'pick_up')).status).toBe(200);
    expect(await toldOf(rider, 'ride_on_way')).toEqual([{ important: false }]);
    expect(
      (await ente.query('SELECT state, minutes, starts_at FROM agreements WHERE id = $1', [agreementId])).rows,
    ).toEqual(before);
  });

  it('reaches who waits for a delivery at once', async () => {
    const { driver, rider, agreementId } = await ride({ parcel: true, carries: 'crate' });
    await begin(agreementId, 1);
    await tick(driver, agreementId, 'pick_up');
    expect(await toldOf(rider, 'parcel_on_way')).toEqual([{ important: true }]);
    expect(await toldOf(rider, 'ride_on_way')).toEqual([]);
  });

  it('is the driver’s or staff’s to say, and for the other side to read', async () => {
    const { driver, rider, agreementId, slotId } = await ride();
    await begin(agreementId, 20);
    for (const who of [rider, await signedIn((await ente.person({ withLogin: false })).id)])
      expect((await tick(who, agreementId, 'pick_up')).status).toBe(404);
    expect(await pageOf(rider, `/agreements/${agreementId}`)).not.toContain('È in auto');
    expect(await pageOf(driver, `/departures/${slotId}`)).toContain('È in auto');
    expect((await tick(operator, agreementId, 'pick_up')).status).toBe(200);
    const read = await pageOf(rider, `/agreements/${agreementId}`);
    expect(read).toContain('In viaggio: ore');
    expect(read).toMatch(/2[01] minuti dopo l’orario/);
    expect(read).not.toContain('Siamo a destinazione');
    expect(await pageOf(driver, `/departures/${slotId}`)).toContain('Siamo a destinazione');
  });

  it('is said on the page of a call, and comes back to it', async () => {
    const { driver, agreementId } = await ride();
    const path = `/calls/with/${driver.id}`;
    expect(await pageOf(operator, path)).not.toContain('È in auto');
    await begin(agreementId, 1);
    const web = await WebVisitor.open(app, ente, operator.id);
    expect((await web.get(path)).text).toContain('È in auto');
    const { location } = await web.post(`/rides/${agreementId}/stops/pick_up`, { on: 'call' });
    expect(location).toBe(path);
    expect((await web.get(path)).text).toContain('Siamo a destinazione');
  });

  it('has no hour where it waited for a signal, and says no delay', async () => {
    const { driver, rider, agreementId } = await ride();
    await begin(agreementId, 40);
    const web = await WebVisitor.open(app, ente, driver.id);
    await web.get(`/agreements/${agreementId}`);
    await web.post(`/rides/${agreementId}/stops/pick_up`, {}, { 'x-waited': '1' });
    const { rows } = await ente.query('SELECT at FROM ride_stop_marks WHERE agreement_id = $1', [agreementId]);
    expect(rows).toEqual([{ at: null }]);
    const read = await pageOf(rider, `/agreements/${agreementId}`);
    expect(read).toContain('In viaggio');
    expect(read).not.toContain('dopo l’orario');
  });
});
