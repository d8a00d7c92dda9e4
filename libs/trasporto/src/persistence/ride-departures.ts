// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Listing } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { databaseOf } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import { boxAround, boxLiteral, type Corridor, corridorOf } from '../domain/corridor.js';
import { type RideOffer } from '../domain/ride.details.js';
import { MOST_WAITING_MINUTES } from '../domain/ride.fit.js';
import { travelMinutes } from '../domain/travel.js';

/** Lays each departure of a ride into the index of times and corridors. */
export async function indexDepartures(ctx: Ctx, listing: Listing): Promise<void> {
  const [from, to] = endsOf(listing);
  const underWay = listing.kind === 'offer' ? travelMinutes(from, to) + (listing.details as RideOffer).detourMinutes : 0;
  await ctx.tx.query(
    `INSERT INTO ride_departures (slot_id, listing_id, ente_id, kind, corridor, span)
     SELECT id, listing_id, ente_id, $2, $3::box, tstzrange(starts_at, ends_at + make_interval(mins => $4))
     FROM slots WHERE listing_id = $1 ON CONFLICT DO NOTHING`,
    [listing.id, listing.kind, boxLiteral(corridorFor(listing)), Math.ceil(underWay)],
  );
}

/** Rides of the other kind under way at the same time along the same corridor, those nearest in time first. */
export async function listRideIds(ctx: Ctx, listing: Listing, times: readonly { startsAt: Date; endsAt: Date }[], most: number): Promise<string[]> {
  if (times.length === 0) return [];
  const [from, to] = endsOf(listing);
  const slack = listing.kind === 'offer' ? travelMinutes(from, to) + MOST_WAITING_MINUTES : 0;
  const spans = times.map((time) => `[${time.startsAt.toISOString()},${new Date(time.endsAt.getTime() + slack * 60_000).toISOString()})`);
  const rows = await databaseOf(ctx).named<{ id: string }>(
    `rides-for-${listing.kind}`,
    `SELECT found.id FROM (
       SELECT l.id, min(abs(extract(epoch FROM lower(d.span) - lower(time)))) AS apart
       FROM unnest($3::tstzrange[]) AS time
       JOIN ride_departures d ON d.ente_id = $1 AND d.kind = $2 AND d.span && time
         AND d.corridor ${listing.kind === 'offer' ? '<@' : '@>'} $4::box
       JOIN slots s ON s.id = d.slot_id AND s.taken + $7 <= s.capacity
       JOIN listings l ON l.id = d.listing_id AND l.state = 'open' AND l.person_id <> $5 AND l.category_id = $8
       GROUP BY l.id) found
     ORDER BY found.apart, found.id LIMIT $6`,
    [
      ctx.enteId,
      listing.kind === 'offer' ? 'request' : 'offer',
      spans,
      boxLiteral(corridorFor(listing)),
      listing.personId,
      most,
      listing.kind === 'offer' ? 1 : listing.units,
      listing.categoryId,
    ],
  );
  return rows.map((row) => row.id);
}

function corridorFor(listing: Listing): Corridor {
  const [from, to] = endsOf(listing);
  return listing.kind === 'offer' ? corridorOf(from, to, (listing.details as RideOffer).detourMinutes) : boxAround(from, to);
}

function endsOf(listing: Listing): [Point, Point] {
  return [listing, { lat: listing.toLat ?? listing.lat, lon: listing.toLon ?? listing.lon }];
}
