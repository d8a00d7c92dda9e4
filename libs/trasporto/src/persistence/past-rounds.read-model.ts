// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Those of these rounds that nobody can answer any more. */
export async function listClosedRoundIds(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.query<{ id: string }>(
    "SELECT id FROM rounds WHERE ente_id = $1 AND id = ANY($2::uuid[]) AND state <> 'proposed'",
    [ctx.enteId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
