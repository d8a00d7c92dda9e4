// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { ANSWERABLE_STATES, type Matter } from '../domain/matter.js';

/**
 * What two people have to do with each other: what waits for a yes, what is agreed, and what ended after `since`. The soonest first.
 */
export function listMatters(ctx: Ctx, personId: string, otherId: string, since: Date): Promise<Matter[]> {
  return ctx.tx.query<Matter>(
    `SELECT 'agreement' AS kind, a.id, a.service, a.title, a.titles, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
     FROM agreements a
     WHERE a.ente_id = $1 AND $2::uuid IN (a.giver_id, a.receiver_id) AND $3 IN (a.giver_id, a.receiver_id)
       AND a.ends_at > $4 AND (a.state <> 'cancelled' OR a.updated_at > $4)
     UNION ALL
     SELECT 'proposal', p.id, p.service, l.title, l.titles, p.starts_at, p.ends_at
     FROM proposals p JOIN listings l ON l.id = p.request_id
     WHERE p.ente_id = $1 AND $2::uuid IN (p.offerer_id, p.requester_id) AND $3 IN (p.offerer_id, p.requester_id)
       AND p.state = ANY($6) AND p.expires_at > $5
     ORDER BY "startsAt", id`,
    [ctx.enteId, personId, otherId, since, ctx.clock.now(), ANSWERABLE_STATES],
  );
}
