// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Crate {
  id: string;
  state: string;
  thanksWords: string | null;
  collectBy: string | null;
  crop: string;
  where: string;
}

describe('thanking a driver with a crate', () => {
  let app: TestApp;
  let ente: TestEnte;
  let referent: TestPerson;
  let driver: TestPerson;
  let keeper: ApiClient;
  let behindTheWheel: ApiClient;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    referent = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
    driver = await ente.driver();
    keeper = await client(referent);
    behindTheWheel = await client(driver);
    await ente.garden(referent.id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const client = async (person: TestPerson): Promise<ApiClient> =>
    new ApiClient(app.url, await openSession(ente, person.id, 'api'));

  async function harvest(): Promise<string> {
    const { body } = await keeper.post<{ id: string }>('/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucche',
      placeId: ente.places['garden'],
      when: { windows: [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '12:00') }] },
      details: { gardenId: ente.gardenId, crop: 'zucche', kg: 9, crateKg: 3 },
    });
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM harvests WHERE offer_id = $1', [body.id]);
    return String(rows[0]?.['id']);
  }

  /** A ride the driver gave to somebody, done. */
  async function ride(): Promise<string> {
    const rider = await client(await ente.person({ withLogin: false }));
    const when = { start: dayAhead(4, '09:00'), end: dayAhead(4, '11:00') };
    const offer = await behindTheWheel.post('/offers', {
      service: 'trasporto',
      category: 'ride',
      title: 'Alla spesa',
      placeId: ente.places['market'],
      toPlaceId: ente.places['hospital'],
      when: { windows: [when] },
      details: { seats: 2 },
    });
    expect(offer.status).toBe(201);
    await rider.post('/requests', {
      service: 'trasporto',
      category: 'ride',
      title: 'Visita',
      placeId: ente.places['market'],
      toPlaceId: ente.places['hospital'],
      details: { arriveBy: dayAhead(4, '11:00') },
    });
    await app.settle();
    const { body } = await rider.get<{ items: { id: string }[] }>('/proposals');
    await rider.post(`/proposals/${body.items[0]?.id ?? ''}/accept`, {});
    const { body: agreed } = await behindTheWheel.post<{ agreementId: string }>(
      `/proposals/${body.items[0]?.id ?? ''}/accept`,
      {},
    );
    await ente.letPass(agreed.agreementId);
    expect((await behindTheWheel.post(`/agreements/${agreed.agreementId}/complete`, {})).status).toBe(200);
    return agreed.agreementId;
  }

  it('tells the driver, keeps it until a day, and is given once it was collected', async () => {
    const harvestId = await harvest();
    const agreementId = await ride();
    const input = { agreementId, harvestId, words: 'Grazie di cuore!' };
    expect((await keeper.post(`/crates/thanks`, { ...input, collectBy: '2020-01-01' })).status).toBe(422);
    const { status, body: given } = await keeper.post<Crate>('/crates/thanks', input);
    expect([status, given.state]).toEqual([201, 'assigned']);
    await app.settle();
    const { body: news } = await behindTheWheel.get<{ items: { type: string; link: string }[] }>('/notifications');
    expect(news.items).toContainEqual(expect.objectContaining({ type: 'crate_as_thanks', link: '/crates' }));
    const { body: own } = await behindTheWheel.get<{ items: Crate[] }>('/crates');
    expect(own.items).toEqual([
      expect.objectContaining({ crop: 'zucche', thanksWords: 'Grazie di cuore!', collectBy: dayAhead(7).slice(0, 10) }),
    ]);
    expect(own.items[0]?.where).not.toBe('');

    const stranger = await client(await ente.person({ withLogin: false }));
    expect((await stranger.post(`/crates/${given.id}/collect`, {})).status).toBe(404);
    const visitor = await PageClient.open(app.url, ente, driver.id);
    expect((await visitor.get('/')).text).toContain('Ti aspetta all’orto');
    expect((await visitor.get('/crates')).text).toContain('Da ritirare');
    expect(await visitor.post(`/crates/${given.id}/collected`, {})).toMatchObject({ status: 303, location: '/crates' });
    expect((await visitor.get('/crates')).text).toContain('Consegnata');
    expect((await behindTheWheel.post<{ code: string }>(`/crates/${given.id}/collect`, {})).body.code).toBe(
      'crate.collected_already',
    );
  });

  it('shows a form that was refused again, and the garden when its address is asked for anew', async () => {
    const visitor = await PageClient.open(app.url, ente, referent.id);
    const refused = await visitor.post(`/gardens/${ente.gardenId}/work`, { workedOn: '', minutes: '' });
    expect(refused.status).toBe(422);
    for (const form of ['work', 'thanks'])
      expect(await visitor.get(`/gardens/${ente.gardenId}/${form}`)).toMatchObject({
        status: 303,
        location: `/gardens/${ente.gardenId}`,
      });
  });
});
