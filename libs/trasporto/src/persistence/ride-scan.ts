// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings, Listing, Span } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { scanWays } from '@reciproca/matching';
import { type OfferedDeparture, scanOf } from '../domain/ride.scan.js';
import { rideRequestShape } from '../domain/ride.details.js';
import { corridorFor, timesFor, sidesOf } from './ride-departures.js';
import { listTripStops } from './trip-stops.read-model.js';

/** So many departures, nearest in time, are scanned for one request. */
const MOST_SCANNED = 2000;

/** Offered rides under way at the time of a request whose way it lies on: all of them measured, those with the least detour first. */
export async function listRidesWithLeastDetour(
  ctx: Ctx,
  request: Listing,
  times: readonly Span[],
  most: number,
  engine: EngineSettings,
): Promise<string[]> {
  if (times.length === 0) return [];
  const rows = await ctx.tx.query<OfferedDeparture & { aboard: boolean }>(
    `SELECT s.id AS "slotId", l.id AS "listingId", s.starts_at AS "startsAt", s.ends_at AS "endsAt", l.lat, l.lon, l.to_lat AS "toLat", l.to_lon AS "toLon",
       l.details, t.slot_id IS NOT NULL AS aboard
     FROM unnest($2::timestamptz[], $3::timestamptz[]) AS time(starts, ends)
     JOIN ride_departures d ON d.ente_id = $1 AND d.kind = 'offer' AND d.leaves_at < time.ends AND d.arrives_at > time.starts
       AND d.west <= ($4::float8[])[1] AND d.south <= ($4::float8[])[2] AND d.east >= ($4::float8[])[3] AND d.north >= ($4::float8[])[4]
     JOIN slots s ON s.id = d.slot_id AND s.taken + $6 <= s.capacity
     JOIN listings l ON l.id = d.listing_id AND l.state = 'open' AND l.person_id <> $5 AND l.category_id = $8 AND l.to_lat IS NOT NULL
     LEFT JOIN ride_trips t ON t.slot_id = s.id
     ORDER BY abs(extract(epoch FROM d.leaves_at - time.starts)), s.id LIMIT $7`,
    [
      ctx.enteId,
      ...timesFor(request, times, engine),
      sidesOf(corridorFor(request, engine)),
      request.personId,
      request.units,
      MOST_SCANNED,
      request.categoryId,
    ],
  );
  if (rows.length <= 1) return rows.map(({ listingId }) => listingId);
  const stops = await listTripStops(
    ctx,
    rows.filter(({ aboard }) => aboard).map(({ slotId }) => slotId),
  );
  const { columns, ask, ways, between } = scanOf(rows, stops, request, rideRequestShape.parse(request.details), engine);
  // A car may leave more than once: twice as many departures as rides are wanted.
  const { offers } = scanWays(columns, ask, ways, between, 2 * most);
  return [...new Set([...offers].map((index) => rows[index]?.listingId ?? ''))].slice(0, most);
}
