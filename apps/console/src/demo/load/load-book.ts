// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext } from '@nestjs/common';
import { KeepBook, MoveStock, Sell, SettleSlip } from '@reciproca/bookkeeping';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { SaleStock } from '@reciproca/orti';

const LEAST_GRAMS = 1500;
const MOST_HARVESTS = 6;
const EURO_A_KILOGRAM = [2.5, 1.8, 3, 2.2, 1.5, 2];
const COSTS = [
  { kind: 'seeds', amount: 64.3, note: 'Piantine di primavera', ago: 210 },
  { kind: 'water', amount: 38.9, note: undefined, ago: 95 },
  { kind: 'tools', amount: 27.5, note: 'Due zappe', ago: 160 },
  { kind: 'soil', amount: 45, note: 'Letame maturo', ago: 60 },
] as const;

interface Lot {
  readonly harvestId: string;
  readonly priceId: string;
  leftKg: number;
}

/** Alba’s first garden with a season in its book: prices, a fair, a restaurant that has paid a part, a shop that is late, costs. */
export async function loadBook(ctx: Ctx, app: INestApplicationContext): Promise<void> {
  const [garden] = await ctx.tx.query<{ id: string; enteId: string; operatorId: string }>(
    `SELECT g.id, g.ente_id AS "enteId", o.person_id AS "operatorId" FROM gardens g
     JOIN credentials c ON c.person_id = g.referent_id AND c.login = 'teresa'
     JOIN credentials o ON o.login = 'olga' ORDER BY g.name LIMIT 1`,
  );
  if (!garden) return;
  const actor = { personId: garden.operatorId, roles: ['operator'] as const, sessionId: null };
  const own: Ctx = { ...ctx, enteId: garden.enteId, actor, beneficiaryId: garden.operatorId, channel: 'phone' };
  const today = romeDay(own.clock.now());
  const keep = app.get(KeepBook);
  for (const { ago, ...cost } of COSTS) await keep.addCost(own, garden.id, { ...cost, day: addDays(today, -ago) });
  await sellSome(own, app, garden.id, await putUpForSale(own, app, garden.id));
}

/** Half of what nobody has asked for, each at a price. */
async function putUpForSale(own: Ctx, app: INestApplicationContext, gardenId: string): Promise<Lot[]> {
  const [keep, moves, stock] = [app.get(KeepBook), app.get(MoveStock), app.get(SaleStock)];
  const fromOn = addDays(romeDay(own.clock.now()), -200);
  const rows = await own.tx.query<{ id: string }>(
    'SELECT DISTINCT ON (crop) id FROM harvests WHERE garden_id = $1 ORDER BY crop, recorded_at DESC, id',
    [gardenId],
  );
  const lots: Lot[] = [];
  for (const harvest of await stock.listByIds(
    own,
    rows.map(({ id }) => id),
  )) {
    const most = lots.length < MOST_HARVESTS ? await stock.mostOf(own, harvest) : 0;
    if (most < LEAST_GRAMS) continue;
    const kg = Math.floor(most / 1000) / 2;
    await moves.execute(own, harvest.id, { move: 'aside', kg });
    const price = EURO_A_KILOGRAM[lots.length % EURO_A_KILOGRAM.length] ?? 2;
    const said = { product: harvest.crop, unit: 'kg' as const, price, fromOn };
    lots.push({ harvestId: harvest.id, priceId: (await keep.setPrice(own, gardenId, said)).id, leftKg: kg });
  }
  return lots;
}

async function sellSome(own: Ctx, app: INestApplicationContext, gardenId: string, lots: Lot[]): Promise<void> {
  const [keep, sell, settle] = [app.get(KeepBook), app.get(Sell), app.get(SettleSlip)];
  const today = romeDay(own.clock.now());
  const [fair, restaurant, shop] = [
    await keep.setBuyer(own, gardenId, { kind: 'fair', name: 'Fiera di San Martino' }),
    await keep.setBuyer(own, gardenId, { kind: 'restaurant', name: 'Trattoria del Ponte', contact: '0173 000111' }),
    await keep.setBuyer(own, gardenId, { kind: 'shop', name: 'Bottega del quartiere', contact: '0173 000222' }),
  ];
  const slip = async (buyerId: string, ago: number, kg: number, more: { paidBy?: 'cash'; note?: string } = {}) => {
    const lot = lots.find(({ leftKg }) => leftKg >= kg);
    if (!lot) return null;
    lot.leftKg -= kg;
    const line = { harvestId: lot.harvestId, priceId: lot.priceId, quantity: kg };
    return sell.execute(own, gardenId, { buyerId, day: addDays(today, -ago), lines: [line], ...more });
  };
  await slip(shop.id, 48, 1.5);
  for (const kg of [1, 2, 1.5]) await slip(fair.id, 19, kg, { paidBy: 'cash', note: 'Al banco' });
  const part = await slip(restaurant.id, 12, 2);
  if (part) await settle.pay(own, part.id, { amount: 1, way: 'transfer', day: addDays(today, -4) });
  const wrong = await slip(restaurant.id, 6, 0.5);
  if (wrong) await settle.cancel(own, wrong.id, { reason: 'Scritta due volte' });
}
