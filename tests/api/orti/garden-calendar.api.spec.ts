// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Item {
  readonly kind: string;
  readonly title: string;
  readonly href: string | null;
  readonly people: { readonly id: string; readonly name: string }[];
}

describe('the calendar of a garden', () => {
  let app: TestApp;
  let ente: TestEnte;
  let keeper: TestPerson;
  let household: TestPerson;
  let office: TestPerson;
  let agreementId: string;
  const DAY = dayAhead(3).slice(0, 10);
  const path = (): string => `/gardens/${ente.gardenId}/calendar?from=${DAY}&to=${DAY}`;
  const client = async ({ id }: TestPerson): Promise<ApiClient> =>
    new ApiClient(app.url, await openSession(ente, id, 'api'));

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    keeper = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
    household = await ente.person({ withLogin: false });
    office = await ente.person({ roles: ['operator'], withLogin: false });
    await ente.garden(keeper.id);
    const hours = [{ day: 1, from: '08:00', until: '12:00' }];
    await ente.query('UPDATE places SET hours = $2 WHERE id = $1', [ente.places['garden'], JSON.stringify(hours)]);
    const windows = [{ start: dayAhead(3, '09:00'), end: dayAhead(3, '12:00') }];
    const [gardener, asker] = [await client(keeper), await client(household)];
    const harvest = await gardener.post('/offers', {
      service: 'orti',
      category: 'produce',
      title: 'Zucche',
      placeId: ente.places['garden'],
      when: { windows },
      details: { gardenId: ente.gardenId, crop: 'zucche', kg: 9, crateKg: 3 },
    });
    const wish = { service: 'orti', category: 'produce', title: 'Verdura', when: { windows }, details: { crates: 1 } };
    const asked = await asker.post<{ id: string }>('/requests', wish);
    expect([harvest.status, asked.status]).toEqual([201, 201]);
    await app.settle();
    const { rows } = await ente.query('SELECT id FROM proposals WHERE request_id = $1', [asked.body.id]);
    const yes = `/proposals/${String(rows[0]?.['id'])}/accept`;
    await asker.post(yes);
    agreementId = (await gardener.post<{ agreementId: string }>(yes)).body.agreementId;
    await app.settle();
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  it('says what is fetched and what is still free, to who answers for it and to staff', async () => {
    for (const who of [keeper, office]) {
      const { status, body } = await (await client(who)).get<{ items: Item[]; isCut: boolean }>(path());
      expect([status, body.isCut]).toEqual([200, false]);
      expect(body.items).toHaveLength(2);
      expect(body.items).toContainEqual(
        expect.objectContaining({
          kind: 'agreed',
          title: 'Zucche, 3 kg',
          href: `/agreements/${agreementId}`,
          people: [{ id: household.id, name: expect.stringContaining('Cognome') }],
        }),
      );
      expect(body.items).toContainEqual(expect.objectContaining({ kind: 'free', title: 'Zucche, 6 kg', people: [] }));
    }
  });

  it('has the last day on which a crate given as thanks is fetched', async () => {
    const last = dayAhead(40).slice(0, 10);
    await ente.query('UPDATE crates SET collect_by = $2 WHERE agreement_id = $1', [agreementId, last]);
    const { body } = await (
      await client(keeper)
    ).get<{ items: Item[] }>(`/gardens/${ente.gardenId}/calendar?from=${last}&to=${last}`);
    expect(body.items.map(({ title }) => title)).toEqual(['Grazie con Zucche, 3 kg: ultimo giorno']);
  });

  it('is nobody else’s, nor of a garden that is not there, and asks for days', async () => {
    const asker = await client(household);
    expect((await asker.get<{ code: string }>(path())).body.code).toBe('garden.referent_only');
    const keeps = await client(keeper);
    expect((await keeps.get(`/gardens/${household.id}/calendar?from=${DAY}&to=${DAY}`)).status).toBe(404);
    expect((await keeps.get(`/gardens/${ente.gardenId}/calendar?from=${DAY}&to=2000-01-01`)).status).toBe(422);
    const page = await PageClient.open(app.url, ente, household.id);
    expect((await page.get(`/gardens/${ente.gardenId}/calendar`)).status).toBe(403);
    expect((await page.get(`/gardens/${ente.gardenId}`)).html).not.toContain(`/gardens/${ente.gardenId}/calendar`);
  });

  it('is a page one comes to from the garden, with the hours it is open', async () => {
    const page = await PageClient.open(app.url, ente, keeper.id);
    const link = `/gardens/${ente.gardenId}/calendar`;
    expect((await page.get(`/gardens/${ente.gardenId}`)).html).toContain(`href="${link}"`);
    for (const view of ['day', 'week']) {
      const { status, text } = await page.get(`${link}?view=${view}&day=${DAY}`);
      expect(status).toBe(200);
      for (const words of ['Zucche, 3 kg', 'Zucche, 6 kg', 'Aperto: lun 8:00-12:00', 'ancora libero'])
        expect(text).toContain(words);
      expect(text).not.toContain('assenza');
    }
    expect((await page.get(`${link}?view=month&day=${DAY}`)).text).toContain('un impegno');
    expect((await page.get(`${link}?view=anno&day=boh`)).status).toBe(200);
  });
});
