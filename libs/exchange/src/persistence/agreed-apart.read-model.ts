// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { Titles } from '../domain/title.js';

/** Something ahead of two whom staff keep apart. */
export interface AgreedApartRow {
  readonly id: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly title: string;
  readonly titles: Titles | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Of this person, the soonest first. */
export async function listAgreedApart(ctx: Ctx, personId: string): Promise<AgreedApartRow[]> {
  const rows = await ctx.tx.query<AgreedApartRow>(
    `SELECT a.id, o.id AS "otherId", o.given_name || ' ' || o.family_name AS "otherName", a.title, a.titles,
       a.starts_at AS "startsAt", a.ends_at AS "endsAt"
     FROM agreements a JOIN people o ON o.id = CASE WHEN a.giver_id = $2 THEN a.receiver_id ELSE a.giver_id END
     WHERE a.ente_id = $1 AND $2 IN (a.giver_id, a.receiver_id) AND a.state = 'agreed' AND a.starts_at > $3
       AND EXISTS (SELECT 1 FROM kept_apart k WHERE k.ente_id = $1 AND k.ended_at IS NULL
         AND ((k.person_id = $2 AND k.other_id = o.id) OR (k.person_id = o.id AND k.other_id = $2)))
     ORDER BY a.starts_at, a.id`,
    [ctx.enteId, personId, ctx.clock.now()],
  );
  noteSeen(
    ctx,
    rows.map(({ otherId }) => otherId),
  );
  return rows;
}
