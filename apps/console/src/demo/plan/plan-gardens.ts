// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HarvestDetails, ProduceRequest } from '@reciproca/orti';
import { type CropData, CROPS, PRODUCE_REQUESTS } from '../data/orti-texts.js';
import { type DemoCalendar } from './demo-calendar.js';
import { type DemoPerson, isActiveAdult, isElder } from './demo-person.js';
import type { Draft } from './demo-plan.js';
import type { Dice } from './dice.js';
import type { PostingDesk } from './posting-desk.js';

export interface DemoGarden {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly referent: DemoPerson;
  readonly gardeners: readonly DemoPerson[];
}

/** A garden at each garden place; Teresa answers for the first one of Alba. */
export function buildGardens(
  draft: Draft,
  desk: PostingDesk,
  names: ReadonlyMap<string, string>,
  calendar: DemoCalendar,
  dice: Dice,
): DemoGarden[] {
  const { ente } = desk;
  const gardeners = ente.residents.filter((person) => person.roles.has('gardener'));
  const leaders = [
    ...gardeners.filter((person) => person.cast !== null),
    ...gardeners.filter((person) => person.cast === null),
  ];
  const places = [...ente.places.values()].filter((place) => place.key.startsWith('garden'));
  return places.map((place, index) => {
    const referent = leaders[index] as DemoPerson;
    const name = names.get(place.key) as string;
    const id = dice.id(calendar.at(-370, 11));
    draft.add('gardens', {
      id,
      ente_id: ente.id,
      name,
      place_id: place.id,
      referent_id: referent.id,
      plots: dice.int(8, 24),
    });
    const own = gardeners.filter((person, number) => person !== referent && number % places.length === index);
    return { id, name, placeId: place.id, referent, gardeners: own };
  });
}

export function cropsIn(month: number): CropData[] {
  return CROPS.filter((crop) => crop.months.includes(month));
}

export function planHarvests(
  desk: PostingDesk,
  gardens: readonly DemoGarden[],
  count: number,
  calendar: DemoCalendar,
  dice: Dice,
): void {
  for (let made = 0; made < count; made += 1) {
    const garden = gardens[made % gardens.length] as DemoGarden;
    const ahead = 1 + Math.floor((made / count) * 12);
    const crop = dice.pick(cropsIn(calendar.month(ahead)));
    const crates = dice.int(3, 14);
    const details: HarvestDetails = {
      gardenId: garden.id,
      crop: crop.name,
      kg: crates * crop.crateKg + (dice.chance(0.5) ? 0.5 : 0),
      crateKg: crop.crateKg,
      bestBefore: calendar.dayOf(ahead + crop.keepsDays),
    };
    const isMorning = dice.chance(0.6);
    const start = calendar.at(ahead, isMorning ? 9 : 16);
    const end = calendar.at(ahead, isMorning ? 12 : 19);
    const isByReferent = garden.gardeners.length === 0 || (garden.referent.cast === null && dice.chance(0.3));
    const who = isByReferent ? garden.referent : dice.pick(garden.gardeners);
    desk.post('offer', who, {
      service: 'orti',
      category: 'produce',
      title: `Cassette di ${crop.name}, ${garden.name}`,
      placeId: garden.placeId,
      when: { windows: [{ start: start.toISOString(), end: end.toISOString() }] },
      details,
    });
  }
}

export function planProduceRequests(desk: PostingDesk, count: number, calendar: DemoCalendar, dice: Dice): void {
  const pool = desk.ente.residents.filter((person) => isActiveAdult(person) && person.cast === null);
  for (let made = 0; made < count; made += 1) {
    const person = desk.pick(pool);
    const text = dice.pick(PRODUCE_REQUESTS);
    const crop = dice.pick(cropsIn(calendar.month(1)));
    const wishes = text.includes('{{crop}}');
    const details: ProduceRequest = {
      crates: text.includes('cinque') ? 2 : 1,
      crops: wishes ? [crop.name] : [],
      carryHome: isElder(person) && dice.chance(0.5),
    };
    const outcome = desk.outcome();
    desk.post(
      'request',
      person,
      { service: 'orti', category: 'produce', title: text.replace('{{crop}}', crop.name), details },
      { outcome },
    );
  }
}
