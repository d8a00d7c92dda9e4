// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, romeDay } from '@reciproca/kernel';
import { garden } from '../../builders/orti.js';
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { openSession } from '../../support/sessions.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

interface Answer {
  id: string;
  code: string;
  number: number;
  year: number;
  cents: number;
  state: string;
  leftGrams: number;
  saleGrams: number;
  errors?: { field: string; code: string; message: string }[];
}
interface Book {
  coverage: Record<string, number>;
  stock: { harvestId: string; leftGrams: number; mostGrams: number }[];
  slips: { id: string; number: number; standing: string; paidCents: number; buyerName: string }[];
}

let app: TestApp;
let ente: TestEnte;
let keeper: ApiClient;
let resident: ApiClient;
let operator: ApiClient;
let path: string;
let day = 3;
const today = romeDay(new Date());

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  operator = await client(await ente.person({ roles: ['operator'], withLogin: false }));
  const referent = await ente.person({ roles: ['resident', 'gardener'], withLogin: false });
  keeper = await client(referent);
  resident = await client(await ente.person({ roles: ['resident', 'gardener'], withLogin: false }));
  path = `/gardens/${await ente.garden(referent.id)}`;
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const client = async (person: TestPerson): Promise<ApiClient> =>
  new ApiClient(app.url, await openSession(ente, person.id, 'api'));
const fields = ({ errors = [] }: Answer): string[] => errors.map(({ field }) => field);
const book = async (): Promise<Book> => (await keeper.get<Book>(`${path}/book`)).body;
const stockOf = async (id: string) => (await book()).stock.find(({ harvestId }) => harvestId === id);

async function harvest(kg: number, crop: string, crateKg = 3): Promise<string> {
  day = day < 12 ? day + 1 : 4;
  const { body } = await keeper.post<Answer>('/offers', {
    ...{ service: 'orti', category: 'produce', title: crop, placeId: ente.places['garden'] },
    when: { windows: [{ start: dayAhead(day, '09:00'), end: dayAhead(day, '12:00') }] },
    details: { gardenId: ente.gardenId, crop, kg, crateKg },
  });
  await app.settle();
  return String((await ente.query('SELECT id FROM harvests WHERE offer_id = $1', [body.id])).rows[0]?.['id']);
}
const move = (id: string, input: object, by = keeper) => by.post<Answer>(`/harvests/${id}/sale`, input);
const aside = (id: string, kg: number) => move(id, { move: 'aside', kg });
let products = 0;
async function priceOf(price: number, more: object = {}): Promise<string> {
  products += 1;
  const { body } = await keeper.post<Answer>(`${path}/prices`, {
    ...{ product: `Prodotto ${products}`, unit: 'kg', price, fromOn: '2026-01-01' },
    ...more,
  });
  return body.id;
}
const sell = (input: object, by = keeper) =>
  by.post<Answer>(`${path}/sale-slips`, { buyerName: 'Trattoria del Ponte', buyerKind: 'restaurant', ...input });
/** A slip of one kilogram at that price. */
async function sold(price: number, more: object = {}): Promise<Answer> {
  const harvestId = await harvest(4, 'cipolle');
  await aside(harvestId, 1);
  const lines = [{ harvestId, priceId: await priceOf(price), quantity: 1 }];
  return (await sell({ lines, ...more })).body;
}

describe('what is for sale', () => {
  it('is never promised, wished or given, and can no longer be promised', async () => {
    const asking = await ente.person({ withLogin: false });
    const self = await client(asking);
    const request = { service: 'orti', category: 'produce', title: 'Verdura', details: { crops: ['zucche'] } };
    const { body: asked } = await self.post<Answer>('/requests', request);
    const id = await harvest(9, 'zucche');
    expect(await stockOf(id)).toMatchObject({ leftGrams: 0, mostGrams: 6000 });
    const tooMuch = await aside(id, 6.001);
    expect([tooMuch.status, tooMuch.body.code, fields(tooMuch.body)]).toEqual([409, 'sale.more_than_free', ['kg']]);
    expect((await aside(id, 6)).body).toMatchObject({ saleGrams: 6000, leftGrams: 6000 });
    const lines = [{ requestId: asked.id, kg: 3.5 }];
    expect((await keeper.post<Answer>(`/harvests/${id}/share`, { lines })).body.code).toBe('share.too_much');
    expect((await keeper.post(`/harvests/${id}/share`, { lines: [{ requestId: asked.id, kg: 3 }] })).status).toBe(201);
    const slot =
      'SELECT s.capacity - s.taken AS free FROM slots s JOIN harvests h ON h.offer_id = s.listing_id WHERE h.id = $1';
    expect((await ente.query(slot, [id])).rows).toEqual([{ free: 0 }]);
    expect((await aside(id, 0.5)).body.code).toBe('sale.more_than_free');
    // Given back, it can be promised again.
    expect((await move(id, { move: 'back', kg: 3 })).body).toMatchObject({ saleGrams: 3000 });
    expect((await ente.query(slot, [id])).rows).toEqual([{ free: 1 }]);
    expect((await move(id, { move: 'back', kg: 3.5 })).body.code).toBe('sale.more_than_left');
  });

  it('spoils with a reason, and no more of it than is left', async () => {
    const id = await harvest(5, 'spinaci');
    await aside(id, 5);
    expect(fields((await move(id, { move: 'spoiled', kg: 2 })).body)).toEqual(['reason']);
    const { body } = await move(id, { move: 'spoiled', kg: 2, reason: 'Frigorifero spento' });
    expect(body).toMatchObject({ leftGrams: 3000 });
    expect((await move(id, { move: 'spoiled', kg: 3.5, reason: 'Anche queste' })).body.code).toBe(
      'sale.more_than_left',
    );
    expect((await book()).coverage['lostGrams']).toBe(2000);
  });

  it('is set aside once where two do so at the same moment', async () => {
    const id = await harvest(3, 'rape');
    const both = await Promise.all([aside(id, 2), move(id, { move: 'aside', kg: 2 }, operator)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('refuses what is no weight', async () => {
    const id = await harvest(3, 'bietole');
    for (const kg of [0, -1, 0.0001, 1e9, '2'])
      expect(new Set(fields((await aside(id, kg as number)).body))).toEqual(new Set(['kg']));
  });
});

describe('prices', () => {
  it('end the one before them, and do not overlap', async () => {
    const price = { product: 'Zucchine', unit: 'kg', price: 2.5, fromOn: '2026-07-01' };
    expect((await keeper.post<Answer>(`${path}/prices`, price)).body.cents).toBe(250);
    await keeper.post(`${path}/prices`, { ...price, price: 3, fromOn: '2026-08-01' });
    const { rows } = await ente.query(
      "SELECT until_on::text FROM sale_prices WHERE product = 'Zucchine' ORDER BY from_on",
    );
    expect(rows.map(({ until_on: until }) => until)).toEqual(['2026-07-31', null]);
    const early = await keeper.post<Answer>(`${path}/prices`, { ...price, product: 'zucchine', fromOn: '2026-06-01' });
    expect([early.body.code, fields(early.body)]).toEqual(['book.price_overlaps', ['fromOn']]);
    const june = { ...price, fromOn: '2026-06-01', untilOn: '2026-06-30' };
    expect((await keeper.post(`${path}/prices`, june)).status).toBe(201);
    expect(fields((await keeper.post<Answer>(`${path}/prices`, { ...june, untilOn: '2026-05-01' })).body)).toEqual([
      'untilOn',
    ]);
  });

  it('are cents: neither nothing, nor less, nor a fraction, nor more than anybody pays', async () => {
    const price = { product: 'Aglio', unit: 'bunch' };
    for (const wrong of [0, -2.5, 2.505, 1e6])
      expect(fields((await keeper.post<Answer>(`${path}/prices`, { ...price, price: wrong })).body)).toEqual(['price']);
  });
});

describe('a sale', () => {
  it('has a number of its garden and year without gaps, also where one is refused', async () => {
    const harvestId = await harvest(12, 'patate');
    await aside(harvestId, 12);
    const priceId = await priceOf(1.2);
    const lines = [{ harvestId, priceId, quantity: 2.5 }];
    const first = (await sell({ lines })).body;
    expect(first).toMatchObject({ cents: 300, state: 'issued' });
    expect(fields((await sell({ lines: [{ ...lines[0], quantity: 11 }] })).body)).toEqual(['lines.0.quantity']);
    const many = await Promise.all([1, 2, 3].map(() => sell({ lines: [{ ...lines[0], quantity: 1 }] })));
    expect(many.map(({ body }) => body.number).toSorted((a, b) => a - b)).toEqual(
      [1, 2, 3].map((more) => first.number + more),
    );
    const { rows } = await ente.query(
      'SELECT count(*)::int AS many, max(number) AS last FROM sale_slips WHERE garden_id = $1 AND year = $2',
      [ente.gardenId, first.year],
    );
    expect(rows[0]?.['many']).toBe(rows[0]?.['last']);
  });

  it('of the last kilogram happens once where two sell it at the same moment', async () => {
    const harvestId = await harvest(1, 'porri', 1);
    await aside(harvestId, 1);
    const lines = [{ harvestId, priceId: await priceOf(2), quantity: 1 }];
    const both = await Promise.all([sell({ lines }), sell({ lines }, operator)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('sale.more_than_left');
    expect(await stockOf(harvestId)).toBeUndefined();
  });

  it('adds up what several lines take of one harvest, and asks what pieces weigh', async () => {
    const harvestId = await harvest(6, 'zucca');
    await aside(harvestId, 3);
    const [kg, piece] = [await priceOf(2), await priceOf(1.5, { unit: 'piece' })];
    const one = { harvestId, priceId: kg, quantity: 2 };
    const pieces = { harvestId, priceId: piece, quantity: 2 };
    expect(fields((await sell({ lines: [one, { ...one, quantity: 1.5 }] })).body)).toEqual(['lines.1.quantity']);
    expect(fields((await sell({ lines: [one, pieces] })).body)).toEqual(['lines.1.kg']);
    expect(fields((await sell({ lines: [{ ...pieces, quantity: 1.5, kg: 1 }] })).body)).toEqual(['lines.0.quantity']);
    expect((await sell({ lines: [one, { ...pieces, kg: 1 }] })).body.cents).toBe(700);
  });

  it('names the field that is wrong', async () => {
    const harvestId = await harvest(4, 'fave');
    await aside(harvestId, 4);
    const priceId = await priceOf(2, { fromOn: addDays(today, -3), untilOn: today });
    const lines = [{ harvestId, priceId, quantity: 1 }];
    const refused = async (input: object) => fields((await sell({ lines, ...input })).body);
    expect(await refused({ day: addDays(today, 1) })).toEqual(['day']);
    expect(await refused({ day: '2020-01-01' })).toEqual(['day']);
    expect(await refused({ day: addDays(today, -5) })).toEqual(['lines.0.priceId']);
    expect(await refused({ dueOn: addDays(today, -1) })).toEqual(['dueOn']);
    expect(await refused({ buyerName: undefined })).toEqual(['buyerId']);
    expect(await refused({ lines: [] })).toEqual(['lines']);
    expect(await refused({ lines: [{ ...lines[0], quantity: 0 }] })).toEqual(['lines.0.quantity']);
  });

  it('is of its own garden, and of its own ente', async () => {
    const { rows } = await ente.query('SELECT referent_id AS id FROM gardens WHERE id = $1', [ente.gardenId]);
    const referentId = String(rows[0]?.['id']);
    const other = await ente.add(garden({ name: 'Orto accanto', placeId: ente.places['garden'] ?? '', referentId }));
    const harvestId = await harvest(4, 'ceci');
    await aside(harvestId, 4);
    const line = { harvestId, priceId: await priceOf(2), quantity: 1 };
    const strange = await keeper.post<Answer>(`/gardens/${other}/sale-slips`, { buyerName: 'Bar', lines: [line] });
    expect(fields(strange.body)).toEqual(['lines.0.harvestId']);
    const slip = (await sell({ lines: [line] })).body;
    const elsewhere = await TestEnte.create(app.database.url, 'bra');
    const neighbour = new ApiClient(
      app.url,
      await openSession(elsewhere, (await elsewhere.person({ roles: ['operator'], withLogin: false })).id, 'api'),
    );
    expect((await neighbour.get<Answer>(`/sale-slips/${slip.id}`)).body.code).toBe('slip.not_found');
    expect((await neighbour.post(`/sale-slips/${slip.id}/cancel`, { reason: 'non è mia' })).status).toBe(404);
    await elsewhere.close();
  });

  it('is cancelled with a reason: its number stays, what it took is for sale again', async () => {
    const harvestId = await harvest(3, 'cavoli');
    await aside(harvestId, 2);
    const slip = (await sell({ lines: [{ harvestId, priceId: await priceOf(2), quantity: 2 }] })).body;
    expect(fields((await keeper.post<Answer>(`/sale-slips/${slip.id}/cancel`, {})).body)).toEqual(['reason']);
    const { body } = await keeper.post<Answer>(`/sale-slips/${slip.id}/cancel`, { reason: 'Non è venuto' });
    expect(body).toMatchObject({ state: 'cancelled', number: slip.number });
    expect(await stockOf(harvestId)).toMatchObject({ leftGrams: 2000 });
    const again = await keeper.post<Answer>(`/sale-slips/${slip.id}/cancel`, { reason: 'Due volte' });
    expect(again.body.code).toBe('slip.cancelled_already');
    await expect(ente.query('DELETE FROM sale_slips WHERE id = $1', [slip.id])).rejects.toThrow();
  });
});

describe('payments', () => {
  it('come in parts, never more than is owed, and are taken back with a reason', async () => {
    const slip = await sold(10);
    const pay = (amount: number, more: object = {}) =>
      keeper.post<Answer>(`/sale-slips/${slip.id}/payments`, { amount, way: 'cash', ...more });
    expect((await pay(4)).status).toBe(201);
    const { body: detail } = await keeper.get<{ slip: { standing: string } }>(`/sale-slips/${slip.id}`);
    expect(detail.slip.standing).toBe('partly');
    const more = await pay(6.01);
    expect([more.status, fields(more.body)]).toEqual([422, ['amount']]);
    expect(fields((await pay(1, { day: addDays(today, 1) })).body)).toEqual(['day']);
    const { body: wrong } = await pay(6);
    expect((await keeper.post<Answer>(`/sale-slips/${slip.id}/cancel`, { reason: 'sbaglio' })).body.code).toBe(
      'slip.paid_already',
    );
    const back = () => keeper.post<Answer>(`/sale-payments/${wrong.id}/void`, { reason: 'Era di un altro' });
    expect((await back()).status).toBe(201);
    expect((await back()).body.code).toBe('sale_payment.wrong_state');
    expect((await pay(6, { way: 'transfer' })).status).toBe(201);
  });

  it('of two at the same moment are not more than is owed', async () => {
    const slip = await sold(5);
    const pay = (by: ApiClient) => by.post(`/sale-slips/${slip.id}/payments`, { amount: 5, way: 'cash' });
    const both = await Promise.all([pay(keeper), pay(operator)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });

  it('that do not come are written off with a reason, and count when they come after all', async () => {
    const before = (await book()).coverage;
    const slip = await sold(8, { day: addDays(today, -40), dueOn: addDays(today, -10) });
    expect((await book()).slips.find(({ id }) => id === slip.id)?.standing).toBe('late');
    const off = () => keeper.post<Answer>(`/sale-slips/${slip.id}/write-off`, { reason: 'Ha chiuso' });
    expect((await off()).body.state).toBe('written_off');
    expect((await off()).body.code).toBe('slip.wrong_state');
    expect((await book()).coverage['writtenOffCents']).toBe((before['writtenOffCents'] ?? 0) + 800);
    await keeper.post(`/sale-slips/${slip.id}/payments`, { amount: 8, way: 'transfer' });
    const after = (await book()).coverage;
    expect(after['writtenOffCents']).toBe(before['writtenOffCents']);
    expect(after['receivedCents']).toBe((before['receivedCents'] ?? 0) + 800);
  });

  it('stand beside costs, which are taken back and not deleted', async () => {
    const before = (await book()).coverage;
    await sold(6, { paidBy: 'cash' });
    const cost = { kind: 'seeds', amount: 12.5, note: 'Piantine' };
    const { body } = await keeper.post<Answer>(`${path}/costs`, cost);
    expect(fields((await keeper.post<Answer>(`${path}/costs`, { ...cost, amount: 0 })).body)).toEqual(['amount']);
    const tomorrow = { ...cost, day: addDays(today, 1) };
    expect(fields((await keeper.post<Answer>(`${path}/costs`, tomorrow)).body)).toEqual(['day']);
    const old = { ...cost, day: addDays(today, -367) };
    expect(fields((await keeper.post<Answer>(`${path}/costs`, old)).body)).toEqual(['day']);
    const after = (await book()).coverage;
    expect(after['receivedCents']).toBe((before['receivedCents'] ?? 0) + 600);
    expect(after['costCents']).toBe((before['costCents'] ?? 0) + 1250);
    await keeper.post(`/garden-costs/${body.id}/void`, { reason: 'Scritta due volte' });
    expect((await book()).coverage['costCents']).toBe(before['costCents']);
    expect((await ente.query('SELECT id FROM garden_costs WHERE id = $1', [body.id])).rows).toHaveLength(1);
  });
});

describe('the book', () => {
  it('is for who answers for the garden and staff: residents see neither prices nor buyers', async () => {
    const slip = await sold(3);
    for (const where of [`${path}/book`, `/sale-slips/${slip.id}`])
      expect((await resident.get<Answer>(where)).body.code).toBe('garden.referent_only');
    const harvestId = await harvest(3, 'lattuga');
    expect((await move(harvestId, { move: 'aside', kg: 1 }, resident)).status).toBe(403);
    const cost = { kind: 'seeds', amount: 1 };
    expect((await resident.post(`${path}/costs`, cost)).status).toBe(403);
    expect((await operator.post(`${path}/costs`, cost)).status).toBe(201);
    expect(JSON.stringify((await resident.get(path)).body)).not.toContain('Trattoria del Ponte');
  });

  it('corrects a buyer who is there under that name', async () => {
    const buyer = { kind: 'shop', name: 'Bottega Verde' };
    const { body } = await keeper.post<Answer>(`${path}/buyers`, buyer);
    const again = { ...buyer, name: 'bottega verde', contact: '0173 1234', taxCode: '01234567890' };
    expect((await keeper.post<Answer>(`${path}/buyers`, again)).body.id).toBe(body.id);
    expect(fields((await keeper.post<Answer>(`${path}/buyers`, { ...again, taxCode: '0123456789012' })).body)).toEqual([
      'taxCode',
    ]);
  });
});
