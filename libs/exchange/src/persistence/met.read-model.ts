// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Service } from '../domain/listing.js';

/** The last time two people did something together. */
export interface Met {
  readonly otherId: string;
  readonly service: Service;
  readonly categoryId: string;
  readonly at: Date;
  /** What was asked for then, where the other one gave it: to be asked for again. */
  readonly requestId: string | null;
}

/** Those with whom something was done, each once with the last of it; of these others alone, where any are named. */
export function listMet(ctx: Ctx, personId: string, otherIds: readonly string[] | null): Promise<Met[]> {
  return ctx.tx.query<Met>(
    `SELECT DISTINCT ON (other_id) other_id AS "otherId", service, category_id AS "categoryId", starts_at AS at,
       CASE WHEN receiver_id = $2 THEN request_id END AS "requestId"
     FROM (SELECT *, CASE WHEN giver_id = $2 THEN receiver_id ELSE giver_id END AS other_id FROM agreements
       WHERE ente_id = $1 AND $2::uuid IN (giver_id, receiver_id) AND state IN ('done','confirmed','settled')) met
     WHERE $3::uuid[] IS NULL OR other_id = ANY($3)
     ORDER BY other_id, receiver_id = $2 DESC, starts_at DESC`,
    [ctx.enteId, personId, otherIds],
  );
}
