// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import type { Load } from '@reciproca/matching';
import { repositoryOf } from '@reciproca/platform';
import { Any, type Repository } from 'typeorm';
import { RideStopEntity } from './ride-stop.entity.js';
import { RideTripEntity } from './ride-trip.entity.js';
import { listTripStops, type TripStop } from './trip-stops.read-model.js';

/** A departure with everybody in it. */
export interface RideTrip {
  readonly slotId: string;
  readonly room: Load;
  readonly leavesAt: Date;
  readonly arrivesAt: Date;
  readonly detourMinutes: number;
  readonly metres: number;
  /** True where some of the ways are crow-fly estimates. */
  readonly estimated: boolean;
  readonly stops: readonly TripStop[];
}

export type TripSummary = Omit<RideTrip, 'stops' | 'room'>;

/** Trips and their stops. Who writes holds the lock of the departure's slot. */
@Injectable()
export class TripRepository {
  constructor(
    @InjectRepository(RideTripEntity) private readonly trips: Repository<RideTripEntity>,
    @InjectRepository(RideStopEntity) private readonly stops: Repository<RideStopEntity>,
  ) {}

  /** Stops in their order, by slot; slots without riders are left out. */
  listStops(ctx: Ctx, slotIds: readonly string[]): Promise<Map<string, TripStop[]>> {
    return listTripStops(ctx, slotIds);
  }

  async listSummaries(ctx: Ctx, slotIds: readonly string[]): Promise<Map<string, TripSummary>> {
    const trips = await repositoryOf(ctx, this.trips).findBy({ slotId: Any([...slotIds]) });
    return new Map(trips.map((trip) => [trip.slotId, trip]));
  }

  /** How late its driver has said to be. */
  async findLateness(ctx: Ctx, slotId: string): Promise<number> {
    return (await repositoryOf(ctx, this.trips).findOneBy({ slotId }))?.lateMinutes ?? 0;
  }

  /** Everybody still to get in or out does so that much later; what was promised stays what it was. */
  async delay(ctx: Ctx, slotId: string, minutes: number): Promise<void> {
    const later = '+ make_interval(mins => $3)';
    await ctx.tx.query(
      `UPDATE ride_stops st SET at = st.at ${later} FROM slots s WHERE s.id = st.slot_id AND s.ente_id = $1 AND st.slot_id = $2`,
      [ctx.enteId, slotId, minutes],
    );
    await ctx.tx.query(
      `UPDATE ride_trips t SET leaves_at = t.leaves_at ${later}, arrives_at = t.arrives_at ${later}, late_minutes = t.late_minutes + $3
       FROM slots s WHERE s.id = t.slot_id AND s.ente_id = $1 AND t.slot_id = $2`,
      [ctx.enteId, slotId, minutes],
    );
  }

  /** The whole departure at another time: what is promised in it moves too, from the hours that held, with what its driver was late by then. */
  async shift(ctx: Ctx, slotId: string, byMs: number): Promise<void> {
    const by = "+ $3 * interval '1 millisecond'";
    const withDelay = `${by} + make_interval(mins => t.late_minutes)`;
    await ctx.tx.query(
      `UPDATE ride_stops st SET at = st.at ${by}, promised_at = st.promised_at ${withDelay}, opens_at = st.opens_at ${withDelay},
         closes_at = st.closes_at ${withDelay}
       FROM slots s JOIN ride_trips t ON t.slot_id = s.id WHERE s.ente_id = $1 AND s.id = $2 AND st.slot_id = s.id`,
      [ctx.enteId, slotId, byMs],
    );
    await ctx.tx.query(
      `UPDATE ride_trips t SET leaves_at = t.leaves_at ${by}, arrives_at = t.arrives_at ${by}, late_minutes = 0
       FROM slots s WHERE s.ente_id = $1 AND s.id = $2 AND t.slot_id = s.id`,
      [ctx.enteId, slotId, byMs],
    );
  }

  /** Writes the whole trip anew; the database refuses a stretch with more in it than there is room for. */
  async save(ctx: Ctx, { stops, room, ...trip }: RideTrip): Promise<void> {
    const { slotId } = trip;
    const lateMinutes = await this.findLateness(ctx, slotId);
    await repositoryOf(ctx, this.stops).delete({ slotId });
    await repositoryOf(ctx, this.trips).delete({ slotId });
    if (stops.length === 0) return;
    await repositoryOf(ctx, this.trips).insert({ ...trip, lateMinutes });
    await repositoryOf(ctx, this.stops).insert(stops.map((stop, position) => rowOf(stop, { slotId, position, room })));
  }
}

function rowOf(
  { point, load, aboard, ...stop }: TripStop,
  { slotId, position, room }: { readonly slotId: string; readonly position: number; readonly room: Load },
): RideStopEntity {
  return {
    ...stop,
    ...point,
    ...load,
    slotId,
    position,
    aboardSeats: aboard.seats,
    aboardWheelchairs: aboard.wheelchairs,
    aboardWalkers: aboard.walkers,
    roomSeats: room.seats,
    roomWheelchairs: room.wheelchairs,
    roomWalkers: room.walkers,
  };
}
