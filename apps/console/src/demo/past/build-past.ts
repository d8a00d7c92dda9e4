// SPDX-License-Identifier: AGPL-3.0-or-later
import { gramsOf } from '@reciproca/orti';
import { GARDEN_WORK_NOTES } from '../data/orti-texts.js';
import { type DemoCalendar, plusMinutes } from '../plan/demo-calendar.js';
import type { DemoPerson } from '../plan/demo-person.js';
import type { Draft, Row } from '../plan/demo-plan.js';
import type { Dice } from '../plan/dice.js';
import type { DemoGarden } from '../plan/plan-gardens.js';
import type { PostingDesk } from '../plan/posting-desk.js';
import type { Deal, PastState } from './deal.js';
import { LedgerBook } from './ledger-book.js';
import { makeCrates } from './make-crates.js';
import { DealMaker } from './make-deals.js';
import { writeDeals } from './write-deals.js';

/** Pairs of the cast who know each other: category, who gave, who received, how many times. */
const CAST_DEALS: readonly (readonly [string, string, string, number])[] = [
  ['babysitting', 'paolo', 'anna', 5],
  ['ride', 'marco', 'lucia', 6],
  ['ride', 'giulia', 'lucia', 2],
  ['shopping', 'anna', 'lucia', 4],
  ['paperwork', 'samira', 'anna', 2],
  ['small_repairs', 'paolo', 'samira', 2],
  ['hairdressing', 'elena', 'teresa', 3],
  ['small_repairs', 'paolo', 'teresa', 1],
  ['elderly_company', 'teresa', 'lucia', 3],
];
const CRATE_SHARE = 0.12;
const RIDE_SHARE = 0.25;
const FUND_MINUTES_PER_AGREEMENT = 0.55;
const WORK_DAYS_A_YEAR = 26;

/** A year of help: what is settled with its ledger, and a few things that still wait for somebody. */
export function buildPast(
  draft: Draft,
  desk: PostingDesk,
  gardens: readonly DemoGarden[],
  settled: number,
  calendar: DemoCalendar,
  dice: Dice,
): void {
  const book = new LedgerBook(desk.ente.id, dice.fork('ledger'));
  supportFund(book, desk, settled, calendar);
  const deals = [
    ...castDeals(desk, calendar, dice),
    ...makeCrates(desk, gardens, Math.round(settled * CRATE_SHARE), calendar, dice),
  ];
  const maker = new DealMaker(desk, calendar, dice);
  const one = (state: PastState, daysAgo: number): Deal =>
    dice.chance(RIDE_SHARE / (1 - CRATE_SHARE)) ? maker.ride({ state, daysAgo }) : maker.help({ state, daysAgo });
  while (deals.length < settled) deals.push(one('settled', 3 + Math.floor(dice.next() ** 1.2 * 360)));
  const share = (part: number): number => Math.ceil(settled * part);
  for (let made = 0; made < share(0.009); made += 1) deals.push(one('done', dice.int(1, 2)));
  for (let made = 0; made < share(0.0012); made += 1)
    deals.push(maker.help({ state: 'disputed', daysAgo: dice.int(2, 4) }));
  for (let made = 0; made < share(0.02); made += 1) deals.push(one('cancelled', dice.int(3, 300)));
  for (let made = 0; made < share(0.005); made += 1) deals.push(one('no_show', dice.int(5, 200)));
  const offers = writeDeals(draft, desk.ente, deals, book, calendar, dice);
  writeCrates(draft, desk, deals, offers, dice);
  for (const garden of gardens) writeGardenWork(draft, desk, garden, book, calendar, dice);
  book.write(draft);
}

function castDeals(desk: PostingDesk, calendar: DemoCalendar, dice: Dice): Deal[] {
  const maker = new DealMaker(desk, calendar, dice);
  const find = (login: string): DemoPerson | undefined => desk.ente.residents.find((person) => person.cast === login);
  return CAST_DEALS.flatMap(([category, giverLogin, receiverLogin, count]) => {
    const giver = find(giverLogin);
    const receiver = find(receiverLogin);
    if (!giver || !receiver) return [];
    return Array.from({ length: count }, (_, index) => {
      const wish = { state: 'settled' as const, daysAgo: 4 + index * 19 + dice.int(0, 12), giver, receiver };
      return category === 'ride' ? maker.ride(wish) : maker.help({ ...wish, category });
    });
  });
}

/** Every month the ente puts minutes into the community fund, which pays for who is exempt. */
function supportFund(book: LedgerBook, desk: PostingDesk, settled: number, calendar: DemoCalendar): void {
  const { id } = desk.ente;
  const monthly = Math.round((settled * FUND_MINUTES_PER_AGREEMENT) / 10) * 10;
  for (let month = 12; month >= 0; month -= 1) {
    book.book({
      at: calendar.at(-month * 30 - 4, 8),
      reason: month === 12 ? 'opening' : 'fund_support',
      from: { kind: 'ente', ownerId: id },
      to: { kind: 'fund', ownerId: id },
      minutes: monthly,
      reference: null,
      memo: 'Fondo di comunità',
      key: `fund:${month}`,
      createdBy: desk.ente.staff[0]?.id ?? null,
    });
  }
}

/** Harvests and crates as the gardens remember them. */
function writeCrates(
  draft: Draft,
  desk: PostingDesk,
  deals: readonly Deal[],
  offers: ReadonlyMap<string, string>,
  dice: Dice,
): void {
  const harvests = new Map<string, string>();
  const agreements = new Map(
    (draft.rows['agreements'] ?? []).map((row: Row) => [
      `${String(row['offer_id'])}:${String(row['receiver_id'])}`,
      row['id'],
    ]),
  );
  for (const deal of deals.filter((one) => one.service === 'orti')) {
    const offerId = offers.get(deal.offerKey) as string;
    const { gardenId, crop, kg, crateKg } = deal.offerDetails as {
      gardenId: string;
      crop: string;
      kg: number;
      crateKg: number;
    };
    const common = { ente_id: desk.ente.id };
    if (!harvests.has(offerId)) {
      const id = dice.id(deal.startsAt);
      harvests.set(offerId, id);
      const recorded = { recorded_at: plusMinutes(deal.startsAt, -60 * 20) };
      draft.add('harvests', {
        id,
        ...common,
        garden_id: gardenId,
        offer_id: offerId,
        crop,
        grams: gramsOf(kg),
        crate_grams: gramsOf(crateKg),
        ...recorded,
      });
    }
    draft.add('crates', {
      id: dice.id(deal.startsAt),
      ...common,
      harvest_id: harvests.get(offerId),
      agreement_id: agreements.get(`${offerId}:${deal.receiver.id}`) ?? null,
      person_id: deal.receiver.id,
      crates: deal.units,
      grams: gramsOf(crateKg) * deal.units,
      state: 'delivered',
      created_at: plusMinutes(deal.startsAt, -60 * 15),
    });
  }
}

/** Hours of work: those of the last days wait for whoever answers for the garden. */
function writeGardenWork(
  draft: Draft,
  desk: PostingDesk,
  garden: DemoGarden,
  book: LedgerBook,
  calendar: DemoCalendar,
  dice: Dice,
): void {
  for (let made = 0; made < WORK_DAYS_A_YEAR && garden.gardeners.length > 0; made += 1) {
    const daysAgo = made < 3 ? made + 1 : dice.int(5, 360);
    const person = dice.pick(garden.gardeners);
    const at = calendar.at(-daysAgo, 18);
    const id = dice.id(at);
    const minutes = dice.int(4, 10) * 15;
    const isConfirmed = made >= 3;
    const transferId = isConfirmed
      ? book.book({
          at: plusMinutes(at, 60),
          reason: 'garden_work',
          from: { kind: 'garden', ownerId: garden.id },
          to: { kind: 'person', ownerId: person.id },
          minutes,
          reference: { type: 'garden_work', id },
          memo: garden.name,
          key: `garden-work:${id}`,
          createdBy: garden.referent.id,
        })
      : null;
    draft.add('garden_work', {
      id,
      ente_id: desk.ente.id,
      garden_id: garden.id,
      person_id: person.id,
      worked_on: calendar.dayOf(-daysAgo),
      minutes,
      note: dice.pick(GARDEN_WORK_NOTES),
      state: isConfirmed ? 'confirmed' : 'recorded',
      decided_by: isConfirmed ? garden.referent.id : null,
      transfer_id: transferId,
      created_at: at,
    });
  }
}
