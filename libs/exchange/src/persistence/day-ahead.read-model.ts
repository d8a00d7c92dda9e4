// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Service } from '../domain/listing.js';

/** What somebody has agreed for a stretch of time: how many, and the first of them. */
export interface AgreedThen {
  readonly personId: string;
  readonly count: number;
  readonly agreementId: string;
  readonly otherId: string;
  readonly service: Service;
  readonly startsAt: Date;
}

/** Of everybody of the ente; what was agreed after `before` they have in mind. */
export function listAgreedThen(ctx: Ctx, from: Date, until: Date, before: Date): Promise<AgreedThen[]> {
  return ctx.tx.query<AgreedThen>(
    `SELECT "personId", count, "agreementId", "otherId", service, "startsAt" FROM (
       SELECT who."personId", who."otherId", a.id AS "agreementId", a.service, a.starts_at AS "startsAt",
         count(*) OVER (PARTITION BY who."personId")::int AS count,
         row_number() OVER (PARTITION BY who."personId" ORDER BY a.starts_at, a.id) AS nth
       FROM agreements a CROSS JOIN LATERAL (VALUES (a.giver_id, a.receiver_id), (a.receiver_id, a.giver_id)) AS who("personId", "otherId")
       WHERE a.ente_id = $1 AND a.state = 'agreed' AND a.starts_at >= $2 AND a.starts_at < $3 AND a.created_at < $4) agreed
     WHERE nth = 1 ORDER BY "personId"`,
    [ctx.enteId, from, until, before],
  );
}
