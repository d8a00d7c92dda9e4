// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Why somebody who is suspended now is so; null when they are not, or no longer. */
export async function findSuspendedPerson(ctx: Ctx, personId: string): Promise<{ reason: string | null } | null> {
  const [row] = await ctx.tx.query<{ reason: string | null }>(
    "SELECT state_reason AS reason FROM people WHERE id = $1 AND ente_id = $2 AND state = 'suspended'",
    [personId, ctx.enteId],
  );
  return row ?? null;
}
