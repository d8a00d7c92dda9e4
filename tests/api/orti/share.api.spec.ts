// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface ShareView {
  harvest: { grams: number };
  availableGrams: number;
  sharedGrams: number;
  leftGrams: number;
  lines: {
    requestId: string;
    wishGrams: number;
    people: number;
    cannotShop: boolean;
    last: { grams: number; wishGrams: number } | null;
    proposedGrams: number;
    reasons: { code: string }[];
  }[];
}
interface Problem {
  code: string;
  errors?: { field: string; code: string }[];
}

interface GardenParts {
  harvests: { id: string; sums: object; parts: object[] }[];
}

describe('sharing out a harvest', () => {
  let app: TestApp;
  let ente: TestEnte;
  let operator: ApiClient;
  let keeper: ApiClient;
  let day = 3;

  beforeAll(async () => {
    app = await startTestApp();
    ente = await TestEnte.create(app.database.url);
    operator = await client(await ente.person({ roles: ['operator'], withLogin: false }));
    const referent = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
    keeper = await client(referent);
    await ente.garden(referent.id);
  });
  afterAll(async () => {
    await ente.close();
    await app.close();
  });

  const client = async (person: TestPerson): Promise<ApiClient> =>
    new ApiClient(app.url, await openSession(ente, person.id, 'api'));
  const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await ente.query(sql, values)).rows;

  async function harvest(kg: number, crateKg = 3, crop = 'zucchine'): Promise<string> {
    // Requests are open for two weeks.
    day = day < 12 ? day + 1 : 4;
    const { status, body } = await keeper.post<{ id: string }>('/offers', {
      service: 'orti',
      category: 'produce',
      title: crop,
      placeId: ente.places['garden'],
      when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
      details: { gardenId: ente.gardenId, crop, kg, crateKg },
    });
    expect(status).toBe(201);
    await app.settle();
    return String((await rows('SELECT id FROM harvests WHERE offer_id = $1', [body.id]))[0]?.['id']);
  }

  async function ask(
    person: TestPerson,
    details: object = {},
    crop = 'zucchine',
    again = false,
  ): Promise<{ id: string; self: ApiClient }> {
    const self = await client(person);
    const { status, body } = await self.post<{ id: string }>('/requests', {
      service: 'orti',
      category: 'produce',
      title: 'Verdura',
      details: { crops: [crop], ...details },
      again,
    });
    expect(status).toBe(201);
    return { id: body.id, self };
  }

  async function household(size: number): Promise<TestPerson> {
    const person = await ente.person({ withLogin: false });
    await ente.query(
      'UPDATE households h SET size = $2 FROM residences r WHERE r.household_id = h.id AND r.person_id = $1',
      [person.id, size],
    );
    return person;
  }

  const share = async (id: string): Promise<ShareView> =>
    (await keeper.get<ShareView>(`/harvests/${id}/share?leastKg=1&households=100`)).body;
  const lineOf = (view: ShareView, id: string) => view.lines.find(({ requestId }) => requestId === id);

  it('gives each household its part to the gram, carries it home, and remembers it the next time', async () => {
    const [alone, family, frail] = [await household(1), await household(4), await household(1)];
    const asked = [await ask(alone), await ask(family, { crates: 2 }), await ask(frail, { carryHome: true })];
    const id = await harvest(7.5);
    const view = await share(id);
    expect(view.availableGrams).toBe(7500);
    expect(view.sharedGrams + view.leftGrams).toBe(7500);
    expect(view.lines.reduce((sum, { proposedGrams }) => sum + proposedGrams, 0)).toBe(view.sharedGrams);
    const [one, four, ill] = asked.map(({ id: requestId }) => lineOf(view, requestId));
    expect(four).toMatchObject({ wishGrams: 6000, people: 4, cannotShop: false, last: null });
    expect(ill).toMatchObject({ wishGrams: 3000, people: 1, cannotShop: true });
    expect(four?.proposedGrams).toBeGreaterThan(ill?.proposedGrams ?? 0);
    expect(ill?.proposedGrams).toBeGreaterThan(one?.proposedGrams ?? 0);
    expect(ill?.reasons.map(({ code }) => code)).toContain('cannot-shop');

    // One of them has said yes to a whole crate already: it is cut to its part, and agreed at once.
    const { body: waiting } = await asked[0]!.self.get<{ items: { id: string }[] }>('/proposals');
    expect((await asked[0]!.self.post(`/proposals/${waiting.items[0]?.id ?? ''}/accept`)).status).toBe(200);
    expect(await share(id)).toMatchObject({ availableGrams: 7500 });
    const kg = [1.25, 4, 2.25];
    const lines = asked.map(({ id: requestId }, index) => ({ requestId, kg: kg[index] }));
    const { status, body } = await keeper.post<{ sharedGrams: number; leftGrams: number }>(`/harvests/${id}/share`, {
      lines,
    });
    expect([status, body.sharedGrams, body.leftGrams]).toEqual([201, 7500, 0]);
    for (const { self } of asked.slice(1)) {
      const { body: mine } = await self.get<{ items: { id: string }[] }>('/proposals');
      expect(
        (await self.post<{ agreementId: string }>(`/proposals/${mine.items[0]?.id ?? ''}/accept`)).body.agreementId,
      ).not.toBeNull();
    }
    await app.settle();
    const crates = await rows(
      'SELECT person_id, crates, grams, ride_request_id IS NOT NULL AS carried FROM crates WHERE harvest_id = $1',
      [id],
    );
    expect(new Map(crates.map(({ person_id: person, ...crate }) => [person, crate]))).toEqual(
      new Map([
        [alone.id, { crates: 1, grams: 1250, carried: false }],
        [family.id, { crates: 2, grams: 4000, carried: false }],
        [frail.id, { crates: 1, grams: 2250, carried: true }],
      ]),
    );
    expect((await share(id)).availableGrams).toBe(0);

    const again = [await ask(alone), await ask(frail)];
    const next = await share(await harvest(3));
    expect(again.map(({ id: requestId }) => lineOf(next, requestId)?.last)).toEqual([
      expect.objectContaining({ grams: 1250, wishGrams: 3000 }),
      expect.objectContaining({ grams: 2250, wishGrams: 3000 }),
    ]);
    expect(lineOf(next, again[0]!.id)?.reasons.map(({ code }) => code)).toContain('short-last-time');
    expect(lineOf(next, again[0]!.id)?.proposedGrams).toBeGreaterThan(lineOf(next, again[1]!.id)?.proposedGrams ?? 0);
  });

  it('is agreed at once when staff do it, and what is left stays to be had in whole crates', async () => {
    const [first, second] = [
      await ask(await household(1), {}, 'fagioli'),
      await ask(await household(1), {}, 'fagioli'),
    ];
    const id = await harvest(10, 3, 'fagioli');
    const { body } = await operator.post<{ leftGrams: number }>(`/harvests/${id}/share`, {
      lines: [
        { requestId: first.id, kg: 2.5 },
        { requestId: second.id, kg: 0.501 },
      ],
    });
    expect(body.leftGrams).toBe(6999);
    await app.settle();
    expect(await rows('SELECT grams FROM crates WHERE harvest_id = $1 ORDER BY grams', [id])).toEqual([
      { grams: 501 },
      { grams: 2500 },
    ]);
    expect(
      await rows(
        'SELECT s.capacity, s.taken FROM slots s JOIN harvests h ON h.offer_id = s.listing_id WHERE h.id = $1',
        [id],
      ),
    ).toEqual([{ capacity: 4, taken: 2 }]);
    expect(await share(id)).toMatchObject({ availableGrams: 6999, lines: [] });
  });

  it('never gives more than there is, and names the line', async () => {
    const [first, second] = [
      await ask(await household(1), {}, 'pomodori'),
      await ask(await household(2), {}, 'pomodori'),
    ];
    const id = await harvest(6, 3, 'pomodori');
    const send = (lines: object[]) => keeper.post<Problem>(`/harvests/${id}/share`, { lines });
    const over = await send([
      { requestId: first.id, kg: 3 },
      { requestId: second.id, kg: 3.001 },
    ]);
    expect([over.status, over.body.errors]).toEqual([
      422,
      [expect.objectContaining({ field: 'lines.1.kg', code: 'share.too_much' })],
    ]);
    expect((await send([{ requestId: first.id, kg: 0 }])).body.code).toBe('share.nobody');
    expect((await send([{ requestId: first.id, kg: -1 }])).status).toBe(422);
    await second.self.post(`/requests/${second.id}/withdraw`, {});
    const gone = await send([
      { requestId: first.id, kg: 1 },
      { requestId: second.id, kg: 1 },
    ]);
    expect([gone.status, gone.body.code]).toEqual([409, 'share.no_longer_asks']);
    expect(await rows('SELECT id FROM harvest_shares WHERE harvest_id = $1', [id])).toEqual([]);
  });

  interface GardenView {
    harvests: { id: string; freeGrams: number; cratesLeft: number }[];
  }
  const stockOf = async (id: string) =>
    (await keeper.get<GardenView>(`/gardens/${ente.gardenId}`)).body.harvests.find((one) => one.id === id);

  it('makes parts of about a crate for those in most need, fewer or more of them when somebody says so', async () => {
    for (let count = 0; count < 7; count += 1) await ask(await household(1), {}, 'cavolo nero');
    const id = await harvest(12.5, 2.5, 'cavolo nero');
    const parts = async (query: string) =>
      (await keeper.get<ShareView>(`/harvests/${id}/share${query}`)).body.lines.flatMap(({ proposedGrams }) =>
        proposedGrams > 0 ? [proposedGrams] : [],
      );
    expect(await parts('')).toEqual([2500, 2500, 2500, 2500, 2500]);
    expect(await parts('?leastKg=1&households=6')).toEqual(Array(6).fill(2050));
    expect(await parts('?households=2')).toEqual([2500, 2500]);
    expect((await keeper.get<Problem>(`/harvests/${id}/share?households=0`)).status).toBe(422);
  });

  it('leaves one number of what is free, by weight, while parts are promised, given and given back', async () => {
    const first = await ask(await household(1), {}, 'bietole');
    const second = await ask(await household(1), {}, 'bietole');
    const id = await harvest(6, 3, 'bietole');
    expect(await stockOf(id)).toMatchObject({ freeGrams: 6000, cratesLeft: 2 });
    const lines = [
      { requestId: first.id, kg: 2.5 },
      { requestId: second.id, kg: 3.5 },
    ];
    expect((await keeper.post(`/harvests/${id}/share`, { lines })).status).toBe(201);
    expect(await stockOf(id)).toMatchObject({ freeGrams: 0, cratesLeft: 0 });
    const { body: mine } = await first.self.get<{ items: { id: string }[] }>('/proposals');
    await first.self.post(`/proposals/${mine.items[0]?.id ?? ''}/decline`, {});
    await app.settle();
    expect(await stockOf(id)).toMatchObject({ freeGrams: 2500, cratesLeft: 0 });
    const sql =
      'SELECT s.capacity - s.taken AS free FROM slots s JOIN harvests h ON h.offer_id = s.listing_id WHERE h.id = $1';
    expect(await rows(sql, [id])).toEqual([{ free: 0 }]);
  });

  it('is shown and agreed with its own weight, the garden, where it waits, until when, and who brings it', async () => {
    const person = await household(1);
    const asked = await ask(person, { crates: 2, carryHome: true }, 'carote');
    const id = await harvest(12.5, 2.5, 'carote');
    await keeper.post(`/harvests/${id}/share`, { lines: [{ requestId: asked.id, kg: 0.55 }] });
    const { body: mine } = await asked.self.get<{ items: { id: string }[] }>('/proposals');
    const proposal = mine.items[0]?.id ?? '';
    const visitor = await PageClient.open(app.url, ente, person.id);
    const [garden] = await rows(
      'SELECT g.name, p.address FROM gardens g JOIN places p ON p.id = g.place_id WHERE g.id = $1',
      [ente.gardenId],
    );
    const offered = await visitor.get(`/proposals/${proposal}`);
    for (const words of ['0,55', String(garden?.['name']), String(garden?.['address']), '9:00', '12:00'])
      expect(offered.text).toContain(words);
    const { body } = await asked.self.post<{ agreementId: string }>(`/proposals/${proposal}/accept`);
    await app.settle();
    const agreed = await visitor.get(`/agreements/${body.agreementId}`);
    for (const words of ['0,55', String(garden?.['address']), 'cerchiamo ancora chi la porta'])
      expect(agreed.text).toContain(words);
    const { body: agreement } = await asked.self.get<{ place: { address: string } }>(`/agreements/${body.agreementId}`);
    expect(agreement.place.address).toBe(garden?.['address']);
    expect(agreed.text).not.toContain('2,5');
  });

  it('says how many were offered a part, who said yes, what is agreed and what is free again after a no', async () => {
    const asked = [];
    for (let count = 0; count < 3; count += 1) asked.push(await ask(await household(1), {}, 'porri'));
    const id = await harvest(7.5, 2.5, 'porri');
    const lines = asked.map(({ id: requestId }) => ({ requestId, kg: 2.5 }));
    expect((await keeper.post(`/harvests/${id}/share`, { lines })).status).toBe(201);
    const [offer] = await rows('SELECT offer_id AS id FROM harvests WHERE id = $1', [id]);
    const [referent] = await rows('SELECT referent_id AS id FROM gardens WHERE id = $1', [ente.gardenId]);
    const teresa = await PageClient.open(app.url, ente, String(referent?.['id']));
    const garden = async () => (await teresa.get(`/gardens/${ente.gardenId}`)).text;
    const offered = (await teresa.get(`/offers/${String(offer?.['id'])}`)).text;
    expect(offered).toContain('Mancano 3 risposte');
    expect(offered).not.toContain('Già d’accordo');
    const before = await garden();
    expect(before).toContain('Tutto offerto, mancano risposte Porri');
    for (const words of ['Offerto a 3 famiglie: 3 devono rispondere', 'In attesa 7,5 kg', 'Deve rispondere'])
      expect(before).toContain(words);

    const proposals: string[] = [];
    for (const { self } of asked)
      proposals.push((await self.get<{ items: { id: string }[] }>('/proposals')).body.items[0]?.id ?? '');
    const [first] = await rows('SELECT person_id AS id FROM listings WHERE id = $1', [asked[0]!.id]);
    const anna = await PageClient.open(app.url, ente, String(first?.['id']));
    const declined = await anna.post(`/proposals/${proposals[0] ?? ''}/decline`, {});
    expect(declined.flash).toContain('La tua parte torna libera');
    await asked[1]!.self.post(`/proposals/${proposals[1] ?? ''}/accept`);
    await app.settle();
    const after = await garden();
    for (const words of [
      'Offerto a 3 famiglie: 1 ha detto sì, 1 non la prende, 1 deve rispondere',
      'D’accordo per 2,5 kg. In attesa 2,5 kg. Liberi 2,5 kg',
      'Ha detto no: torna libera',
      '2,5 kg ancora liberi',
    ])
      expect(after).toContain(words);
    const page = (await teresa.get(`/gardens/${ente.gardenId}/harvests/${id}/share`)).text;
    for (const words of ['Già offerto', '1 ha detto sì', 'Ha detto no: torna libera', 'Deve rispondere'])
      expect(page).toContain(words);
    const { body: told } = await keeper.get<{ items: { title: string }[] }>('/notifications');
    expect(told.items.map(({ title }) => title).join()).toMatch(/non prende la sua parte.*torna libero/);

    // A neighbour reads the sums, and nobody's part but their own.
    const { body: seen } = await asked[2]!.self.get<GardenParts>(`/gardens/${ente.gardenId}`);
    const own = seen.harvests.find((one) => one.id === id);
    expect(own).toMatchObject({ sums: { households: 3, yes: 1, no: 1, toAnswer: 1 }, parts: [{ state: 'offered' }] });
  });

  it('takes the latest weight where a part was taken back and shared out anew', async () => {
    const asked = await ask(await household(1), {}, 'finocchi');
    const id = await harvest(6, 3, 'finocchi');
    const give = (kg: number) => keeper.post(`/harvests/${id}/share`, { lines: [{ requestId: asked.id, kg }] });
    await give(2.5);
    const { body: mine } = await asked.self.get<{ items: { id: string }[] }>('/proposals');
    expect((await keeper.post(`/proposals/${mine.items[0]?.id ?? ''}/take-back`)).status).toBe(200);
    expect(await give(1.5)).toMatchObject({ status: 201 });
    await app.settle();
    expect(await stockOf(id)).toMatchObject({ freeGrams: 4500, cratesLeft: 1, sums: { waitingGrams: 1500 } });
    await asked.self.post(`/proposals/${mine.items[0]?.id ?? ''}/accept`);
    await app.settle();
    expect(await rows('SELECT grams FROM crates WHERE harvest_id = $1', [id])).toEqual([{ grams: 1500 }]);
  });

  it('is for who answers for the garden, and a household asks once', async () => {
    const person = await household(2);
    const [first, second] = [await ask(person, {}, 'zucca'), await ask(person, { crates: 3 }, 'zucca', true)];
    const id = await harvest(9, 3, 'zucca');
    expect((await share(id)).lines.map(({ requestId }) => requestId)).toEqual([first.id]);
    expect((await second.self.get(`/harvests/${id}/share`)).status).toBe(403);
    expect((await second.self.post(`/harvests/${id}/share`, { lines: [{ requestId: first.id, kg: 1 }] })).status).toBe(
      403,
    );
  });

  it('happens once when it is confirmed twice at the same moment', async () => {
    const asked = await ask(await household(1), {}, 'cavoli');
    const id = await harvest(3, 3, 'cavoli');
    const lines = [{ requestId: asked.id, kg: 3 }];
    const answers = await Promise.all([
      operator.post(`/harvests/${id}/share`, { lines }),
      operator.post(`/harvests/${id}/share`, { lines }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await rows('SELECT shared_grams FROM harvest_shares WHERE harvest_id = $1', [id])).toEqual([
      { shared_grams: 3000 },
    ]);
  });
});
