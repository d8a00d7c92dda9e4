// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Of which ente a page for everybody is, while it is published; asked over all enti. */
export async function findPublished(ctx: Ctx, token: string): Promise<{ id: string; enteId: string } | null> {
  const [found] = await ctx.tx.query<{ id: string; enteId: string }>(
    'SELECT id, ente_id AS "enteId" FROM evaluation_tables WHERE link_token = $1 AND is_published',
    [token],
  );
  return found ?? null;
}
