// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { Departure } from '../domain/departure.js';

interface Wanted {
  /** Those that were called off, in place of those that are driven. */
  readonly calledOff?: boolean;
  readonly slotIds?: readonly string[];
  readonly driverId?: string;
  readonly from?: Date;
  readonly until?: Date;
}

/** Times drivers have offered, earliest first; what nobody can have any more only where somebody comes along. */
export function listDepartures(
  ctx: Ctx,
  { calledOff = false, slotIds, driverId, from, until }: Wanted,
): Promise<Departure[]> {
  return ctx.tx.query<Departure>(
    `SELECT s.id AS "slotId", o.id AS "offerId", o.person_id AS "driverId", ${TITLE_OF('o', '$7')} AS title, coalesce(t.leaves_at, s.starts_at) AS "startsAt",
       s.ends_at AS "endsAt", t.slot_id IS NOT NULL AS "isFixed", o.linked_to_id IS NOT NULL AS "isWayBack", s.capacity AS seats,
       coalesce(t.late_minutes, 0) AS "lateMinutes"
     FROM slots s JOIN listings o ON o.id = s.listing_id LEFT JOIN ride_trips t ON t.slot_id = s.id
     WHERE o.ente_id = $1 AND o.service = 'trasporto' AND o.kind = 'offer'
       AND CASE WHEN $6 THEN s.called_off_at IS NOT NULL
         ELSE s.capacity > 0 AND (t.slot_id IS NOT NULL OR o.state IN ('pending','open','matched')) END
       AND ($2::uuid[] IS NULL OR s.id = ANY($2)) AND ($3::uuid IS NULL OR o.person_id = $3)
       AND ($4::timestamptz IS NULL OR coalesce(t.leaves_at, s.starts_at) >= $4)
       AND ($5::timestamptz IS NULL OR coalesce(t.leaves_at, s.starts_at) < $5)
     ORDER BY 5, 1`,
    [ctx.enteId, slotIds ?? null, driverId ?? null, from ?? null, until ?? null, calledOff, ctx.language],
  );
}
