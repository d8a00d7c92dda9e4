// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { ANSWERABLE_STATES, type MatterWith } from '../domain/matter.js';

/**
 * What a person has to do with each of these others: what waits for a yes, what is agreed, and what ended after `since`. The soonest
 * first.
 */
export function listMatters(
  ctx: Ctx,
  personId: string,
  otherIds: readonly string[],
  since: Date,
): Promise<MatterWith[]> {
  const others = otherIds.filter((id) => id !== personId);
  return ctx.tx.query<MatterWith>(
    `SELECT 'agreement' AS kind, CASE WHEN a.giver_id = $2 THEN a.receiver_id ELSE a.giver_id END AS "otherId",
        a.id, a.service, a.title, a.titles, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
     FROM agreements a
     WHERE a.ente_id = $1 AND $2::uuid IN (a.giver_id, a.receiver_id) AND (a.giver_id = ANY($3::uuid[]) OR a.receiver_id = ANY($3))
       AND a.ends_at > $4 AND (a.state <> 'cancelled' OR a.updated_at > $4)
     UNION ALL
     SELECT 'proposal', CASE WHEN p.offerer_id = $2 THEN p.requester_id ELSE p.offerer_id END,
       p.id, p.service, l.title, l.titles, p.starts_at, p.ends_at
     FROM proposals p JOIN listings l ON l.id = p.request_id
     WHERE p.ente_id = $1 AND $2::uuid IN (p.offerer_id, p.requester_id) AND (p.offerer_id = ANY($3) OR p.requester_id = ANY($3))
       AND p.state = ANY($6) AND p.expires_at > $5
     ORDER BY "startsAt", id`,
    [ctx.enteId, personId, others, since, ctx.clock.now(), ANSWERABLE_STATES],
  );
}
