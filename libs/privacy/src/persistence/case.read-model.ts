// SPDX-License-Identifier: AGPL-3.0-or-later
import { listPage } from '@reciproca/platform';
import { type Ctx, noteSeen, type PageAsk, type PageOf } from '@reciproca/kernel';

/** What a partner's staff see of a person they were assigned: no minutes, no other service. */
export interface CaseView {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly area: string | null;
  readonly comune: string | null;
  readonly services: readonly string[];
  readonly purposes: readonly string[];
  /** Last day of the longest assignment; null while none is set. */
  readonly until: string | null;
}

export interface CaseAhead {
  readonly service: string;
  readonly category: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Both the agreement with the organisation and the assignment have to hold on the day, and the person has to belong to the community. */
const HELD = `
  case_assignments c
  JOIN organisations o ON o.id = c.organisation_id AND o.valid_from <= $3::date AND coalesce(o.valid_until >= $3::date, true)
  JOIN organisation_members m ON m.organisation_id = o.id AND m.person_id = $2 AND m.ended_at IS NULL
  JOIN people p ON p.id = c.person_id AND p.state <> 'left'`;
const WHERE = `c.ente_id = $1 AND c.ended_at IS NULL AND c.starts_on <= $3::date AND coalesce(c.ends_on >= $3::date, true)`;

export async function listCases(
  ctx: Ctx,
  day: string,
  personId: string | null,
  ask: PageAsk,
): Promise<PageOf<CaseView>> {
  const page = await listPage<CaseView, 'personId'>(
    ctx,
    `SELECT p.id AS "personId", p.given_name || ' ' || p.family_name AS name, p.phone, a.name AS area, k.name AS comune, array_agg(DISTINCT c.service) AS services,
       array_agg(DISTINCT c.purpose) AS purposes, CASE WHEN bool_or(c.ends_on IS NULL) THEN NULL ELSE max(c.ends_on)::text END AS until
     FROM ${HELD} LEFT JOIN residences r ON r.person_id = p.id LEFT JOIN areas a ON a.id = r.area_id
     LEFT JOIN places h ON h.id = r.place_id LEFT JOIN comuni k ON k.code = h.comune_code
     WHERE ${WHERE} AND ($4::uuid IS NULL OR p.id = $4) GROUP BY p.id, a.name, k.name ORDER BY name, p.id`,
    [ctx.enteId, ctx.actor.personId, day, personId],
    ask,
    'personId',
  );
  noteSeen(
    ctx,
    page.items.map((row) => row.personId),
  );
  return page;
}

/** What is ahead in the services the organisation looks after; of the other person nothing. */
export async function listAhead(
  ctx: Ctx,
  personId: string,
  services: readonly string[],
  ask: PageAsk,
): Promise<PageOf<CaseAhead>> {
  const { items, next } = await listPage<CaseAhead & { id: string }>(
    ctx,
    `SELECT g.id, g.service, CASE WHEN $5::boolean THEN k.name_en ELSE k.name_it END AS category, g.starts_at AS "startsAt", g.ends_at AS "endsAt" FROM agreements g JOIN categories k ON k.id = g.category_id
     WHERE g.ente_id = $1 AND $2 IN (g.giver_id, g.receiver_id) AND g.state IN ('agreed','under_way') AND g.ends_at >= $4
       AND ('any' = ANY($3::text[]) OR g.service = ANY($3::text[])) ORDER BY g.starts_at, g.id`,
    [ctx.enteId, personId, [...services], ctx.clock.now(), ctx.language === 'en'],
    ask,
  );
  return { items: items.map(({ id: _, ...ahead }) => ahead), next };
}
