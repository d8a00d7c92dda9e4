// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Role } from '@reciproca/kernel';
import type { ListTouched, Touched } from '../domain/life-change.js';

export interface RoleHoldings {
  /** Any of these lets somebody have such things. */
  readonly roles: readonly Role[];
  readonly fate: Touched['fate'];
  list(ctx: Ctx, personId: string): Promise<readonly Omit<Touched, 'fate'>[]>;
}

/** What stands in somebody's name because of a role; nothing while another role of theirs lets them keep it. */
export function touchedByRole({ roles, fate, list }: RoleHoldings): ListTouched {
  return async (ctx, personId, change) => {
    if (change.kind !== 'role' || !roles.includes(change.role)) return [];
    const others = roles.filter((role) => role !== change.role);
    const kept = await ctx.tx.query(
      'SELECT 1 FROM role_grants WHERE person_id = $1 AND role = ANY($2::text[]) AND revoked_at IS NULL',
      [personId, others],
    );
    if (kept.length > 0) return [];
    return (await list(ctx, personId)).map((one) => ({ ...one, fate }));
  };
}
