// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { WITH_NOBODY } from './board.read-model.js';

/** Requests for which there is nobody yet, by the comune they are for; a series counts once. */
export function countUnmet(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  return countByComune(
    ctx,
    `SELECT p.comune_code AS comune, count(*)::int AS number FROM listings l JOIN places p ON p.id = l.place_id
     WHERE l.ente_id = $1 AND ${WITH_NOBODY} GROUP BY p.comune_code`,
  );
}

/** People with an offer that is open and has hours to come, by the comune they offer from. */
export function countOffering(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  return countByComune(
    ctx,
    `SELECT p.comune_code AS comune, count(DISTINCT l.person_id)::int AS number FROM listings l JOIN places p ON p.id = l.place_id
     WHERE l.ente_id = $1 AND l.kind = 'offer' AND l.state = 'open' AND l.answers_id IS NULL AND upper(l.free_when) > $2 GROUP BY p.comune_code`,
  );
}

async function countByComune(ctx: Ctx, sql: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.tx.query<{ comune: string; number: number }>(sql, [ctx.enteId, ctx.clock.now()]);
  return new Map(rows.map(({ comune, number }) => [comune, number]));
}
