// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DemoCalendar, plusMinutes } from '../plan/demo-calendar.js';
import { categoryOf, type DemoEnte, type DemoPerson } from '../plan/demo-person.js';
import type { Draft } from '../plan/demo-plan.js';
import type { Dice } from '../plan/dice.js';
import type { Deal, Spot } from './deal.js';
import type { LedgerBook } from './ledger-book.js';
import { writeAgreement } from './write-agreement.js';

const REQUEST_STATES = {
  settled: 'fulfilled',
  done: 'matched',
  disputed: 'matched',
  cancelled: 'withdrawn',
  no_show: 'withdrawn',
} as const;

/** Writes deals as the listings, slots, proposals, agreements and transfers they left behind. Returns the offers' ids by key. */
export function writeDeals(
  draft: Draft,
  ente: DemoEnte,
  deals: readonly Deal[],
  book: LedgerBook,
  calendar: DemoCalendar,
  dice: Dice,
): Map<string, string> {
  const byOffer = groupByOffer(deals);
  const offers = new Map<string, string>();
  for (const [key, group] of byOffer) offers.set(key, writeOffer(draft, ente, group, book, calendar, dice));
  return offers;
}

function groupByOffer(deals: readonly Deal[]): Map<string, Deal[]> {
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) groups.set(deal.offerKey, [...(groups.get(deal.offerKey) ?? []), deal]);
  return groups;
}

function writeOffer(
  draft: Draft,
  ente: DemoEnte,
  deals: readonly Deal[],
  book: LedgerBook,
  calendar: DemoCalendar,
  dice: Dice,
): string {
  const [first] = deals.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) as [Deal];
  const lastEnd = new Date(Math.max(...deals.map((deal) => deal.offered.endsAt.getTime())));
  const postedAt = plusMinutes(first.offered.startsAt, -60 * 24 * dice.int(4, 9));
  const state = deals.every((deal) => deal.state === 'settled') ? 'expired' : 'matched';
  const offer = listing(draft, ente, first, 'offer', {
    state,
    postedAt,
    expiresAt: lastEnd,
    person: first.giver,
    spot: first.from.offer,
    dice,
  });
  // Crates of one harvest are one slot; any other time is one of its own.
  const shared =
    first.service === 'orti'
      ? slot(
          draft,
          ente,
          offer,
          first,
          deals.reduce((sum, deal) => sum + deal.units, 0),
          dice,
        )
      : null;
  for (const deal of deals) {
    const isTaken = deal.state !== 'cancelled' && deal.state !== 'no_show';
    const offerSlot = shared ?? slot(draft, ente, offer, deal, isTaken ? deal.units : 0, dice);
    const askedAt = plusMinutes(deal.startsAt, -60 * 24 * dice.int(2, 4));
    const options = {
      state: REQUEST_STATES[deal.state],
      postedAt: askedAt,
      expiresAt: deal.endsAt,
      person: deal.receiver,
      spot: deal.from.request,
      dice,
    };
    const request = listing(draft, ente, deal, 'request', options);
    const own = { ...deal, offered: { startsAt: deal.startsAt, endsAt: deal.endsAt, capacity: 1 } };
    const requestSlot = slot(draft, ente, request, own, isTaken ? 1 : 0, dice);
    writeAgreement(draft, ente, deal, { offer, offerSlot, request, requestSlot }, book, calendar, dice);
  }
  return offer;
}

function slot(
  draft: Draft,
  ente: DemoEnte,
  listingId: string,
  deal: Pick<Deal, 'offered'>,
  taken: number,
  dice: Dice,
): string {
  const { startsAt, endsAt, capacity } = deal.offered;
  const id = dice.id(startsAt);
  draft.add('slots', {
    id,
    ente_id: ente.id,
    listing_id: listingId,
    starts_at: startsAt,
    ends_at: endsAt,
    capacity,
    taken,
  });
  return id;
}

function listing(
  draft: Draft,
  ente: DemoEnte,
  deal: Deal,
  kind: 'offer' | 'request',
  more: { state: string; postedAt: Date; expiresAt: Date; person: DemoPerson; spot: Spot; dice: Dice },
): string {
  const { person, spot, postedAt, dice } = more;
  const id = dice.id(postedAt);
  const byStaff = person.device !== 'smartphone';
  const enteredBy = byStaff ? dice.pick(ente.staff).id : person.id;
  const channel = byStaff ? 'phone' : 'web';
  draft.add('listings', {
    id,
    ente_id: ente.id,
    kind,
    service: deal.service,
    category_id: categoryOf(ente, deal.category).id,
    person_id: person.id,
    entered_by: enteredBy,
    channel,
    title: kind === 'offer' ? deal.offerTitle : deal.title,
    state: more.state,
    visibility: 'ente',
    place_id: spot.placeId,
    to_place_id: deal.to?.id ?? null,
    lat: spot.lat,
    lon: spot.lon,
    to_lat: deal.to?.lat ?? null,
    to_lon: deal.to?.lon ?? null,
    area_id: person.home.areaId,
    block_id: person.home.blockId,
    staircase_id: person.home.staircaseId,
    units: kind === 'offer' ? 1 : deal.units,
    duration_minutes: Math.max(5, deal.minutes),
    needs: [],
    details: kind === 'offer' ? deal.offerDetails : deal.requestDetails,
    urgent: false,
    auto_accept: false,
    free_when: '{}',
    confirmed_at: postedAt,
    expires_at: more.expiresAt,
    created_at: postedAt,
    updated_at: more.expiresAt,
  });
  const act = {
    act: 'post',
    from_state: null,
    to_state: 'open',
    actor_id: enteredBy,
    beneficiary_id: person.id,
    channel,
    note: null,
    at: postedAt,
  };
  draft.add('exchange_acts', { id: dice.id(postedAt), ente_id: ente.id, subject: 'listing', subject_id: id, ...act });
  return id;
}
