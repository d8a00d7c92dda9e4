// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { OtherWay } from '../domain/legs.js';

/** Of the journey a request is a way of: the way back, or there, that is agreed or still asked for. */
export async function listOtherWays(ctx: Ctx, requestId: string): Promise<OtherWay[]> {
  return ctx.tx.query<OtherWay>(
    `SELECT leg.id AS "listingId", own.linked_to_id IS NULL AS "isAfter", made.id AS "agreementId",
       coalesce(made.starts_at, wish.starts_at) AS "startsAt", coalesce(made.ends_at, wish.ends_at) AS "endsAt",
       coalesce(made.starts_at, (leg.details->>'leaveUntil')::timestamptz, wish.starts_at) AS "latestStartsAt"
     FROM listings own
     JOIN listings leg ON leg.ente_id = own.ente_id AND leg.id <> own.id AND leg.kind = 'request'
       AND (leg.id = own.linked_to_id OR leg.linked_to_id = own.id)
     LEFT JOIN LATERAL (SELECT id, starts_at, ends_at FROM agreements WHERE request_id = leg.id
       AND state NOT IN ('cancelled','no_show') ORDER BY created_at DESC LIMIT 1) made ON true
     LEFT JOIN LATERAL (SELECT starts_at, ends_at FROM slots WHERE listing_id = leg.id AND capacity > 0
       ORDER BY starts_at LIMIT 1) wish ON leg.state IN ('pending','open')
     WHERE own.ente_id = $1 AND own.id = $2 AND coalesce(made.starts_at, wish.starts_at) IS NOT NULL
     ORDER BY leg.id`,
    [ctx.enteId, requestId],
  );
}
