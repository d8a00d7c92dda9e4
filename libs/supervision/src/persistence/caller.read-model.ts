// SPDX-License-Identifier: AGPL-3.0-or-later
import { hasGuardianOn } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { Spokesperson } from '../domain/speaker.rules.js';

export interface OpenSignal {
  readonly id: string;
  readonly since: Date;
}

/** Who may speak for a person today. */
export function listSpokespeople(ctx: Ctx, personId: string, today: string): Promise<Spokesperson[]> {
  return ctx.tx.query<Spokesperson>(
    `SELECT p.id, p.given_name || ' ' || p.family_name AS name, p.phone, 'delegate' AS "as", d.scope FROM delegations d JOIN people p ON p.id = d.delegate_id
     WHERE d.ente_id = $1 AND d.delegator_id = $2 AND d.revoked_at IS NULL AND d.starts_on <= $3::date AND (d.ends_on IS NULL OR d.ends_on >= $3::date)
     UNION SELECT g.id, g.given_name || ' ' || g.family_name, g.phone, 'guardian', 'all' FROM people p JOIN people g ON g.id = p.guardian_id
     WHERE p.ente_id = $1 AND p.id = $2 AND ${hasGuardianOn('p', '$3')} ORDER BY name, scope`,
    [ctx.enteId, personId, today],
  );
}

export function listOpenSignals(ctx: Ctx, personId: string): Promise<OpenSignal[]> {
  return ctx.tx.query<OpenSignal>(
    "SELECT id, created_at AS since FROM signals WHERE ente_id = $1 AND person_id = $2 AND state <> 'closed' ORDER BY created_at DESC LIMIT 5",
    [ctx.enteId, personId],
  );
}

/** Street and comune of a person's home. */
export async function findHomeAddress(ctx: Ctx, personId: string): Promise<string | null> {
  const [row] = await ctx.tx.query<{ home: string }>(
    `SELECT concat_ws(', ', coalesce(p.address, p.name), c.name) AS home FROM residences r JOIN places p ON p.id = r.place_id
     JOIN comuni c ON c.code = p.comune_code WHERE r.person_id = $2 AND p.ente_id = $1`,
    [ctx.enteId, personId],
  );
  return row?.home ?? null;
}
