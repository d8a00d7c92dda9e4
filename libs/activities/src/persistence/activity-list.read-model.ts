// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { listPage } from '@reciproca/platform';

export interface ListedActivity {
  readonly id: string;
  /** When it meets next; null where nothing is to come. */
  readonly nextAt: Date | null;
}

const NEXT = `(SELECT min(m.starts_at) FROM activity_meetings m
  WHERE m.activity_id = a.id AND m.state = 'planned' AND m.ends_at > $2) AS "nextAt"`;

/** Everything of the ente: what goes on first, the soonest before the others. */
export function listForStaff(ctx: Ctx, page: PageAsk): Promise<PageOf<ListedActivity>> {
  return listPage<ListedActivity>(
    ctx,
    `SELECT a.id, ${NEXT} FROM activities a WHERE a.ente_id = $1
     ORDER BY a.state NOT IN ('draft', 'open'), "nextAt" NULLS LAST, a.created_at DESC, a.id`,
    [ctx.enteId, ctx.clock.now()],
    page,
  );
}

/** What is open to somebody who lives in that area, and whatever they have a part in; the soonest first. */
export function listForPerson(
  ctx: Ctx,
  personId: string,
  areaId: string | null,
  page: PageAsk,
): Promise<PageOf<ListedActivity>> {
  return listPage<ListedActivity>(
    ctx,
    `SELECT a.id, ${NEXT} FROM activities a
     WHERE a.ente_id = $1 AND a.state <> 'draft'
       AND (EXISTS (SELECT 1 FROM activity_enrolments e WHERE e.activity_id = a.id AND e.person_id = $3
              AND e.state IN ('enrolled', 'waiting', 'offered'))
         OR (a.state = 'open' AND (a.audience = 'everybody' OR (a.audience = 'area' AND a.area_id = $4::uuid))))
     ORDER BY a.state <> 'open', "nextAt" NULLS LAST, a.created_at DESC, a.id`,
    [ctx.enteId, ctx.clock.now(), personId, areaId],
    page,
  );
}
