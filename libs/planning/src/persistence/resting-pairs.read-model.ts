// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

const REST_DAYS = 30;

/**
 * Pairs, as `request:offer`, that are not asked about again for a while: declined on their own, or parts of a circle that came to
 * nothing for want of a yes. Of a circle one member ended, only that member's own two parts rest; the others may meet again.
 */
export async function listRestingPairs(ctx: Ctx, requestIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx.query<{ pair: string }>(
    `SELECT p.request_id || ':' || p.offer_id AS pair FROM proposals p
     LEFT JOIN circles c ON c.id = p.circle_id AND c.closed_at > $3 AND c.close_reason IN ('declined','cancelled','expired')
     WHERE p.ente_id = $1 AND p.request_id = ANY($2::uuid[]) AND p.updated_at > $3 AND (
       p.state = 'declined'
       OR (c.id IS NOT NULL AND (c.closed_member_id IS NULL OR c.closed_member_id IN (p.requester_id, p.offerer_id))))`,
    [ctx.enteId, requestIds, new Date(ctx.clock.now().getTime() - REST_DAYS * 86_400_000)],
  );
  return new Set(rows.map(({ pair }) => pair));
}
