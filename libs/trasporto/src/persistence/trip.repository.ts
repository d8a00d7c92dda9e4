// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Load } from '@reciproca/matching';
import type { AboardStop } from '../domain/ride.trip.js';

/** A stop as it is kept: what is in the car when it drives on, too. */
export interface TripStop extends AboardStop {
  readonly aboard: Load;
}

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

interface StopRow {
  readonly slot_id: string;
  readonly proposal_id: string;
  readonly kind: 'pick_up' | 'drop';
  readonly lat: number;
  readonly lon: number;
  readonly at: Date;
  readonly promised_at: Date;
  readonly opens_at: Date | null;
  readonly closes_at: Date | null;
  readonly most_aboard_minutes: number;
  readonly seats: number;
  readonly wheelchairs: number;
  readonly walkers: number;
  readonly aboard_seats: number;
  readonly aboard_wheelchairs: number;
  readonly aboard_walkers: number;
}
export type TripSummary = Omit<RideTrip, 'stops' | 'room'>;

/** Trips and their stops. Who writes holds the lock of the departure's slot. */
@Injectable()
export class TripRepository {
  /** Stops in their order, by slot; slots without riders are left out. */
  async listStops(ctx: Ctx, slotIds: readonly string[]): Promise<Map<string, TripStop[]>> {
    if (slotIds.length === 0) return new Map();
    const rows = await ctx.tx.query<StopRow>(
      'SELECT * FROM ride_stops WHERE slot_id = ANY($1::uuid[]) ORDER BY slot_id, position',
      [slotIds],
    );
    const bySlot = new Map<string, TripStop[]>();
    for (const row of rows) bySlot.set(row.slot_id, [...(bySlot.get(row.slot_id) ?? []), stopOf(row)]);
    return bySlot;
  }

  async listSummaries(ctx: Ctx, slotIds: readonly string[]): Promise<Map<string, TripSummary>> {
    const rows = await ctx.tx.query<TripSummary>(
      `SELECT slot_id AS "slotId", leaves_at AS "leavesAt", arrives_at AS "arrivesAt", detour_minutes AS "detourMinutes", metres, estimated
       FROM ride_trips WHERE slot_id = ANY($1::uuid[])`,
      [slotIds],
    );
    return new Map(rows.map((row) => [row.slotId, row]));
  }

  /** Writes the whole trip anew; the database refuses a stretch with more in it than there is room for. */
  async save(ctx: Ctx, { stops, room, ...trip }: RideTrip): Promise<void> {
    await ctx.tx.query('DELETE FROM ride_stops WHERE slot_id = $1', [trip.slotId]);
    await ctx.tx.query('DELETE FROM ride_trips WHERE slot_id = $1', [trip.slotId]);
    if (stops.length === 0) return;
    await ctx.tx.query('INSERT INTO ride_trips VALUES ($1, $2, $3, $4, $5, $6)', [
      trip.slotId,
      trip.leavesAt,
      trip.arrivesAt,
      trip.detourMinutes,
      trip.metres,
      trip.estimated,
    ]);
    await ctx.tx.query(
      `INSERT INTO ride_stops
       SELECT $1, row.position, row."proposalId", row.kind, (row.point->>'lat')::float8, (row.point->>'lon')::float8, row.at, row."promisedAt",
         row."opensAt", row."closesAt", row."mostAboardMinutes", (row.load->>'seats')::int, (row.load->>'wheelchairs')::int, (row.load->>'walkers')::int,
         (row.aboard->>'seats')::int, (row.aboard->>'wheelchairs')::int, (row.aboard->>'walkers')::int, $3, $4, $5
       FROM jsonb_to_recordset($2::jsonb) AS row(position int, "proposalId" uuid, kind text, point jsonb, at timestamptz, "promisedAt" timestamptz,
         "opensAt" timestamptz, "closesAt" timestamptz, "mostAboardMinutes" float8, load jsonb, aboard jsonb)`,
      [
        trip.slotId,
        JSON.stringify(stops.map((stop, position) => ({ ...stop, position }))),
        room.seats,
        room.wheelchairs,
        room.walkers,
      ],
    );
  }
}

function stopOf(row: StopRow): TripStop {
  return {
    proposalId: row.proposal_id,
    kind: row.kind,
    point: { lat: row.lat, lon: row.lon },
    at: row.at,
    promisedAt: row.promised_at,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    mostAboardMinutes: row.most_aboard_minutes,
    load: { seats: row.seats, wheelchairs: row.wheelchairs, walkers: row.walkers },
    aboard: { seats: row.aboard_seats, wheelchairs: row.aboard_wheelchairs, walkers: row.aboard_walkers },
  };
}
