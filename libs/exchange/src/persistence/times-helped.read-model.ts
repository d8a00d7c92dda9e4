// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** How often each of these people has helped: what was done and confirmed, and nothing that is still in doubt. */
export async function countTimesHelped(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.tx.query<{ id: string; times: number }>(
    `SELECT giver_id AS id, count(*)::int AS times FROM agreements
     WHERE ente_id = $1 AND giver_id = ANY($2::uuid[]) AND state IN ('confirmed', 'settled') GROUP BY giver_id`,
    [ctx.enteId, personIds],
  );
  return new Map(rows.map(({ id, times }) => [id, times]));
}
