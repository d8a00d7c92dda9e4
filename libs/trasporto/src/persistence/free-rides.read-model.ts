// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

/** A departure of an offered ride in which nobody sits yet. */
export interface FreeRide {
  readonly driverId: string;
  readonly offerId: string;
  readonly slotId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Open departures of these drivers in that span, the earliest first; a car with people in it is left as it is. */
export function listFreeRides(ctx: Ctx, driverIds: readonly string[], from: Date, until: Date): Promise<FreeRide[]> {
  return ctx.tx.query<FreeRide>(
    `SELECT l.person_id AS "driverId", l.id AS "offerId", s.id AS "slotId", ${TITLE_OF('l', '$6')} AS title, s.starts_at AS "startsAt", s.ends_at AS "endsAt"
     FROM listings l JOIN slots s ON s.listing_id = l.id
     WHERE l.ente_id = $1 AND l.person_id = ANY($2::uuid[]) AND l.service = 'trasporto' AND l.kind = 'offer' AND l.state = 'open' AND l.answers_id IS NULL AND l.to_place_id IS NOT NULL
       AND s.starts_at >= $3 AND s.starts_at < $4 AND s.ends_at > $5 AND s.taken = 0 AND s.capacity > 0 AND NOT EXISTS (SELECT 1 FROM ride_stops r WHERE r.slot_id = s.id)
     ORDER BY s.starts_at, s.id`,
    [ctx.enteId, driverIds, from, until, ctx.clock.now(), ctx.language],
  );
}
