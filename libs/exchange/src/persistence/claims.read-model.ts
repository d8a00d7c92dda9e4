// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Claim } from '../domain/claim.rules.js';

/** Requests somebody has answered from the board: how many are still to come, and whether there is one since that moment. */
export async function findClaims(ctx: Ctx, personId: string, since: Date): Promise<Pick<Claim, 'ahead' | 'hasLately'>> {
  const [row] = await ctx.tx.query<Pick<Claim, 'ahead' | 'hasLately'>>(
    `SELECT count(*) FILTER (WHERE upper(l.free_when) > $4 OR EXISTS (SELECT FROM slots s WHERE s.listing_id = l.id AND s.ends_at > $4))::int AS ahead,
       coalesce(bool_or(l.created_at > $3), false) AS "hasLately"
     FROM listings l WHERE l.ente_id = $1 AND l.person_id = $2 AND l.kind = 'offer' AND l.answers_id IS NOT NULL
       AND l.state IN ('pending', 'open', 'matched', 'fulfilled')`,
    [ctx.enteId, personId, since, ctx.clock.now()],
  );
  return row ?? { ahead: 0, hasLately: false };
}
