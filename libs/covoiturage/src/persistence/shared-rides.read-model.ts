// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { TRASPORTO } from '@reciproca/trasporto';
import type { RideSide } from '../domain/shared-ride.js';
import type { RideTime } from '../domain/shared-ride.rules.js';
import { PLAIN_RIDE, shownPlace } from './shown-ride.js';

export interface RideTimeRow extends RideTime {
  readonly details: Record<string, unknown>;
  /** Offered every week: of its holidays nobody has been asked. */
  readonly isWeekly: boolean;
}

export interface Wanted {
  readonly side: RideSide;
  readonly from: Date;
  readonly until: Date;
  /** Only what comes round. */
  readonly regular: boolean;
  readonly departure: Around;
  readonly arrival: Around;
}

export interface Around extends Point {
  readonly km: number;
}

/** Of one question: further times are left out. */
const MOST_TIMES = 2_000;
const KM_A_DEGREE = 111;

/** Times of rides everybody of the ente may see, of grown-ups, by when they begin. */
export function listRideTimes(ctx: Ctx, wanted: Wanted): Promise<RideTimeRow[]> {
  const { side, from, until, regular, departure, arrival } = wanted;
  return ctx.tx.query<RideTimeRow>(
    `SELECT * FROM (
       SELECT l.id AS "listingId", coalesce(l.series_id, l.id) AS "tripId", s.id AS "slotId", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
         s.capacity - s.taken AS free, l.details, l.recurrence IS NOT NULL AS "isWeekly", ${shownPlace('f', 'fc')} AS "from", ${shownPlace('t', 'tc')} AS "to"
       FROM listings l JOIN slots s ON s.listing_id = l.id JOIN people p ON p.id = l.person_id
       JOIN places f ON f.id = l.place_id JOIN comuni fc ON fc.code = f.comune_code
       JOIN places t ON t.id = l.to_place_id JOIN comuni tc ON tc.code = t.comune_code
       WHERE l.ente_id = $1 AND l.service = $2 AND l.kind = $3 AND l.state = 'open' AND l.visibility = 'ente' AND l.answers_id IS NULL
         AND s.starts_at <= $5 AND s.ends_at >= $4 AND s.taken < s.capacity AND s.called_off_at IS NULL
         AND ($6 = false OR l.recurrence IS NOT NULL OR l.series_id IS NOT NULL)
         AND p.state = 'active' AND p.birth_date <= $7::date - interval '18 years'
         AND ($3 = 'offer' OR (${PLAIN_RIDE}))
     ) time
     WHERE abs(("from"->>'lat')::float8 - $8) <= $10 AND abs(("from"->>'lon')::float8 - $9) <= $11
       AND abs(("to"->>'lat')::float8 - $12) <= $14 AND abs(("to"->>'lon')::float8 - $13) <= $15
     ORDER BY "startsAt", "slotId" LIMIT ${MOST_TIMES}`,
    [
      ctx.enteId,
      TRASPORTO,
      side === 'driver' ? 'offer' : 'request',
      from,
      until,
      regular,
      ctx.clock.now(),
      ...sides(departure),
      ...sides(arrival),
    ],
  );
}

/** A box that holds the circle: its middle, and half its height and width in degrees. */
function sides({ lat, lon, km }: Around): [number, number, number, number] {
  const height = (km / KM_A_DEGREE) * 1.01;
  return [lat, lon, height, height / Math.max(0.05, Math.cos((lat * Math.PI) / 180))];
}
