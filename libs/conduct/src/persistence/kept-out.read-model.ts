// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Whether somebody is not here as others are, or one of these listings is suspended: nearly always neither. */
export async function isAnyKeptOut(ctx: Ctx, personId: string, listingIds: readonly string[]): Promise<boolean> {
  const rows = await ctx.tx.query(
    `SELECT 1 FROM people WHERE id = $1 AND ente_id = $2 AND state <> 'active'
     UNION ALL SELECT 1 FROM suspensions WHERE listing_id = ANY($3::uuid[]) AND ente_id = $2 AND ended_at IS NULL LIMIT 1`,
    [personId, ctx.enteId, listingIds],
  );
  return rows.length > 0;
}
