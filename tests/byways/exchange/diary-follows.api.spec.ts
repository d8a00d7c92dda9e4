// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VerifyDiary } from '@reciproca/exchange';
import { newId, systemClock } from '@reciproca/kernel';
import { SetResidence } from '@reciproca/territory';
import { UnitOfWork } from '@reciproca/platform';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Neighbour, signIn } from '../../support/neighbour.js';
import { dayAhead, TestEnte } from '../../support/world.js';

/** Whatever changes where somebody is, or from when to when, changes their diary with it. */
describe('the diary of an agreed ride', () => {
  let app: TestApp;
  let ente: TestEnte;
  let driver: Neighbour;
  let operator: Neighbour;
  let coordinator: Neighbour;
  let offerId: string;
  let day = 3;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['operator'] })).id);
    coordinator = await signIn(app, ente, (await ente.person({ withLogin: false, roles: ['coordinator'] })).id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  beforeEach(async () => {
    day += 1;
    driver = await signIn(app, ente, (await ente.driver({ withLogin: false })).id);
    const rider = await signIn(app, ente, (await ente.person({ withLogin: false })).id);
    const ride = { service: 'trasporto', category: 'ride', title: 'In ospedale', toPlaceId: ente.places['hospital'] };
    const offer = await driver.client.post<{ id: string }>('/offers', {
      ...ride,
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '09:45') }] },
      details: { seats: 2, detourMinutes: 60 },
    });
    offerId = offer.body.id;
    await rider.client.post('/requests', { ...ride, details: { arriveBy: dayAhead(day, '10:00') } });
    await app.settle();
    const [proposal] = await rows('SELECT id FROM proposals WHERE offer_id = $1', [offerId]);
    for (const one of [driver, rider]) await one.client.post(`/proposals/${String(proposal?.['id'])}/accept`);
    await app.settle();
    expect(await own()).toHaveLength(1);
  });

  const rows = async (sql: string, values: unknown[]): Promise<Record<string, unknown>[]> =>
    (await ente.query(sql, values)).rows;
  const own = (): Promise<Record<string, unknown>[]> =>
    rows('SELECT starts_at, ends_at, begins_lat FROM diary_entries WHERE person_id = $1', [driver.id]);
  const seed = (who: Neighbour) => ({
    enteId: ente.id,
    actor: { personId: who.id, roles: ['operator' as const], sessionId: null },
    beneficiaryId: who.id,
    channel: 'web' as const,
    language: 'it' as const,
    requestId: newId(),
    clock: systemClock,
  });
  const isSound = async (): Promise<boolean> =>
    (await app.app.get(VerifyDiary, { strict: false }).execute(seed(operator))).isSound;

  it('follows the ente to another pace', async () => {
    const before = await own();
    const { body: settings } = await coordinator.client.get<object>('/engine-settings');
    const changed = await coordinator.client.send('PUT', '/engine-settings', { ...settings, speedKmh: 20 });
    expect(changed.status).toBe(200);
    expect(await own()).not.toEqual(before);
    expect(await isSound()).toBe(true);
    await coordinator.client.send('PUT', '/engine-settings', settings);
    expect(await own()).toEqual(before);
  });

  it('follows the driver who leaves from elsewhere, and who moves house', async () => {
    const before = await own();
    const edited = await driver.client.send('PATCH', `/offers/${offerId}`, { placeId: ente.places['garden'] });
    expect(edited.status).toBe(200);
    const moved = await own();
    expect(moved).not.toEqual(before);
    expect(await isSound()).toBe(true);
    await app.app.get(UnitOfWork, { strict: false }).run(seed(operator), (ctx) =>
      app.app.get(SetResidence, { strict: false }).execute(ctx, {
        personId: driver.id,
        home: { comuneCode: '004003', address: 'Via Nuova 7' },
      }),
    );
    expect(await isSound()).toBe(true);
  });
});
