// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** People of the ente who have ever answered about texts, who said yes and use a simple phone first. */
export async function listTextable(ctx: Ctx, limit: number): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT p.id FROM people p WHERE p.ente_id = $1 AND p.phone IS NOT NULL AND p.state = 'active'
       AND EXISTS (SELECT 1 FROM sms_consents c WHERE c.person_id = p.id)
     ORDER BY p.devices = 'smartphone', p.id LIMIT $2`,
    [ctx.enteId, limit],
  );
  return rows.map(({ id }) => id);
}
