// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

export interface HelperFacts {
  readonly personId: string;
  readonly givenName: string;
  readonly phone: string | null;
  /** As their preferences keep them, if at all. */
  readonly hours: unknown;
  readonly promised: number;
  readonly unanswered: number;
  readonly timesHelped: number;
  readonly justTried: boolean;
}

/** What speaks for and against calling each of these helpers about a request of this person. */
export function listHelperFacts(
  ctx: Ctx,
  helperIds: readonly string[],
  callerId: string,
  requestId: string,
): Promise<HelperFacts[]> {
  return ctx.tx.query<HelperFacts>(
    `SELECT p.id AS "personId", p.given_name AS "givenName", p.phone, to_jsonb(p) -> 'call_hours' AS hours,
       (SELECT count(*)::int FROM agreements a WHERE a.giver_id = p.id AND a.state IN ('agreed','under_way')
         AND a.starts_at BETWEEN $5::timestamptz AND $5::timestamptz + interval '7 days') AS promised,
       (SELECT count(*)::int FROM contacts k WHERE k.person_id = p.id AND k.direction = 'out' AND k.outcome = 'no_answer'
         AND k.at > $5::timestamptz - interval '30 days') AS unanswered,
       (SELECT count(*)::int FROM agreements a WHERE a.giver_id = p.id AND a.receiver_id = $3
         AND a.state IN ('done','confirmed','settled')) AS "timesHelped",
       EXISTS (SELECT 1 FROM contacts k WHERE k.person_id = p.id AND k.outcome IN ('no_answer','wrong_number')
         AND k.about_kind = 'listing' AND k.about_id = $4 AND k.at > $5::timestamptz - interval '2 hours') AS "justTried"
     FROM people p WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])`,
    [ctx.enteId, helperIds, callerId, requestId, ctx.clock.now()],
  );
}
