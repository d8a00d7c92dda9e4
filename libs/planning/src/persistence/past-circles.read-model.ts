// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { CircleState } from '../domain/circle.js';

/** Those of these circles that stand in one of these states. */
export async function listCircleIdsIn(
  ctx: Ctx,
  ids: readonly string[],
  states: readonly CircleState[],
): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.query<{ id: string }>(
    'SELECT id FROM circles WHERE ente_id = $1 AND id = ANY($2::uuid[]) AND state = ANY($3)',
    [ctx.enteId, ids, states],
  );
  return new Set(rows.map(({ id }) => id));
}
