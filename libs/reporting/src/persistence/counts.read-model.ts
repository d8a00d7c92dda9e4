// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { WholeCounts } from '../domain/measure.js';
import type { Period } from '../domain/period.js';

const WITHIN = (column: string): string =>
  `${column} >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome') AND ${column} < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')`;

/** What is counted of the whole ente in a period. */
export async function countWhole(ctx: Ctx, { from, to }: Period): Promise<WholeCounts> {
  const [row] = await ctx.tx.query<WholeCounts>(
    `SELECT
       (SELECT coalesce(sum(crates), 0)::int FROM crates WHERE ente_id = $1 AND state = 'delivered' AND ${WITHIN('created_at')}) AS donations,
       (SELECT count(*)::int FROM sessions WHERE ente_id = $1 AND ${WITHIN('created_at')}) AS accesses,
       (SELECT count(*)::int FROM signals WHERE ente_id = $1 AND ${WITHIN('created_at')}) AS signals`,
    [ctx.enteId, from, to],
  );
  if (!row) throw new Error('Nothing could be counted');
  return row;
}

/**
 * The same minutes from the other side: straight from the ledger's postings, by what the transfers are for; of these deeds alone where they are named.
 * A correction counts against the day of what it corrects.
 */
export async function countLedgerMinutes(
  ctx: Ctx,
  { from, to }: Period,
  deedIds: readonly string[] | null = null,
): Promise<number> {
  const [row] = await ctx.tx.query<{ minutes: number }>(
    `SELECT coalesce(sum(CASE WHEN t.reason = 'correction' THEN -p.minutes ELSE p.minutes END), 0)::int AS minutes
     FROM postings p JOIN transfers t ON t.id = p.transfer_id JOIN transfers o ON o.id = coalesce(t.corrects_id, t.id)
     LEFT JOIN agreements a ON a.transfer_id = o.id LEFT JOIN garden_work w ON w.transfer_id = o.id
     WHERE p.ente_id = $1 AND p.minutes > 0 AND o.reason IN ('exchange', 'garden_work')
       AND coalesce(w.worked_on, (a.starts_at AT TIME ZONE 'Europe/Rome')::date) BETWEEN $2 AND $3
       AND ($4::uuid[] IS NULL OR coalesce(w.id, a.id) = ANY($4::uuid[]))`,
    [ctx.enteId, from, to, deedIds],
  );
  return row?.minutes ?? 0;
}
