// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { listDriverTripRows } from '../persistence/driver-trip.read-model.js';
import { TripRepository } from '../persistence/trip.repository.js';

/** Somebody gets in or out. */
export interface DriverTripStop {
  readonly kind: 'pick_up' | 'drop';
  readonly at: Date;
  /** What they were told when it was agreed. */
  readonly promisedAt: Date;
  /** Null while not both have said yes. */
  readonly name: string | null;
  readonly place: string | null;
  readonly agreementId: string | null;
  readonly isParcel: boolean;
  /** Seats taken when the car drives on. */
  readonly seatsTaken: number;
}

/** One drive with all who come along, in the order of stops. */
export interface DriverTrip {
  readonly slotId: string;
  readonly offerId: string;
  readonly title: string;
  readonly leavesAt: Date;
  readonly arrivesAt: Date;
  readonly detourMinutes: number;
  readonly metres: number;
  readonly estimated: boolean;
  readonly riders: number;
  readonly parcels: number;
  /** The listing this is the way back of, or the other way round. */
  readonly isWayBack: boolean;
  /** The delivery round it is driven for, if any. */
  readonly roundId: string | null;
  readonly stops: readonly DriverTripStop[];
}

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
