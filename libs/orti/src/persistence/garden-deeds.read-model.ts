// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Measured, OtherWork } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

/** How much produce each agreement handed over. */
export async function measureCrates(ctx: Ctx, agreementIds: readonly string[]): Promise<ReadonlyMap<string, Measured>> {
  const rows = await ctx.tx.query<{ id: string; grams: number }>(
    `SELECT agreement_id AS id, sum(grams)::int AS grams FROM crates
     WHERE ente_id = $1 AND agreement_id = ANY($2::uuid[]) AND state <> 'cancelled' GROUP BY agreement_id`,
    [ctx.enteId, agreementIds],
  );
  return new Map(rows.map(({ id, grams }) => [id, { grams }]));
}

/** Work in the gardens that was confirmed, by day. */
export function listConfirmedWork(
  ctx: Ctx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly OtherWork[]> {
  return ctx.tx.query<OtherWork>(
    `SELECT w.id, w.worked_on::text AS day, w.person_id AS "personId", c.name AS comune, w.transfer_id AS "transferId"
     FROM garden_work w LEFT JOIN comuni c ON c.code = w.comune_code
     WHERE ente_id = $1 AND state = 'confirmed' AND worked_on BETWEEN $2 AND $3`,
    [ctx.enteId, from, to],
  );
}
