// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { SaidNo } from '../domain/said-no.js';

/** What one of these people declined, called off or missed of the others of them, and is not over yet. */
export async function listSaidNo(ctx: Ctx, personIds: readonly string[], from: Date): Promise<SaidNo[]> {
  if (personIds.length < 2) return [];
  return ctx.tx.query<SaidNo>(
    `SELECT * FROM (SELECT p.request_id AS "requestId", p.offerer_id AS "giverId", p.requester_id AS "receiverId", p.starts_at AS "startsAt",
       p.ends_at AS "endsAt",
       (SELECT e.beneficiary_id FROM exchange_acts e WHERE e.ente_id = p.ente_id AND e.subject_id = coalesce(a.id, p.id)
          AND e.act IN ('decline','cancel','call_off','no_show') ORDER BY e.at DESC, e.id DESC LIMIT 1) AS "byId"
     FROM proposals p LEFT JOIN agreements a ON a.proposal_id = p.id
     WHERE p.ente_id = $1 AND p.offerer_id = ANY($2::uuid[]) AND p.requester_id = ANY($2::uuid[]) AND p.ends_at > $3
       AND (p.state = 'declined' OR (p.state = 'agreed' AND a.state IN ('cancelled','no_show')))) said WHERE "byId" IS NOT NULL`,
    [ctx.enteId, personIds, from],
  );
}
