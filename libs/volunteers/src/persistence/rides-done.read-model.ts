// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** What somebody has given and nobody has asked to be given back for. */
export interface GivenDay {
  readonly agreementId: string;
  /** yyyy-mm-dd in Rome. */
  readonly day: string;
}

/** Done, and not called off or quarrelled about, the newest first. */
export function listGivenDays(ctx: Ctx, personId: string, since: string): Promise<GivenDay[]> {
  return ctx.tx.query<GivenDay>(
    `SELECT a.id AS "agreementId", to_char(a.starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS day FROM agreements a
     WHERE a.ente_id = $1 AND a.giver_id = $2 AND a.state IN ('done', 'confirmed', 'settled')
       AND a.starts_at >= ($3::date::timestamp AT TIME ZONE 'Europe/Rome')
       AND NOT EXISTS (SELECT FROM volunteer_refunds r WHERE r.agreement_id = a.id AND r.state IN ('declared', 'approved'))
     ORDER BY a.starts_at DESC, a.id`,
    [ctx.enteId, personId, since],
  );
}
