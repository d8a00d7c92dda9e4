// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Role } from '@reciproca/kernel';
import type { ListTouched, Touched } from '../application/change-preview.js';

export interface RoleHoldings {
  /** Any of these lets somebody have such things. */
  readonly roles: readonly Role[];
  readonly fate: Touched['fate'];
  /** Rows of `title`, `href`, `"otherName"`, `"startsAt"`, `"endsAt"`; `$1` is the ente, `$2` the person, `$3` the present moment. */
  readonly sql: string;
  /** Where rows have no title of their own. */
  readonly titleOf?: (ctx: Ctx) => string;
}

type Row = Omit<Touched, 'fate'> & { readonly title: string | null };

/** What stands in somebody's name because of a role; nothing while another role of theirs lets them keep it. */
export function touchedByRole({ roles, fate, sql, titleOf }: RoleHoldings): ListTouched {
  return async (ctx, personId, change) => {
    if (change.kind !== 'role' || !roles.includes(change.role)) return [];
    const others = roles.filter((role) => role !== change.role);
    const kept = await ctx.tx.query(
      'SELECT 1 FROM role_grants WHERE person_id = $1 AND role = ANY($2::text[]) AND revoked_at IS NULL',
      [personId, others],
    );
    if (kept.length > 0) return [];
    const rows = await ctx.tx.query<Row>(sql, [ctx.enteId, personId, ctx.clock.now()]);
    return rows.map((row) => ({ ...row, fate, title: row.title ?? titleOf?.(ctx) ?? '' }));
  };
}
