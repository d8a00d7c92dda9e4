// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { CardSubject } from '@reciproca/web';

/** The request of a thing, else none: what came of a request belongs with it. */
const REQUESTS = `
  SELECT id FROM listings WHERE id = $3 AND $2 = 'listing' AND ente_id = $1
  UNION SELECT request_id FROM proposals WHERE id = $3 AND $2 = 'proposal' AND ente_id = $1
  UNION SELECT request_id FROM agreements WHERE id = $3 AND $2 = 'agreement' AND ente_id = $1
  UNION SELECT id FROM listings WHERE person_id = $3 AND $2 = 'person' AND ente_id = $1 AND state IN ('open','matched','pending')
  UNION SELECT request_id FROM proposals WHERE offerer_id = $3 AND $2 = 'person' AND ente_id = $1
    AND state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')
  UNION SELECT request_id FROM agreements WHERE giver_id = $3 AND $2 = 'person' AND ente_id = $1
    AND state IN ('agreed','under_way','done','disputed')`;

/** Requests, proposals and agreements that belong with a thing or a person, and their two people. */
export function listRelatedCards(ctx: Ctx, { kind, id }: CardSubject): Promise<CardSubject[]> {
  return ctx.tx.query<CardSubject>(
    `WITH r AS (${REQUESTS})
     SELECT 'listing' AS kind, id FROM r
     UNION SELECT 'proposal', x.id FROM proposals x JOIN r ON r.id = x.request_id
       WHERE x.state IN ('proposed','accepted_by_offer','accepted_by_request','awaiting_approval')
     UNION SELECT 'agreement', a.id FROM agreements a JOIN r ON r.id = a.request_id WHERE a.state IN ('agreed','under_way','done','disputed')
     UNION SELECT 'person', l.person_id FROM listings l JOIN r ON r.id = l.id WHERE $2 <> 'person'
     UNION SELECT 'person', a.giver_id FROM agreements a JOIN r ON r.id = a.request_id
       WHERE $2 <> 'person' AND a.state IN ('agreed','under_way','done','disputed')`,
    [ctx.enteId, kind, id],
  );
}
