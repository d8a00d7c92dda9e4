// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** One that should have been by now and of which nobody has said anything. */
export async function findOverdueAgreement(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.tx.query<{ id: string }>(
    `SELECT id FROM agreements WHERE ente_id = $1 AND state = 'agreed' AND ends_at < $2 ORDER BY starts_at, id LIMIT 1`,
    [ctx.enteId, ctx.clock.now()],
  );
  return row?.id ?? null;
}
