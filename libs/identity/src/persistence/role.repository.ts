// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, Role } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import { RoleGrantEntity } from './role-grant.entity.js';

@Injectable()
export class RoleRepository {
  constructor(@InjectRepository(RoleGrantEntity) private readonly grants: Repository<RoleGrantEntity>) {}

  /** False when the person has the role already. The database says when: one transaction may give, take and give again. */
  grant(ctx: Ctx, personId: string, role: Role): Promise<boolean> {
    return ownRows(ctx, this.grants).insertNew({ personId, role, grantedBy: ctx.actor.personId });
  }

  /** False when the person does not have the role. */
  async revoke(ctx: Ctx, personId: string, role: Role): Promise<boolean> {
    const revoked = await ownRows(ctx, this.grants).update(
      { personId, role, revokedAt: IsNull() },
      { revokedAt: ctx.clock.now() },
    );
    return revoked > 0;
  }

  /** Whoever changes who may give roles waits for a colleague who does so at the same moment. */
  async lockCoordinators(ctx: Ctx): Promise<void> {
    await ctx.tx.query("SELECT pg_advisory_xact_lock(hashtextextended('coordinators:' || $1, 0))", [ctx.enteId]);
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
