// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Departure } from '../domain/departure.js';
import { listDepartures } from '../persistence/departure.read-model.js';
import { listDriverTripRows } from '../persistence/driver-trip.read-model.js';
import { type TripSummary, TripRepository } from '../persistence/trip.repository.js';
import type { DriverTrip } from './../domain/driver-trip.js';

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
    return departures.map((departure) => {
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
        riders,
        parcels,
        stops,
      };
    });
  }
}

function empty({ slotId, startsAt, endsAt }: Departure): TripSummary {
  return { slotId, leavesAt: startsAt, arrivesAt: endsAt, detourMinutes: 0, metres: 0, estimated: true };
}
