// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EngineSettings, Listing, Span } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { approximate, type Point } from '@reciproca/territory';
import { boxAround, boxLiteral, type Corridor, corridorOf } from '../domain/corridor.js';
import { type RideOffer } from '../domain/ride.details.js';
import { MOST_WAITING_MINUTES } from '../domain/ride.trip.js';
import { DEFAULT_PACE, type Pace, roughMinutes } from '../domain/travel.js';

/** Lays each departure of a ride into the index of times and corridors. */
export async function indexDepartures(ctx: Ctx, listing: Listing, engine: EngineSettings): Promise<void> {
  const [from, to] = endsOf(listing);
  const underWay =
    listing.kind === 'offer' ? roughMinutes(from, to, engine) + (listing.details as RideOffer).detourMinutes : 0;
  await ctx.tx.query(
    `INSERT INTO ride_departures (slot_id, listing_id, ente_id, kind, corridor, span)
     SELECT id, listing_id, ente_id, $2, $3::box, tstzrange(starts_at, ends_at + make_interval(mins => $4))
     FROM slots WHERE listing_id = $1 ON CONFLICT DO NOTHING`,
    [listing.id, listing.kind, boxLiteral(corridorFor(listing, engine)), Math.ceil(underWay)],
  );
}

/** The same departure at another time. */
export async function reindexDeparture(ctx: Ctx, slotId: string, byMs: number): Promise<void> {
  await ctx.tx.query(
    `UPDATE ride_departures SET span = tstzrange(lower(span) + $3 * interval '1 millisecond', upper(span) + $3 * interval '1 millisecond')
     WHERE ente_id = $1 AND slot_id = $2`,
    [ctx.enteId, slotId, byMs],
  );
}

/** Requests for a ride at the time of an offered one along its way, those nearest in time first. */
export async function listAskingIds(
  ctx: Ctx,
  offer: Listing,
  times: readonly Span[],
  most: number,
  engine: EngineSettings,
): Promise<string[]> {
  if (times.length === 0) return [];
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT found.id FROM (
       SELECT l.id, min(abs(extract(epoch FROM d.leaves_at - time.starts))) AS apart
       FROM unnest($2::timestamptz[], $3::timestamptz[]) AS time(starts, ends)
       JOIN ride_departures d ON d.ente_id = $1 AND d.kind = 'request' AND d.leaves_at < time.ends AND d.arrives_at > time.starts
         AND d.west >= ($4::float8[])[1] AND d.south >= ($4::float8[])[2] AND d.east <= ($4::float8[])[3] AND d.north <= ($4::float8[])[4]
       JOIN slots s ON s.id = d.slot_id AND s.taken < s.capacity
       JOIN listings l ON l.id = d.listing_id AND l.state = 'open' AND l.person_id <> $5 AND l.category_id = $7
       GROUP BY l.id) found
     ORDER BY found.apart, found.id LIMIT $6`,
    [
      ctx.enteId,
      ...timesFor(offer, times, engine),
      sidesOf(corridorFor(offer, engine)),
      offer.personId,
      most,
      offer.categoryId,
    ],
  );
  return rows.map((row) => row.id);
}

/** Beginnings and ends of the times to look at: an offer is under way for a while after it leaves. */
export function timesFor(listing: Listing, times: readonly Span[], engine: EngineSettings): [Date[], Date[]] {
  const [from, to] = endsOf(listing);
  const slack = listing.kind === 'offer' ? roughMinutes(from, to, engine) + MOST_WAITING_MINUTES : 0;
  return [
    times.map(({ startsAt }) => startsAt),
    times.map(({ endsAt }) => new Date(endsAt.getTime() + slack * 60_000)),
  ];
}

/** In the order in which the searches ask for them. */
export function sidesOf({ west, south, east, north }: Corridor): number[] {
  return [west, south, east, north];
}

export function corridorFor(listing: Listing, engine: EngineSettings): Corridor {
  const [from, to] = endsOf(listing);
  return listing.kind === 'offer'
    ? corridorOf(from, to, (listing.details as RideOffer).detourMinutes, widest(engine))
    : boxAround(from, to);
}

/** Roads may be straighter and faster than the ente reckons with: what fits on them must be found too. */
function widest({ circuity, speedKmh }: Pace): Pace {
  return { circuity: Math.min(circuity, DEFAULT_PACE.circuity), speedKmh: Math.max(speedKmh, DEFAULT_PACE.speedKmh) };
}

/** Of the grid: who is found beside a way is seen by whoever drives it. */
function endsOf({ lat, lon, toLat, toLon }: Listing): [Point, Point] {
  return [approximate(lat, lon), approximate(toLat ?? lat, toLon ?? lon)];
}
