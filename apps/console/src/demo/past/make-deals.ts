// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reason } from '@reciproca/exchange';
import type { AccountOwner } from '@reciproca/ledger';
import { closenessOf, distanceMetres } from '@reciproca/territory';
import { travelMinutes } from '@reciproca/trasporto';
import { CONDOMINIO_TEXTS, type DayPart } from '../data/condominio-texts.js';
import { type DemoCalendar, plusMinutes } from '../plan/demo-calendar.js';
import { categoryOf, type DemoPerson, placeOf } from '../plan/demo-person.js';
import type { Dice } from '../plan/dice.js';
import { askersOf, giversOf, helpCodes } from '../plan/plan-help.js';
import { driversOf, ridersOf, tripsOf } from '../plan/plan-rides.js';
import type { PostingDesk } from '../plan/posting-desk.js';
import type { Deal, PastState } from './deal.js';

const PARTS: Readonly<Record<DayPart, readonly [number, number]>> = {
  morning: [8, 11],
  afternoon: [14, 17],
  evening: [18, 20],
};
/** How many people of a category do most of it. */
const REGULARS = 16;

/** The pair and day of a deal; chosen by chance where left open. */
export interface DealWish {
  readonly state: PastState;
  readonly daysAgo: number;
  readonly giver?: DemoPerson;
  readonly receiver?: DemoPerson;
  readonly category?: string;
}

export class DealMaker {
  private readonly regulars = new Map<string, DemoPerson[]>();

  constructor(
    private readonly desk: PostingDesk,
    private readonly calendar: DemoCalendar,
    private readonly dice: Dice,
  ) {}

  help(wish: DealWish): Deal {
    const { dice, desk, calendar } = this;
    const code = wish.category ?? dice.pick(helpCodes(desk));
    const giver = wish.giver ?? dice.pick(this.regularsOf(code));
    const receiver = wish.receiver ?? this.other(askersOf(desk, code), giver);
    const text = dice.pick(CONDOMINIO_TEXTS[code]?.requests ?? []);
    const minutes = Math.max(15, categoryOf(desk.ente, code).minutesGuide + 15 * dice.int(-2, 2));
    const startsAt = calendar.at(-wish.daysAgo, dice.int(...PARTS[text.part]), dice.pick([0, 30]));
    const endsAt = plusMinutes(startsAt, minutes);
    const level = closenessOf(giver.home, receiver.home);
    const metres = Math.round(distanceMetres(giver.home, receiver.home) / 50) * 50;
    const near: Reason = level === 'none' ? { code: 'metres_away', params: { metres } } : { code: `same_${level}` };
    return {
      service: 'condominio',
      category: code,
      state: wish.state,
      giver,
      receiver,
      title: text.title,
      offerTitle: dice.pick(CONDOMINIO_TEXTS[code]?.offers ?? []).title,
      startsAt,
      endsAt,
      offered: { startsAt: plusMinutes(startsAt, -30), endsAt: plusMinutes(endsAt, 60), capacity: 1 },
      minutes,
      units: 1,
      offerKey: `${code}:${giver.id}:${wish.state}`,
      offerDetails: { where: ['giver_home', 'receiver_home', 'elsewhere'], mostPeople: 4 },
      requestDetails: { where: text.where, people: text.people ?? 1 },
      from: { offer: giver.home, request: receiver.home },
      to: null,
      reasons: [
        near,
        { code: 'free_then', params: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } },
      ],
      payer: this.payer(receiver),
      payee: { kind: 'person', ownerId: giver.id },
    };
  }

  ride(wish: DealWish): Deal {
    const { dice, desk, calendar } = this;
    const trip = dice.weighted(tripsOf(desk), (one) => one.weight);
    const giver = wish.giver ?? dice.pick(driversOf(desk));
    const receiver = wish.receiver ?? this.other(ridersOf(desk), giver);
    const to = placeOf(desk.ente, trip.to);
    const arriveBy = calendar.at(
      lastOn(calendar, trip.weekdays, -wish.daysAgo),
      dice.pick(trip.hours),
      dice.pick([0, 15, 30]),
    );
    const wayMinutes = Math.ceil(travelMinutes(receiver.home, to)) + 6;
    const startsAt = plusMinutes(arriveBy, -wayMinutes - dice.int(2, 15));
    const endsAt = plusMinutes(startsAt, wayMinutes);
    const companions = dice.chance(0.15) ? 1 : 0;
    const leaves = plusMinutes(startsAt, -Math.ceil(travelMinutes(giver.home, receiver.home)) - 10);
    return {
      service: 'trasporto',
      category: 'ride',
      state: wish.state,
      giver,
      receiver,
      title: dice.pick(trip.requests),
      offerTitle: trip.offer,
      startsAt,
      endsAt,
      offered: { startsAt: leaves, endsAt: plusMinutes(leaves, 45), capacity: 3 },
      minutes: Math.max(10, wayMinutes + dice.int(5, 25)),
      units: 1 + companions,
      offerKey: `ride:${giver.id}:${startsAt.toISOString()}`,
      offerDetails: { seats: 3, detourMinutes: 20, wheelchairSpaces: 0, walkerSpaces: 1 },
      requestDetails: { arriveBy: arriveBy.toISOString(), companions, wheelchair: false, walker: false, parcel: false },
      from: { offer: giver.home, request: receiver.home },
      to,
      reasons: [{ code: 'detour', params: { minutes: dice.int(2, 12) } }, { code: 'there_in_time' }],
      payer: this.payer(receiver),
      payee: { kind: 'person', ownerId: giver.id },
    };
  }

  private payer(receiver: DemoPerson): AccountOwner {
    return receiver.exempt ? { kind: 'fund', ownerId: this.desk.ente.id } : { kind: 'person', ownerId: receiver.id };
  }

  private regularsOf(code: string): DemoPerson[] {
    const found = this.regulars.get(code) ?? this.dice.sample(giversOf(this.desk, code), REGULARS);
    this.regulars.set(code, found);
    return found;
  }

  /** Somebody else, of another household, nearby if it comes so. */
  private other(pool: readonly DemoPerson[], giver: DemoPerson): DemoPerson {
    const others = pool.filter((person) => person.householdId !== giver.householdId);
    const sameArea = others.filter((person) => person.home.areaId !== null && person.home.areaId === giver.home.areaId);
    return this.dice.pick(sameArea.length > 5 && this.dice.chance(0.7) ? sameArea : others);
  }
}

/** The latest day up to `from` that falls on one of the weekdays. */
function lastOn(calendar: DemoCalendar, weekdays: readonly number[], from: number): number {
  let day = from;
  while (!weekdays.includes(calendar.weekday(day))) day -= 1;
  return day;
}
