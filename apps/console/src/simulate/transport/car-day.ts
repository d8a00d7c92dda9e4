// SPDX-License-Identifier: AGPL-3.0-or-later
import { insertRider, minutesBetween, type Rider, timeTrip, type TravelMatrix, type Trip, type TripPlan, withPlan } from '@reciproca/matching';
import type { CarDriver, Shift } from './car-driver.js';
import { type Leg, legsOf, needOfRider, type RideNeed, riderOf } from './ride-need.js';

/** A driver's car on one day: from home, wherever it is needed, and home again within the shift. */
export interface CarDay {
  readonly driver: CarDriver;
  readonly day: number;
  readonly until: number;
  readonly trip: Trip;
  /** null while the car stays at home. */
  readonly plan: TripPlan | null;
}

const STOP_MINUTES = 3;
/** What was promised moves by a quarter of an hour at most. */
const OTHERS_DELAY_MINUTES = 15;

export function openCarDay(driver: CarDriver, day: number, { from, until }: Shift): CarDay {
  const trip: Trip = {
    from: driver.home,
    to: driver.home,
    leavesWithin: { opens: from, closes: until },
    room: driver.room,
    mostDetourMinutes: driver.mostDrivingMinutes,
    mostDetourShare: Infinity,
    stopMinutes: STOP_MINUTES,
    // Who drives somebody to a visit waits there; the shift's end is limit enough.
    mostCarWaitMinutes: Infinity,
    othersDelayMinutes: OTHERS_DELAY_MINUTES,
    riders: [],
    order: [],
  };
  return { driver, day, until, trip, plan: null };
}

export const isOut = ({ trip }: CarDay): boolean => trip.riders.length > 0;
export const metresOf = ({ plan }: CarDay): number => plan?.metres ?? 0;
export const drivingMinutesOf = ({ plan }: CarDay): number => plan?.detourMinutes ?? 0;
export const needsAboard = ({ trip }: CarDay): Set<number> => new Set(trip.riders.map(({ id }) => needOfRider(id)));

/** The car with somebody more, as the engine inserts them; null where they do not fit. */
export function withNeed(car: CarDay, need: RideNeed, travel: TravelMatrix, legs: readonly Leg[] = legsOf(need)): CarDay | null {
  let { trip, plan } = car;
  for (const leg of legs) {
    const rider = homeInTime(riderOf(need, leg), car, travel);
    const inserted = insertRider(trip, rider, travel);
    if (!inserted.fits) return null;
    ({ plan } = inserted);
    trip = withPlan(trip, rider, plan);
  }
  return { ...car, trip, plan };
}

/** The car without some people; the others keep their order. */
export function withoutNeeds(car: CarDay, gone: ReadonlySet<number>, travel: TravelMatrix): CarDay {
  const stays = car.trip.riders.map(({ id }) => !gone.has(needOfRider(id)));
  const places = new Map<number, number>();
  stays.forEach((is, at) => is && places.set(at, places.size));
  const riders = car.trip.riders.filter((_, at) => stays[at]);
  const order = car.trip.order.filter((stop) => places.has(stop >> 1)).map((stop) => 2 * (places.get(stop >> 1) as number) + (stop & 1));
  const trip = { ...car.trip, riders, order };
  if (riders.length === 0) return { ...car, trip, plan: null };
  const plan = timeTrip(trip, travel);
  if (!plan) throw new Error(`The car of ${car.driver.id} cannot keep its times on day ${car.day}`);
  return { ...car, trip, plan };
}

/** From now on these people's times are promised. */
export function withPromises(car: CarDay, agreed: (needId: number) => boolean): CarDay {
  const at = (riderId: string, kind: 'pick_up' | 'drop'): number => car.plan?.stops.find((stop) => stop.riderId === riderId && stop.kind === kind)?.at ?? NaN;
  const riders = car.trip.riders.map((rider): Rider => {
    if (rider.promised || !agreed(needOfRider(rider.id))) return rider;
    return { ...rider, promised: { pickUpAt: at(rider.id, 'pick_up'), dropAt: at(rider.id, 'drop') } };
  });
  return { ...car, trip: { ...car.trip, riders } };
}

/** Whoever is dropped last, the driver must be home before the shift ends. */
function homeInTime(rider: Rider, { until, trip }: CarDay, travel: TravelMatrix): Rider {
  const closes = Math.min(rider.dropWithin.closes, until - minutesBetween(travel, rider.drop, trip.to));
  return { ...rider, dropWithin: { ...rider.dropWithin, closes } };
}
