// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import { titleIn, type Titles } from '../domain/title.js';

/** An appointment that was called off for somebody, and could stand again. */
export interface CalledOff {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly otherName: string;
}

interface Row extends CalledOff {
  readonly titles: Titles | null;
  readonly otherId: string;
}

/** What of somebody was called off by no word of their own between two moments, is still ahead, and has not come back; the soonest first. */
export async function listCalledOff(
  ctx: Ctx,
  personId: string,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<CalledOff[]> {
  const rows = await ctx.tx.query<Row>(
    `SELECT a.id, a.title, a.titles, a.starts_at AS "startsAt", a.ends_at AS "endsAt", o.id AS "otherId",
       o.given_name || ' ' || o.family_name AS "otherName"
     FROM agreements a JOIN people o ON o.id = CASE WHEN a.giver_id = $2 THEN a.receiver_id ELSE a.giver_id END
     WHERE a.ente_id = $1 AND $2 IN (a.giver_id, a.receiver_id) AND a.state = 'cancelled' AND a.starts_at > $5
       AND EXISTS (SELECT 1 FROM exchange_acts e WHERE e.subject_id = a.id AND e.to_state = 'cancelled' AND e.channel = 'system'
         AND e.at BETWEEN $3 AND $4)
     ORDER BY a.starts_at, a.id`,
    [ctx.enteId, personId, since, until, ctx.clock.now()],
  );
  noteSeen(
    ctx,
    rows.map(({ otherId }) => otherId),
  );
  return rows.map(({ titles, otherId: _, ...row }) => ({ ...row, title: titleIn({ ...row, titles }, ctx.language) }));
}
