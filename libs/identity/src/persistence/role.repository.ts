// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Role } from '@reciproca/kernel';

@Injectable()
export class RoleRepository {
  /** False when the person has the role already. */
  async grant(ctx: Ctx, personId: string, role: Role): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO role_grants (person_id, ente_id, role, granted_by, granted_at) VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT (person_id, role) WHERE revoked_at IS NULL DO NOTHING RETURNING role`,
      [personId, ctx.enteId, role, ctx.actor.personId],
    );
    return rows.length > 0;
  }

  /** False when the person does not have the role. */
  async revoke(ctx: Ctx, personId: string, role: Role): Promise<boolean> {
    const rows = await ctx.tx.query(
      `UPDATE role_grants SET revoked_at = $4 WHERE person_id = $1 AND ente_id = $2 AND role = $3 AND revoked_at IS NULL RETURNING role`,
      [personId, ctx.enteId, role, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** Active people of the ente who hold any of the roles. */
  async listHolders(ctx: Ctx, roles: readonly Role[]): Promise<string[]> {
    const rows = await ctx.tx.query<{ id: string }>(
      `SELECT DISTINCT p.id FROM role_grants g JOIN people p ON p.id = g.person_id
       WHERE g.ente_id = $1 AND g.role = ANY($2) AND g.revoked_at IS NULL AND p.state = 'active' ORDER BY p.id`,
      [ctx.enteId, [...roles]],
    );
    return rows.map(({ id }) => id);
  }
}
