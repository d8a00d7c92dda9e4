// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RideOffer, RideRequest } from '@reciproca/trasporto';
import { RIDE_NOTES, RIDE_REQUEST_NOTES, type TripData, TRIPS } from '../data/trasporto-texts.js';
import { type DemoCalendar, plusMinutes } from './demo-calendar.js';
import { type DemoPerson, isActiveAdult, isElder, placeOf } from './demo-person.js';
import type { Dice } from './dice.js';
import type { PostingDesk } from './posting-desk.js';
import { soon } from './when.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** How long before the hour of the visit a car leaves. */
const LEAVES_BEFORE_MINUTES = 75;
const DEPARTURE_WINDOW_MINUTES = 45;

export function tripsOf(desk: PostingDesk): readonly TripData[] {
  return TRIPS.filter((trip) => desk.ente.places.has(trip.to));
}

export function driversOf(desk: PostingDesk): DemoPerson[] {
  return desk.ente.residents.filter((person) => person.roles.has('driver') && person.cast === null);
}

/** Who cannot get about alone: elderly people without a car, above all outside the town. */
export function ridersOf(desk: PostingDesk): DemoPerson[] {
  return desk.ente.residents.filter(
    (person) => isActiveAdult(person) && isElder(person) && person.cast === null && !person.roles.has('driver'),
  );
}

/** `count` listings; a way back is one of its own. */
export function planRideOffers(desk: PostingDesk, count: number, calendar: DemoCalendar, dice: Dice): void {
  const drivers = driversOf(desk);
  for (let made = 0; made < count;) {
    const trip = dice.weighted(tripsOf(desk), (one) => one.weight);
    const driver = desk.pick(drivers);
    const details: RideOffer = {
      seats: dice.int(1, 4),
      detourMinutes: dice.pick([10, 15, 20, 25, 30]),
      wheelchairSpaces: 0,
      walkerSpaces: dice.chance(0.4) ? 1 : 0,
    };
    const isWeekly = dice.chance(0.4);
    const hour = dice.pick(trip.hours);
    const words = { title: trip.offer, ...(dice.chance(0.6) && { description: dice.pick(RIDE_NOTES) }) };
    const route = {
      service: 'trasporto' as const,
      category: 'ride',
      placeId: driver.home.placeId,
      toPlaceId: placeOf(desk.ente, trip.to).id,
    };
    if (isWeekly) {
      const days = WEEKDAYS.filter((_, index) => trip.weekdays.includes(index + 1) && dice.chance(0.5));
      const from = hour - 1;
      const weekly = {
        days: days.length > 0 ? days : [WEEKDAYS[(trip.weekdays[0] ?? 1) - 1] ?? 'MO'],
        from: time(from, 0),
        until: time(from, 45),
      };
      desk.post('offer', driver, { ...words, ...route, when: { weekly }, details });
      made += 1;
    } else {
      const { start, end } = departure(trip, hour, calendar, dice);
      const returnAt = dice.chance(0.35) ? plusMinutes(end, trip.stayMinutes).toISOString() : undefined;
      const when = { windows: [{ start: start.toISOString(), end: end.toISOString() }] };
      desk.post('offer', driver, { ...words, ...route, when, details: { ...details, ...(returnAt && { returnAt }) } });
      made += returnAt ? 2 : 1;
    }
  }
}

export function planRideRequests(desk: PostingDesk, count: number, calendar: DemoCalendar, dice: Dice): void {
  const riders = ridersOf(desk);
  for (let made = 0; made < count;) {
    const trip = dice.weighted(tripsOf(desk), (one) => one.weight);
    const rider = desk.pick(riders);
    const arriveBy = calendar.at(
      calendar.nextOn(trip.weekdays, soon(dice)),
      dice.pick(trip.hours),
      dice.pick([0, 15, 30]),
    );
    const isBack = dice.chance(0.35);
    const aid = dice.next();
    const details: RideRequest = {
      arriveBy: arriveBy.toISOString(),
      companions: dice.chance(0.2) ? 1 : 0,
      wheelchair: aid < 0.06,
      walker: aid >= 0.06 && aid < 0.2,
      parcel: false,
      carries: 'crate',
      crates: 1,
      ...(isBack && { returnAt: plusMinutes(arriveBy, trip.stayMinutes).toISOString() }),
      ...(dice.chance(0.5) && { note: dice.pick(RIDE_REQUEST_NOTES) }),
    };
    const needs = details.wheelchair ? (['wheelchair'] as const) : details.walker ? (['walker'] as const) : [];
    const route = {
      service: 'trasporto' as const,
      category: 'ride',
      placeId: rider.home.placeId,
      toPlaceId: placeOf(desk.ente, trip.to).id,
    };
    desk.post(
      'request',
      rider,
      { title: dice.pick(trip.requests), ...route, details, needs: [...needs], urgent: dice.chance(0.1) },
      { outcome: desk.outcome() },
    );
    made += isBack ? 2 : 1;
  }
}

function departure(trip: TripData, hour: number, calendar: DemoCalendar, dice: Dice): { start: Date; end: Date } {
  const start = plusMinutes(calendar.at(calendar.nextOn(trip.weekdays, soon(dice)), hour), -LEAVES_BEFORE_MINUTES);
  return { start, end: plusMinutes(start, DEPARTURE_WINDOW_MINUTES) };
}

function time(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
