// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork, systemSeed } from '@reciproca/platform';
import { MakeReport } from '@reciproca/reporting';
import { TrasportoPlug } from '@reciproca/trasporto';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const as = async (person: { id: string }): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, person.id, 'api'));

describe('what has been reported', () => {
  it('stays as far as it was, and where it was, when the passenger moves and is erased', async () => {
    const [driver, rider, coordinator] = [
      await ente.driver({ withLogin: false }),
      await ente.person({ withLogin: false }),
      await ente.person({ roles: ['coordinator'], withLogin: false }),
    ];
    // Far from the middle of the comune, which is what an erasure leaves of a home.
    await ente.query('UPDATE places SET lat = lat + 0.02 WHERE id = $1', [ente.places[`home:${rider.id}`]]);
    const ride = { service: 'trasporto', category: 'ride', title: 'Passaggio', toPlaceId: ente.places['hospital'] };
    await (
      await as(driver)
    ).post('/offers', {
      ...ride,
      autoAccept: true,
      when: { windows: [{ start: dayAhead(4, '08:00'), end: dayAhead(4, '09:00') }] },
      details: { seats: 2, detourMinutes: 60 },
    });
    const passenger = await as(rider);
    await passenger.post('/requests', { ...ride, details: { arriveBy: dayAhead(4, '09:30') } });
    await app.settle();
    const { items } = (await passenger.get<{ items: { id: string }[] }>('/proposals')).body;
    const { agreementId } = (await passenger.post<{ agreementId: string }>(`/proposals/${items[0]?.id ?? ''}/accept`))
      .body;
    await ente.letPass(agreementId);
    await (await as(driver)).post(`/agreements/${agreementId}/complete`);
    await passenger.post(`/agreements/${agreementId}/confirm`);
    await app.settle();
    const metres = async (): Promise<number> => {
      const ways = await app.app
        .get(UnitOfWork)
        .read({ ...systemSeed('test'), enteId: ente.id }, (ctx) =>
          app.app.get(TrasportoPlug).measure(ctx, [agreementId]),
        );
      return Math.round(ways.get(agreementId)?.rideMetres ?? 0);
    };
    const comuni = async (): Promise<unknown> => {
      const period = { from: dayAhead(-1).slice(0, 10), to: dayAhead(10).slice(0, 10) };
      const { deeds } = await app.app
        .get(UnitOfWork)
        .read({ ...systemSeed('test'), enteId: ente.id }, (ctx) => app.app.get(MakeReport).load(ctx, period));
      return deeds.map(({ giverComune, receiverComune }) => [giverComune, receiverComune]);
    };
    const before = await metres();
    expect(before).toBeGreaterThan(5_000);
    expect(await comuni()).toEqual([['Alba', 'Alba']]);
    await ente.query("UPDATE places SET comune_code = '004029' WHERE id = $1", [ente.places[`home:${rider.id}`]]);
    expect(await comuni()).toEqual([['Alba', 'Alba']]);
    await ente.query("UPDATE places SET comune_code = '004003' WHERE id = $1", [ente.places[`home:${rider.id}`]]);
    const { id } = (await (await as(coordinator)).post<{ id: string }>(`/people/${rider.id}/erasure`)).body;
    expect((await (await as(coordinator)).post(`/erasures/${id}/erase`, { balanceGoes: 'fund' })).status).toBe(204);
    await app.settle();
    const [home] = (
      await ente.query('SELECT l.lat - c.lat AS off FROM listings l, comuni c WHERE l.person_id = $1 AND c.code = $2', [
        rider.id,
        '004003',
      ])
    ).rows;
    expect(Math.abs(Number(home?.['off']))).toBeLessThan(0.001);
    expect(await metres()).toBe(before);
    expect(await comuni()).toEqual([['Alba', 'Alba']]);
  });
});
