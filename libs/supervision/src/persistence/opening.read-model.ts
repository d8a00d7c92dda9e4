// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { OpeningCounts } from '../domain/opening-step.js';

/** How much of what a new ente needs is really there; in one statement, because the board asks it. */
export async function countOpening(ctx: Ctx): Promise<OpeningCounts> {
  const [counts] = await ctx.tx.query<OpeningCounts>(
    `SELECT
       (SELECT count(*)::int FROM enti e CROSS JOIN LATERAL unnest(ARRAY['officePhone', 'privacyEmail']) AS field
         WHERE e.id = $1 AND coalesce(e.settings ->> field, '') <> '') AS ente,
       (SELECT count(*)::int FROM letterheads h WHERE h.ente_id = $1 AND cardinality(h.lines) > 0) AS letterhead,
       (SELECT count(DISTINCT g.person_id)::int FROM role_grants g WHERE g.ente_id = $1 AND g.revoked_at IS NULL
         AND g.role IN ('operator', 'coordinator')) AS staff,
       (SELECT count(*)::int FROM ente_comuni c WHERE c.ente_id = $1) AS comuni,
       (SELECT count(*)::int FROM staircases s WHERE s.ente_id = $1) AS buildings,
       (SELECT count(*)::int FROM places l WHERE l.ente_id = $1 AND l.is_public) AS places,
       (SELECT count(*)::int FROM categories k WHERE k.ente_id = $1 AND k.active) AS categories,
       (SELECT count(*)::int FROM role_grants g WHERE g.ente_id = $1 AND g.revoked_at IS NULL AND g.role = 'resident') AS people,
       (SELECT count(*)::int FROM driver_papers d WHERE d.ente_id = $1) AS drivers,
       (SELECT count(*)::int FROM gardens o WHERE o.ente_id = $1) AS gardens,
       (SELECT count(*)::int FROM privacy_notices n WHERE n.ente_id = $1) AS notices,
       (SELECT count(*)::int FROM agreements a WHERE a.ente_id = $1 AND a.state = 'settled') AS exchange`,
    [ctx.enteId],
  );
  if (!counts) throw new Error('Counting answers with one row');
  return counts;
}
