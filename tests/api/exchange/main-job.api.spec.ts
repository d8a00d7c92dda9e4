// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Items {
  items: {
    id: string;
    requestId: string;
    offerId: string;
    state: string;
    score: number;
    reasons: { code: string }[];
  }[];
}

describe('the main job', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await app.signIn((await ente.person({ roles: ['operator'] })).login);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  async function balanceOf(client: ApiClient): Promise<number> {
    return (await client.get<{ balance: number }>('/accounts/me')).body.balance;
  }

  async function finish(agreementId: string, giver: ApiClient, receiver: ApiClient): Promise<void> {
    await ente.letPass(agreementId);
    expect((await giver.post(`/agreements/${agreementId}/start`)).status).toBe(200);
    expect((await giver.post(`/agreements/${agreementId}/complete`)).status).toBe(200);
    const { body } = await receiver.post<{ state: string }>(`/agreements/${agreementId}/confirm`);
    expect(body.state).toBe('settled');
  }

  it('matches neighbours of one staircase, who agree, do it and see the minutes move', async () => {
    const giver = await app.signIn((await ente.person()).login);
    const receiver = await app.signIn((await ente.person()).login);
    const window = { start: dayAhead(5, '09:00'), end: dayAhead(5, '12:00') };
    const offer = await giver.post<{ id: string; state: string }>('/offers', {
      service: 'condominio',
      category: 'shopping',
      title: 'Faccio la spesa',
      when: { windows: [window] },
    });
    expect(offer.status).toBe(201);
    const request = await receiver.post<{ id: string }>('/requests', {
      service: 'condominio',
      category: 'shopping',
      title: 'Spesa del sabato',
      when: { windows: [window] },
      durationMinutes: 60,
      details: { note: 'Suonare forte, terzo piano' },
    });
    expect(request.status).toBe(201);
    await app.settle();

    const { body: proposals } = await receiver.get<Items>(`/requests/${request.body.id}/proposals`);
    expect(proposals.items).toHaveLength(1);
    const { body: asSeenByGiver } = await giver.get<Record<string, unknown>>(
      `/proposals/${proposals.items[0]?.id ?? ''}`,
    );
    expect(JSON.stringify(asSeenByGiver)).not.toContain('terzo piano');
    expect(proposals.items[0]?.reasons.map((reason) => reason.code)).toContain('same_staircase');
    const proposalId = proposals.items[0]?.id ?? '';

    expect((await receiver.post<{ state: string }>(`/proposals/${proposalId}/accept`)).body.state).toBe(
      'accepted_by_request',
    );
    const accepted = await giver.post<{ state: string; agreementId: string }>(`/proposals/${proposalId}/accept`);
    expect(accepted.body.state).toBe('agreed');
    expect(JSON.stringify((await giver.get(`/agreements/${accepted.body.agreementId}`)).body)).toContain('terzo piano');
    await finish(accepted.body.agreementId, giver, receiver);

    expect(await balanceOf(giver)).toBe(60);
    expect(await balanceOf(receiver)).toBe(-60);
    expect((await receiver.get<{ state: string }>(`/requests/${request.body.id}`)).body.state).toBe('fulfilled');
  });

  it('lets only vetted helpers mind children', async () => {
    const plain = await app.signIn((await ente.person()).login);
    const vetted = await app.signIn((await ente.person({ vetted: true })).login);
    const parent = await app.signIn((await ente.person()).login);
    const window = { start: dayAhead(6, '15:00'), end: dayAhead(6, '18:00') };
    const offer = {
      service: 'condominio',
      category: 'babysitting',
      title: 'Guardo i bambini',
      when: { windows: [window] },
    };
    expect((await plain.post<{ state: string }>('/offers', offer)).body.state).toBe('pending');
    const open = await vetted.post<{ id: string; state: string }>('/offers', offer);
    expect(open.body.state).toBe('open');
    const request = await parent.post<{ id: string }>('/requests', { ...offer, title: 'Chi guarda Emma?' });
    await app.settle();
    const { body } = await parent.get<Items>(`/requests/${request.body.id}/proposals`);
    expect(body.items.map((proposal) => proposal.offerId)).toEqual([open.body.id]);
  });

  it('takes an old lady without a device to the hospital, posted by the operator on the phone', async () => {
    const lady = await ente.person({ devices: 'none', withLogin: false, birthDate: '1947-02-02' });
    const driver = await app.signIn((await ente.driver()).login);
    const offer = await driver.post<{ state: string }>('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Vado a Verduno',
      toPlaceId: ente.places['hospital'],
      when: { windows: [{ start: dayAhead(4, '08:00'), end: dayAhead(4, '09:00') }] },
      details: { seats: 2, detourMinutes: 20 },
    });
    expect(offer.body).toMatchObject({ state: 'open' });
    const request = await operator.post<{ id: string; channel: string; person: { id: string } }>('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Visita in ospedale',
      toPlaceId: ente.places['hospital'],
      autoAccept: true,
      details: { arriveBy: dayAhead(4, '09:00') },
      onBehalfOf: lady.id,
      channel: 'phone',
    });
    expect(request.status).toBe(201);
    expect(request.body).toMatchObject({ channel: 'phone', person: { id: lady.id } });
    await app.settle();
    const { body: waiting } = await driver.get<Items>('/proposals');
    expect(waiting.items).toHaveLength(1);
    const agreed = await driver.post<{ state: string; agreementId: string }>(
      `/proposals/${waiting.items[0]?.id ?? ''}/accept`,
    );
    expect(agreed.body.state).toBe('agreed');
    await app.settle();
    const { body: calls } = await operator.get<{ items: { personId: string }[] }>('/call-tasks');
    expect(JSON.stringify(calls)).toContain(lady.id);
    await ente.letPass(agreed.body.agreementId);
    await driver.post(`/agreements/${agreed.body.agreementId}/complete`);
    const settled = await operator.post<{ state: string }>(`/agreements/${agreed.body.agreementId}/confirm`, {
      onBehalfOf: lady.id,
      channel: 'phone',
    });
    expect(settled.body.state).toBe('settled');
    expect(await balanceOf(driver)).toBeGreaterThan(0);
  });

  it('shares out a harvest, has a crate carried home by a driver and thanks the driver with another', async () => {
    const gardener: TestPerson = await ente.person({ roles: ['resident', 'gardener'] });
    await ente.garden(gardener.id);
    const garden = await app.signIn(gardener.login);
    const household = await app.signIn((await ente.person()).login);
    const driverPerson = await ente.driver();
    const driver = await app.signIn(driverPerson.login);
    const pickUp = { start: dayAhead(3, '09:00'), end: dayAhead(3, '12:00') };

    const harvest = await garden.post<{ id: string; slots: { capacity: number }[] }>('/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucchine',
      placeId: ente.places['garden'],
      when: { windows: [pickUp] },
      details: { gardenId: ente.gardenId, crop: 'zucchine', kg: 7, crateKg: 3 },
    });
    expect(harvest.body.slots[0]?.capacity).toBe(2);
    await driver.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Giro in città',
      placeId: ente.places['garden'],
      toPlaceId: ente.places['market'],
      when: { windows: [{ start: dayAhead(3, '09:30'), end: dayAhead(3, '11:00') }] },
      details: { seats: 3, detourMinutes: 30 },
    });
    const wish = await household.post<{ id: string }>('/requests', {
      service: 'orti',
      category: 'produce',
      title: 'Verdura',
      details: { carryHome: true },
    });
    expect(wish.status).toBe(201);
    await app.settle();
    const { body: proposals } = await household.get<Items>(`/requests/${wish.body.id}/proposals`);
    const proposalId = proposals.items[0]?.id ?? '';
    await household.post(`/proposals/${proposalId}/accept`);
    const crate = await garden.post<{ agreementId: string }>(`/proposals/${proposalId}/accept`);
    await app.settle();

    const { body: rides } = await driver.get<Items>('/proposals');
    expect(rides.items).toHaveLength(1);
    const ride = await driver.post<{ state: string; agreementId: string }>(
      `/proposals/${rides.items[0]?.id ?? ''}/accept`,
    );
    expect(ride.body.state).toBe('agreed');
    for (const id of [crate.body.agreementId, ride.body.agreementId]) await ente.letPass(id);
    await driver.post(`/agreements/${ride.body.agreementId}/complete`);
    await app.settle();
    expect((await household.get<{ state: string }>(`/agreements/${crate.body.agreementId}`)).body.state).toBe('done');
    await household.post(`/agreements/${ride.body.agreementId}/confirm`);
    await operator.post(`/agreements/${crate.body.agreementId}/confirm`);
    expect(await balanceOf(household)).toBeLessThan(-30);

    const overview = await garden.get<{ harvests: { id: string }[] }>(`/gardens/${ente.gardenId}`);
    const thanks = await garden.post<{ personId: string }>('/crates/thanks', {
      agreementId: ride.body.agreementId,
      harvestId: overview.body.harvests[0]?.id,
    });
    expect(thanks.status).toBe(201);
    expect(thanks.body.personId).toBe(driverPerson.id);
    expect(
      (
        await garden.post('/crates/thanks', {
          agreementId: ride.body.agreementId,
          harvestId: overview.body.harvests[0]?.id,
        })
      ).status,
    ).toBe(409);
  });
});
