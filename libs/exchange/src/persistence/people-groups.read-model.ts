// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Who has an offer of this kind open. */
export async function listHelpers(ctx: Ctx, categoryId: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM listings WHERE ente_id = $1 AND category_id = $2 AND kind = 'offer' AND state IN ('open', 'full')
     ORDER BY id`,
    [ctx.enteId, categoryId],
  );
  return rows.map(({ id }) => id);
}

/** Who gives or is given something on this day. */
export async function listPeopleOfDay(ctx: Ctx, day: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT DISTINCT who.id FROM agreements a, LATERAL (VALUES (a.giver_id), (a.receiver_id)) AS who(id)
     WHERE a.ente_id = $1 AND a.state NOT IN ('cancelled', 'no_show') AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
       AND a.starts_at < (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Rome') ORDER BY who.id`,
    [ctx.enteId, day],
  );
  return rows.map(({ id }) => id);
}
