// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** When the way back begins of those of these requests that have one: as agreed, or as it is still asked for. */
export async function listWaysBack(ctx: Ctx, requestIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await ctx.tx.query<{ id: string; startsAt: Date }>(
    `SELECT leg.linked_to_id AS id, min(coalesce(made.starts_at, wish.starts_at)) AS "startsAt"
     FROM listings leg
     LEFT JOIN LATERAL (SELECT starts_at FROM agreements WHERE request_id = leg.id
       AND state NOT IN ('cancelled','no_show') ORDER BY created_at DESC LIMIT 1) made ON true
     LEFT JOIN LATERAL (SELECT starts_at FROM slots WHERE listing_id = leg.id AND capacity > 0
       ORDER BY starts_at LIMIT 1) wish ON leg.state IN ('pending','open')
     WHERE leg.ente_id = $1 AND leg.linked_to_id = ANY($2::uuid[]) AND leg.kind = 'request'
       AND coalesce(made.starts_at, wish.starts_at) IS NOT NULL
     GROUP BY leg.linked_to_id`,
    [ctx.enteId, requestIds],
  );
  return new Map(rows.map(({ id, startsAt }) => [id, startsAt]));
}
