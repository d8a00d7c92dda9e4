// SPDX-License-Identifier: AGPL-3.0-or-later
import type { z } from 'zod';
import type { FoundJourney } from '../application/find-journeys.js';
import type { FoundTrip } from '../application/find-regular-trips.js';
import { aliasOf, type RideSide, type SharedRide } from '../domain/shared-ride.js';
import type {
  driverJourneys,
  driverRegularTrips,
  passengerJourneys,
  passengerRegularTrips,
  userShape,
} from './journey.shapes.js';

export const FREE = { type: 'FREE', amount: 0 } as const;

export const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Writes rides as the standard has them, in the name of this installation. */
export class JourneyWriter {
  constructor(private readonly operator: string) {}

  driverJourney = (journey: FoundJourney): z.infer<typeof driverJourneys>[number] => ({
    ...this.trip(journey),
    ...ofDriver(journey),
    driver: this.user('driver', journey),
  });

  passengerJourney = (journey: FoundJourney): z.infer<typeof passengerJourneys>[number] => ({
    ...this.trip(journey),
    ...ofPassenger(journey),
    passenger: this.user('passenger', journey),
  });

  driverTrip = (trip: FoundTrip): z.infer<typeof driverRegularTrips>[number] => ({
    ...this.trip(trip),
    driver: this.user('driver', trip),
    schedules: schedules(trip, ofDriver),
  });

  passengerTrip = (trip: FoundTrip): z.infer<typeof passengerRegularTrips>[number] => ({
    ...this.trip(trip),
    passenger: this.user('passenger', trip),
    schedules: schedules(trip, ofPassenger),
  });

  private user(side: RideSide, ride: SharedRide): z.infer<typeof userShape> {
    return { id: ride.tripId, alias: aliasOf(side, ride), operator: this.operator };
  }

  private trip({ from, to, minutes, metres }: SharedRide) {
    return {
      operator: this.operator,
      duration: minutes * 60,
      distance: metres,
      passengerPickupLat: from.lat,
      passengerPickupLng: from.lon,
      passengerPickupAddress: from.label,
      passengerDropLat: to.lat,
      passengerDropLng: to.lon,
      passengerDropAddress: to.label,
    };
  }
}

function schedule({ slotId, pickUpAt }: FoundJourney) {
  return { id: slotId, type: 'PLANNED' as const, passengerPickupDate: secondsOf(pickUpAt) };
}

function ofDriver(journey: FoundJourney) {
  return { ...schedule(journey), availableSeats: journey.seats, price: FREE };
}

function ofPassenger(journey: FoundJourney) {
  const { seats, pickUpAt } = journey;
  return { ...schedule(journey), requestedSeats: seats, driverDepartureDate: secondsOf(pickUpAt) };
}

function schedules<Written>(trip: FoundTrip, write: (journey: FoundJourney) => Written) {
  return trip.schedules.map(({ day, clock, journeys }) => ({
    passengerPickupDay: day,
    passengerPickupTimeOfDay: clock,
    journeySchedules: journeys.map(write),
  }));
}
