// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Sell } from '@reciproca/bookkeeping';
import { addDays, romeDay, systemClock } from '@reciproca/kernel';
import { UnitOfWork } from '@reciproca/platform';
import { type ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { PageClient } from '../../support/page-client.js';
import { dayAhead, TestEnte, type TestPerson } from '../../support/world.js';

let app: TestApp;
let ente: TestEnte;
let referent: TestPerson;
let keeper: ApiClient;
let page: PageClient;
let path: string;
let harvestId: string;
let priceId: string;
const today = romeDay(new Date());

beforeAll(async () => {
  app = await startTestApp();
  ente = await TestEnte.create(app.database.url);
  referent = await ente.person({ roles: ['resident', 'gardener'] });
  path = `/gardens/${await ente.garden(referent.id)}`;
  keeper = await app.signIn(referent.login);
  page = await PageClient.open(app.url, ente, referent.id);
  const { body } = await keeper.post<{ id: string }>('/offers', {
    ...{ service: 'orti', category: 'produce', title: 'Zucche', placeId: ente.places['garden'] },
    when: { windows: [{ start: dayAhead(4, '09:00'), end: dayAhead(4, '12:00') }] },
    details: { gardenId: ente.gardenId, crop: 'zucche', kg: 20, crateKg: 2 },
  });
  await app.settle();
  harvestId = String((await ente.query('SELECT id FROM harvests WHERE offer_id = $1', [body.id])).rows[0]?.['id']);
});
afterAll(async () => {
  await ente.close();
  await app.close();
});

const line = (quantity: string, more: object = {}) => ({
  'lines.0.harvestId': harvestId,
  'lines.0.priceId': priceId,
  'lines.0.quantity': quantity,
  ...more,
});

describe('the pages of the book', () => {
  it('take money with a comma or a point, and refuse what is neither without losing it', async () => {
    await page.post(`${path}/book/stock`, { harvestId, move: 'aside', kg: '12,5' });
    expect((await page.get(path)).text).toContain('in vendita 12,5');
    for (const wrong of ['0', '-2', 'due', '2,505', '9999999']) {
      const refused = await page.post(`${path}/book/prices`, { product: 'Zucche', unit: 'kg', price: wrong });
      expect([refused.status, /href="#f-price"/.test(refused.html)]).toEqual([422, true]);
      expect(refused.html).toContain(`value="${wrong}"`);
      expect(refused.html).toContain('value="Zucche"');
    }
    await page.post(`${path}/book/prices`, { product: 'Zucche', unit: 'kg', price: '2,50', fromOn: '1/1/2026' });
    await page.post(`${path}/book/prices`, { product: 'Semi', unit: 'bunch', price: '1.20', fromOn: '1/1/2026' });
    const { rows } = await ente.query('SELECT id, cents FROM sale_prices ORDER BY cents');
    expect(rows.map(({ cents }) => cents)).toEqual([120, 250]);
    priceId = String(rows[1]?.['id']);
  });

  it('sell with a slip to print, and keep what was typed where there is not so much', async () => {
    const tooMuch = await page.post(`${path}/book/sell`, { buyerName: 'Trattoria', ...line('13') });
    expect(tooMuch.status).toBe(409);
    expect(tooMuch.text).toContain('Ne restano in vendita 12,5 kg');
    expect(tooMuch.html).toContain('value="Trattoria"');
    const done = await page.post(`${path}/book/sell`, { buyerName: 'Trattoria', note: '=1+1', ...line('2,5') });
    expect([done.status, done.flash]).toEqual([303, 'Ricevuta numero 1 fatta.']);
    const slip = done.location ?? '';
    expect((await page.get(slip)).text).toContain('6,25 €');
    const paper = (await page.get(`${slip}/paper`)).text;
    for (const words of ['Ricevuta 1/', 'Trattoria', '6,25 €', 'Non è una fattura']) expect(paper).toContain(words);
    const more = await page.post(slip, { amount: '7', way: 'cash', day: '' });
    expect(more.text).toContain('Restano da pagare 6,25 €');
    expect((await page.post(slip, { amount: '6.25', way: 'cash', day: '' })).location).toBe(slip);
    expect((await page.get(slip)).text).toContain('pagata');
    expect((await page.post(`${slip}/cancel`, { reason: '' })).html).toMatch(/href="#f-reason"/);
    expect((await page.post(`${slip}/cancel`, { reason: 'Sbaglio' })).text).toContain('Prima annulla i pagamenti');
  });

  it('save a year for the accountant, safe from formulas', async () => {
    await page.post(`${path}/book/costs`, { kind: 'seeds', amount: '25', day: '', note: '@SUM(A1)' });
    const csv = await page.get(`${path}/book/csv`);
    for (const words of ["'=1+1", "'@SUM(A1)"]) expect(csv.html).toContain(words);
    expect(csv.html).toContain('Trattoria;Zucche;al chilo;2,5;2,5;6,25');
    expect((await page.get(`${path}/book/xlsx?year=2025`)).status).toBe(200);
    expect((await page.get(`${path}/book`)).text).toContain('25 %');
  });

  it('print prices and lines for a stall, and name no buyer on them', async () => {
    const sheet = (await page.get(`${path}/book/sheet`)).text;
    expect(sheet).toContain('Venduto al banco');
    expect(sheet).not.toContain('Trattoria');
  });

  it('are for who answers for the garden: a resident is told so', async () => {
    const resident = await PageClient.open(app.url, ente, (await ente.person()).id);
    for (const part of ['', '/stock', '/sell', '/prices', '/buyers', '/costs', '/csv', '/sheet'])
      expect((await resident.get(`${path}/book${part}`)).status).toBe(403);
    expect((await resident.get(path)).text).not.toContain('Conti dell’orto');
  });
});

describe('the book and the clock', () => {
  it('turns its year at midnight of Rome', async () => {
    const at = (moment: string) => {
      const seed = {
        ...{ enteId: ente.id, actor: { personId: referent.id, roles: ['gardener'] as const, sessionId: null } },
        ...{ beneficiaryId: referent.id, channel: 'web' as const, language: 'it' as const, requestId: 'prova' },
        clock: { ...systemClock, now: () => new Date(moment) },
      };
      const lines = [{ harvestId, priceId, quantity: 0.5 }];
      const input = { buyerName: 'Fiera', buyerKind: 'fair' as const, lines };
      return app.app
        .get<UnitOfWork>(UnitOfWork, { strict: false })
        .run(seed, (ctx) => app.app.get<Sell>(Sell, { strict: false }).execute(ctx, ente.gardenId ?? '', input));
    };
    const [before, after] = [await at('2026-12-31T22:59:59Z'), await at('2026-12-31T23:00:00Z')];
    expect([before.year, before.day]).toEqual([2026, '2026-12-31']);
    expect([after.year, after.number, after.day]).toEqual([2027, 1, '2027-01-01']);
  });

  it('tells who answers for the garden of what is late, once', async () => {
    const dueOn = addDays(today, 2);
    await keeper.post(`${path}/sale-slips`, {
      ...{ buyerName: 'Bar', dueOn, lines: [{ harvestId, priceId, quantity: 0.5 }] },
    });
    const paid = { buyerName: 'Bar', dueOn, paidBy: 'cash', lines: [{ harvestId, priceId, quantity: 0.5 }] };
    await keeper.post(`${path}/sale-slips`, paid);
    for (const day of [2, 3, 4]) await app.reach(new Date(dayAhead(day, '09:26')));
    const { rows } = await ente.query("SELECT link FROM notifications WHERE person_id = $1 AND type = 'sale_late'", [
      referent.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});
