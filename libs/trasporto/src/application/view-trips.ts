// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { inSteps } from '@reciproca/diary';
import { type Ctx, isStaff } from '@reciproca/kernel';
import type { Departure } from '../domain/departure.js';
import { listDepartures } from '../persistence/departure.read-model.js';
import { listDriverTripRows } from '../persistence/driver-trip.read-model.js';
import { type TripSummary, TripRepository } from '../persistence/trip.repository.js';
import type { DriverTrip } from '../domain/driver-trip.js';
import { inRideSteps, RIDE_STEP_MINUTES } from '../domain/travel.js';

/** The drives of somebody who takes people along. */
@Injectable()
export class ViewTrips {
  constructor(private readonly trips: TripRepository) {}

  /** Those that leave in that time, earliest first, whether or not anybody comes along. */
  async listOfDriver(ctx: Ctx, driverId: string, from: Date, until: Date): Promise<DriverTrip[]> {
    return this.listOfDepartures(ctx, await listDepartures(ctx, { driverId, from, until }));
  }

  /** The same departures with everybody aboard. */
  async listOfDepartures(ctx: Ctx, departures: readonly Departure[]): Promise<DriverTrip[]> {
    const slotIds = departures.map(({ slotId }) => slotId);
    const rows = await listDriverTripRows(ctx, slotIds);
    const summaries = await this.trips.listSummaries(ctx, slotIds);
    const trips = departures.map((departure): DriverTrip => {
      const { slotId, offerId, title, isWayBack } = departure;
      const stops = rows.filter((row) => row.slotId === slotId);
      const boarded = stops.filter(({ kind }) => kind === 'pick_up');
      const parcels = boarded.filter(({ isParcel }) => isParcel).length;
      const riders = boarded.length - parcels;
      const roundId = stops[0]?.roundId ?? null;
      return {
        ...(summaries.get(slotId) ?? empty(departure)),
        offerId,
        title,
        isWayBack,
        roundId,
        isVague: stops.some((stop) => stop.isVague || stop.wayIsVague),
        riders,
        parcels,
        stops,
      };
    });
    return isStaff(ctx) ? trips : trips.map(inShownHours);
  }
}

/** While somebody aboard has not agreed, the driver reads all hours of the trip in steps: one would tell of the other. */
function inShownHours(trip: DriverTrip): DriverTrip {
  if (trip.stops.every(({ agreementId }) => agreementId !== null)) return trip;
  const { startsAt: leavesAt, endsAt: arrivesAt } = inSteps(
    { startsAt: trip.leavesAt, endsAt: trip.arrivesAt },
    RIDE_STEP_MINUTES,
  );
  const early = (at: Date): Date => inSteps({ startsAt: at, endsAt: at }, RIDE_STEP_MINUTES).startsAt;
  return {
    ...trip,
    leavesAt,
    arrivesAt,
    detourMinutes: inRideSteps(trip.detourMinutes),
    stops: trip.stops.map((stop) => ({ ...stop, at: early(stop.at), promisedAt: early(stop.promisedAt) })),
  };
}

function empty({ slotId, startsAt, endsAt }: Departure): TripSummary {
  return { slotId, leavesAt: startsAt, arrivesAt: endsAt, detourMinutes: 0, metres: 0, estimated: true };
}
