// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** An open request for which somebody has been found who has not been asked for their yes yet; the soonest. */
export async function findMatchedRequest(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.tx.query<{ id: string }>(
    `SELECT l.id FROM listings l JOIN proposals p ON p.request_id = l.id AND p.ente_id = l.ente_id
     WHERE l.ente_id = $1 AND l.state = 'open' AND p.state = 'proposed' AND p.circle_id IS NULL AND p.expires_at > $2
     ORDER BY p.starts_at, l.id LIMIT 1`,
    [ctx.enteId, ctx.clock.now()],
  );
  return row?.id ?? null;
}
