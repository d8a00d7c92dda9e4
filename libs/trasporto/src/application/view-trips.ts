// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { listDriverTripRows } from '../persistence/driver-trip.read-model.js';
import { TripRepository } from '../persistence/trip.repository.js';
import type { DriverTrip } from './../domain/driver-trip.js';

/** The drives of somebody who takes people along. */
@Injectable()
export class ViewTrips {
  constructor(private readonly trips: TripRepository) {}

  /** Those that leave in that time, earliest first. */
  async listOfDriver(ctx: Ctx, driverId: string, from: Date, until: Date): Promise<DriverTrip[]> {
    const rows = await listDriverTripRows(ctx, driverId, from, until);
    const summaries = await this.trips.listSummaries(ctx, [...new Set(rows.map((row) => row.slotId))]);
    return [...summaries.values()]
      .flatMap((summary) => {
        const own = rows.filter((row) => row.slotId === summary.slotId);
        const [first] = own;
        if (!first) return [];
        const { offerId, title, isWayBack, roundId } = first;
        const boarded = own.filter(({ kind }) => kind === 'pick_up');
        const parcels = boarded.filter(({ isParcel }) => isParcel).length;
        return [
          { ...summary, offerId, title, isWayBack, roundId, riders: boarded.length - parcels, parcels, stops: own },
        ];
      })
      .toSorted((a, b) => a.leavesAt.getTime() - b.leavesAt.getTime());
  }
}
