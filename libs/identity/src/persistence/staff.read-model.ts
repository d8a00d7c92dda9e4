// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, Role } from '@reciproca/kernel';

/** Somebody who works here, and how they get in. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly login: string | null;
  readonly hasSecondFactor: boolean;
  readonly sessions: number;
  readonly lastSeenAt: Date | null;
}

@Injectable()
export class StaffReadModel {
  /** By name; who is suspended too, since they still have their roles. */
  list(ctx: Ctx): Promise<StaffMember[]> {
    return ctx.tx.query<StaffMember>(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.email, r.roles, c.login::text,
         c.totp_enabled_at IS NOT NULL OR EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = p.id) AS "hasSecondFactor", s.open::int AS sessions, s.seen AS "lastSeenAt"
       FROM people p
       CROSS JOIN LATERAL (
         SELECT array_agg(g.role ORDER BY g.role) AS roles FROM role_grants g
         WHERE g.person_id = p.id AND g.revoked_at IS NULL AND g.role IN ('operator', 'coordinator')) r
       LEFT JOIN credentials c ON c.person_id = p.id
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE o.revoked_at IS NULL AND o.expires_at > $2) AS open, max(o.last_seen_at) AS seen
         FROM sessions o WHERE o.person_id = p.id) s
       WHERE p.ente_id = $1 AND p.state IN ('active', 'suspended') AND r.roles IS NOT NULL
       ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId, ctx.clock.now()],
    );
  }
}
