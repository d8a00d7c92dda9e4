// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

export interface GivenGrams {
  readonly grams: number;
  readonly crates: number;
}

/** What of a garden's harvests between two days went to households and drivers. */
export async function listGiven(ctx: Ctx, gardenId: string, from: string, until: string): Promise<GivenGrams> {
  const [row] = await ctx.tx.query<GivenGrams>(
    `SELECT coalesce(sum(c.grams), 0)::int AS grams, coalesce(sum(c.crates), 0)::int AS crates
     FROM crates c JOIN harvests h ON h.id = c.harvest_id
     WHERE h.ente_id = $1 AND h.garden_id = $2 AND c.state = 'delivered'
       AND (h.recorded_at AT TIME ZONE 'Europe/Rome')::date BETWEEN $3::date AND $4::date`,
    [ctx.enteId, gardenId, from, until],
  );
  return row ?? { grams: 0, crates: 0 };
}
