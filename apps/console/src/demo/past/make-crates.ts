// SPDX-License-Identifier: AGPL-3.0-or-later
import { PRODUCE_REQUESTS } from '../data/orti-texts.js';
import { type DemoCalendar, plusMinutes } from '../plan/demo-calendar.js';
import { categoryOf, type DemoPerson, isActiveAdult } from '../plan/demo-person.js';
import type { Dice } from '../plan/dice.js';
import { cropsIn, type DemoGarden } from '../plan/plan-gardens.js';
import type { PostingDesk } from '../plan/posting-desk.js';
import type { Deal } from './deal.js';

/** Harvests of the past year and the households that got a crate of them. */
export function makeCrates(
  desk: PostingDesk,
  gardens: readonly DemoGarden[],
  count: number,
  calendar: DemoCalendar,
  dice: Dice,
): Deal[] {
  const households = desk.ente.residents.filter((person) => isActiveAdult(person));
  const deals: Deal[] = [];
  while (deals.length < count) {
    const garden = dice.pick(gardens);
    const daysAgo = dice.int(5, 363);
    const crop = dice.pick(cropsIn(calendar.month(-daysAgo)));
    const takers = Math.min(count - deals.length, dice.int(2, 6));
    const capacity = takers + dice.int(0, 2);
    const startsAt = calendar.at(-daysAgo, dice.pick([9, 16]));
    const endsAt = plusMinutes(startsAt, 180);
    const eaters = dice.sample(
      households.filter((person) => person !== garden.referent),
      takers,
    );
    for (const receiver of eaters) {
      deals.push(
        crateDeal(desk, garden, receiver, { crop: crop.name, crateKg: crop.crateKg, startsAt, endsAt, capacity }, dice),
      );
    }
  }
  return deals;
}

function crateDeal(
  desk: PostingDesk,
  garden: DemoGarden,
  receiver: DemoPerson,
  harvest: { crop: string; crateKg: number; startsAt: Date; endsAt: Date; capacity: number },
  dice: Dice,
): Deal {
  const { crop, crateKg, startsAt, endsAt, capacity } = harvest;
  const place = [...desk.ente.places.values()].find((one) => one.id === garden.placeId);
  if (!place) throw new Error(`${garden.name} stands nowhere`);
  const wishes = dice.chance(0.5);
  return {
    service: 'orti',
    category: 'produce',
    state: 'settled',
    giver: garden.referent,
    receiver,
    title: wishes ? `Una cassetta di ${crop}` : (PRODUCE_REQUESTS[0] as string),
    offerTitle: `Cassette di ${crop}, ${garden.name}`,
    startsAt,
    endsAt,
    offered: { startsAt, endsAt, capacity },
    minutes: categoryOf(desk.ente, 'produce').minutesGuide,
    units: 1,
    offerKey: `harvest:${garden.id}:${startsAt.toISOString()}:${crop}`,
    offerDetails: { gardenId: garden.id, crop, kg: capacity * crateKg, crateKg },
    requestDetails: { crates: 1, crops: wishes ? [crop] : [], carryHome: false },
    from: { offer: { placeId: place.id, lat: place.lat, lon: place.lon }, request: receiver.home },
    to: null,
    reasons: [{ code: 'crates_left', params: { crates: dice.int(1, capacity) } }],
    payer: receiver.exempt ? { kind: 'fund', ownerId: desk.ente.id } : { kind: 'person', ownerId: receiver.id },
    payee: { kind: 'garden', ownerId: garden.id },
  };
}
