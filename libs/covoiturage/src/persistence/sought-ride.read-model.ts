// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { TRASPORTO } from '@reciproca/trasporto';
import type { RideTime } from '../domain/shared-ride.rules.js';
import { PLAIN_RIDE, shownPlace } from './shown-ride.js';

export interface SoughtRideRow extends RideTime {
  readonly details: Record<string, unknown>;
}

/** The next time of an open request that may be looked for outside: of a grown-up, and nothing the standard has no word for. */
export async function findSoughtRide(ctx: Ctx, requestId: string): Promise<SoughtRideRow | null> {
  const [row] = await ctx.tx.query<SoughtRideRow>(
    `SELECT l.id AS "listingId", coalesce(l.series_id, l.id) AS "tripId", s.id AS "slotId", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
       s.capacity - s.taken AS free, l.details, ${shownPlace('f', 'fc')} AS "from", ${shownPlace('t', 'tc')} AS "to"
     FROM listings l JOIN slots s ON s.listing_id = l.id JOIN people p ON p.id = l.person_id
     JOIN places f ON f.id = l.place_id JOIN comuni fc ON fc.code = f.comune_code
     JOIN places t ON t.id = l.to_place_id JOIN comuni tc ON tc.code = t.comune_code
     WHERE l.ente_id = $1 AND l.id = $2 AND l.service = $3 AND l.kind = 'request' AND l.state = 'open' AND l.answers_id IS NULL
       AND s.ends_at > $4 AND s.taken < s.capacity AND s.called_off_at IS NULL
       AND p.state = 'active' AND p.birth_date <= $4::date - interval '18 years' AND ${PLAIN_RIDE}
     ORDER BY s.starts_at, s.id LIMIT 1`,
    [ctx.enteId, requestId, TRASPORTO, ctx.clock.now()],
  );
  return row ?? null;
}
