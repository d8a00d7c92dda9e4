// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Load } from '@reciproca/matching';
import type { AboardStop } from '../domain/ride.trip.js';

/** A stop as it is kept: what is in the car when it drives on, too. */
export interface TripStop extends AboardStop {
  readonly aboard: Load;
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

/** Stops in their order, by slot; slots without riders are left out. For every ride scanned: no entity is made of a row. */
export async function listTripStops(ctx: Ctx, slotIds: readonly string[]): Promise<Map<string, TripStop[]>> {
  if (slotIds.length === 0) return new Map();
  const rows = await ctx.tx.query<StopRow>(
    `SELECT slot_id, proposal_id, kind, lat, lon, at, promised_at, opens_at, closes_at, most_aboard_minutes, seats, wheelchairs, walkers,
       aboard_seats, aboard_wheelchairs, aboard_walkers
     FROM ride_stops WHERE slot_id = ANY($1::uuid[]) ORDER BY slot_id, position`,
    [slotIds],
  );
  const bySlot = new Map<string, TripStop[]>();
  for (const row of rows) bySlot.set(row.slot_id, [...(bySlot.get(row.slot_id) ?? []), stopOf(row)]);
  return bySlot;
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
