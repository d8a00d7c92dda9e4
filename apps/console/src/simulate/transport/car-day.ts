// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  insertRider,
  minutesBetween,
  type Rider,
  riderOfStop,
  timeTrip,
  type TravelMatrix,
  type Trip,
  type TripPlan,
  withPlan,
} from '@reciproca/matching';
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
export function withNeed(
  car: CarDay,
  need: RideNeed,
  travel: TravelMatrix,
  legs: readonly Leg[] = legsOf(need),
): CarDay | null {
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

/** The car without some people. The others keep their order and their times as far as that goes, else they are called about new ones. */
export function withoutNeeds(car: CarDay, gone: ReadonlySet<number>, travel: TravelMatrix): CarDay {
  const stays = car.trip.riders.map(({ id }) => !gone.has(needOfRider(id)));
  const riders = car.trip.riders.filter((_, at) => stays[at]);
  const placeAfter = stays.map((_, at) => stays.slice(0, at).filter(Boolean).length);
  const order = car.trip.order
    .filter((stop) => stays[riderOfStop(stop)])
    .map((stop) => stop + 2 * ((placeAfter[riderOfStop(stop)] as number) - riderOfStop(stop)));
  const free = riders.map((rider): Rider => ({ ...rider, promised: null }));
  for (const trip of [
    { ...car.trip, riders, order },
    { ...car.trip, riders: free, order },
  ]) {
    const plan = riders.length > 0 ? timeTrip(trip, travel) : null;
    if (plan || riders.length === 0) return { ...car, trip, plan };
  }
  return inserted({ ...car, trip: { ...car.trip, riders: [], order: [] }, plan: null }, free, travel);
}

/** A car that takes riders who have been in it before. */
function inserted(car: CarDay, riders: readonly Rider[], travel: TravelMatrix): CarDay {
  return riders.reduce<CarDay>((before, rider) => {
    const found = insertRider(before.trip, rider, travel);
    if (!found.fits) throw new Error(`The car of ${car.driver.id} has no time left for ${rider.id} on day ${car.day}`);
    return { ...before, trip: withPlan(before.trip, rider, found.plan), plan: found.plan };
  }, car);
}

/** From now on these people's times are promised. */
export function withPromises(car: CarDay, agreed: (needId: number) => boolean): CarDay {
  const at = (riderId: string, kind: 'pick_up' | 'drop'): number =>
    car.plan?.stops.find((stop) => stop.riderId === riderId && stop.kind === kind)?.at ?? NaN;
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
