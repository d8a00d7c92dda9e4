// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { Service } from '../domain/listing.js';
import { LEG_OF } from './legs.sql.js';
import { TITLE_OF } from './title.sql.js';

/** An agreement, or a proposal kept for the second yes, as a calendar tells of it. */
export interface ToldCauseRow {
  readonly id: string;
  readonly kind: 'agreement' | 'proposal';
  readonly service: Service;
  readonly title: string;
  readonly leg: 'out' | 'back' | null;
  readonly giverId: string;
  readonly giverName: string;
  readonly giverGiven: string;
  readonly receiverId: string;
  readonly receiverName: string;
  readonly receiverGiven: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const PEOPLE = `g.id AS "giverId", g.given_name || ' ' || g.family_name AS "giverName", g.given_name AS "giverGiven",
  q.id AS "receiverId", q.given_name || ' ' || q.family_name AS "receiverName", q.given_name AS "receiverGiven"`;

/** @param personId one of the two; null for anybody's */
export async function listToldCauses(
  ctx: Ctx,
  ids: readonly string[],
  personId: string | null,
  within: readonly string[] | null,
): Promise<ToldCauseRow[]> {
  const rows = await ctx.tx.query<ToldCauseRow>(
    `SELECT a.id, 'agreement' AS kind, a.service, ${TITLE_OF('a', '$5')} AS title, ${LEG_OF('r')} AS leg, ${PEOPLE},
       a.starts_at AS "startsAt", a.ends_at AS "endsAt"
     FROM agreements a JOIN listings r ON r.id = a.request_id JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id
     WHERE a.ente_id = $1 AND a.id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR $3 IN (a.giver_id, a.receiver_id))
       AND ($4::text[] IS NULL OR a.service = ANY($4))
     UNION ALL
     SELECT x.id, 'proposal', x.service, ${TITLE_OF('r', '$5')}, ${LEG_OF('r')}, ${PEOPLE}, x.starts_at, x.ends_at
     FROM proposals x JOIN listings r ON r.id = x.request_id JOIN people g ON g.id = x.offerer_id JOIN people q ON q.id = x.requester_id
     WHERE x.ente_id = $1 AND x.id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR $3 IN (x.offerer_id, x.requester_id))
       AND ($4::text[] IS NULL OR x.service = ANY($4))`,
    [ctx.enteId, ids, personId, within, ctx.language],
  );
  noteSeen(
    ctx,
    rows.flatMap(({ giverId, receiverId }) => [giverId, receiverId]),
  );
  return rows;
}
