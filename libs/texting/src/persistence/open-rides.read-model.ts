// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Rides this person looks for that nobody has agreed to yet, soonest first. */
export function listOpenRides(ctx: Ctx, personId: string): Promise<{ id: string; at: Date }[]> {
  return ctx.tx.query(
    `SELECT l.id, min(coalesce((l.details->>'arriveBy')::timestamptz, s.starts_at)) AS at FROM listings l JOIN slots s ON s.listing_id = l.id
     WHERE l.ente_id = $1 AND l.person_id = $2 AND l.kind = 'request' AND l.to_place_id IS NOT NULL AND l.state IN ('open', 'pending')
       AND s.capacity > 0 AND s.starts_at > $3 GROUP BY l.id ORDER BY at LIMIT 5`,
    [ctx.enteId, personId, ctx.clock.now()],
  );
}
