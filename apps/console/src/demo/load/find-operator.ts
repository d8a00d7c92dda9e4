// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Olga of Alba, with the context of her ente; null where the demo has no such operator. */
export async function findOperator(ctx: Ctx): Promise<{ readonly staffId: string; readonly own: Ctx } | null> {
  const [staff] = await ctx.tx.query<{ id: string; ente_id: string }>(
    "SELECT p.id, p.ente_id FROM credentials c JOIN people p ON p.id = c.person_id WHERE c.login = 'olga'",
  );
  return staff ? { staffId: staff.id, own: { ...ctx, enteId: staff.ente_id } } : null;
}
