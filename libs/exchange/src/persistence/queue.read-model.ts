// SPDX-License-Identifier: AGPL-3.0-or-later
import { listPage } from '@reciproca/platform';
import { type Ctx, noteSeen, type PageAsk, type PageOf } from '@reciproca/kernel';
import { leadsSeries } from './series-lead.js';
import { TITLE_OF } from './title.sql.js';
import type { Candidate, QueueFilter, QueueItem, QueueKind } from '../domain/queue.js';

type Row<Shape> = Shape & { readonly personIds: string[] };

const LISTING = (
  language: string,
): string => `SELECT 'listing' AS kind, l.id, ${TITLE_OF('l', language)} AS title, p.given_name || ' ' || p.family_name AS who, '/' || l.kind || 's/' || l.id AS path,
  l.area_id AS "areaId", l.category_id AS "categoryId", l.created_at AS since, ARRAY[l.person_id] AS "personIds",
  l.kind AS asks, c.name_it AS "categoryIt", c.name_en AS "categoryEn", c.vetting_required AND l.kind = 'offer' AS "needsVetting", p.vetted_until::text AS "vettedUntil",
  CASE WHEN p.state <> 'active' THEN 'listing.person_suspended' WHEN c.vetting_required AND l.kind = 'offer'
    AND coalesce(p.vetted_until < (now() AT TIME ZONE 'Europe/Rome')::date, true) THEN 'listing.helper_not_vetted' END AS "willRefuse"
  FROM listings l JOIN people p ON p.id = l.person_id JOIN categories c ON c.id = l.category_id`;
const MATCH = (
  language: string,
): string => `SELECT 'proposal' AS kind, m.id, ${TITLE_OF('r', language)} AS title, a.given_name || ' ' || a.family_name || ' → ' || b.given_name || ' ' || b.family_name AS who,
  '/proposals/' || m.id AS path, r.area_id AS "areaId", r.category_id AS "categoryId", m.updated_at AS since, ARRAY[m.offerer_id, m.requester_id] AS "personIds",
  'match' AS asks, c.name_it AS "categoryIt", c.name_en AS "categoryEn", c.vetting_required AS "needsVetting", a.vetted_until::text AS "vettedUntil", NULL AS "willRefuse"
  FROM proposals m JOIN listings r ON r.id = m.request_id JOIN categories c ON c.id = r.category_id JOIN people a ON a.id = m.offerer_id JOIN people b ON b.id = m.requester_id`;
const CHOSEN = (of: string): string =>
  `($2::uuid IS NULL OR ${of}.area_id = $2) AND ($3::uuid IS NULL OR ${of}.category_id = $3)`;

/** Listings to approve, but for those that are kept back. */
export async function listPendingListings(
  ctx: Ctx,
  { areaId, categoryId }: QueueFilter,
  keptBack: readonly string[],
  page: PageAsk,
): Promise<PageOf<QueueItem>> {
  const sql = `${LISTING('$5')} WHERE l.ente_id = $1 AND l.state = 'pending' AND ${CHOSEN('l')} AND l.id <> ALL($4::uuid[])
    AND ${leadsSeries("earlier.state = 'pending'")}
    ORDER BY l.created_at, l.id`;
  return seenPage(
    ctx,
    await listPage<Row<QueueItem>>(ctx, sql, [ctx.enteId, areaId, categoryId, keptBack, ctx.language], page),
  );
}

export async function listMatchesToApprove(
  ctx: Ctx,
  { areaId, categoryId }: QueueFilter,
  page: PageAsk,
): Promise<PageOf<QueueItem>> {
  const sql = `${MATCH('$4')} WHERE m.ente_id = $1 AND m.state = 'awaiting_approval' AND m.circle_id IS NULL AND ${CHOSEN('r')} ORDER BY m.updated_at, m.id`;
  return seenPage(ctx, await listPage<Row<QueueItem>>(ctx, sql, [ctx.enteId, areaId, categoryId, ctx.language], page));
}

/** Open requests nobody has taken, oldest first. */
export async function listOpenRequests(
  ctx: Ctx,
  { areaId, categoryId }: QueueFilter,
  places: readonly QueueFilter[],
  page: PageAsk,
): Promise<PageOf<QueueItem>> {
  const sql = `${LISTING('$6')} WHERE l.ente_id = $1 AND l.state = 'open' AND l.kind = 'request' AND l.answers_id IS NULL AND ${CHOSEN('l')} AND upper(l.free_when) > $4
     AND ${leadsSeries("earlier.state = 'open' AND upper(earlier.free_when) > $4")}
    AND EXISTS (SELECT 1 FROM jsonb_to_recordset($5::jsonb) AS d("areaId" uuid, "categoryId" uuid)
      WHERE d."areaId" IS NOT DISTINCT FROM l.area_id AND d."categoryId" = l.category_id)
    ORDER BY l.urgent DESC, l.created_at, l.id`;
  const params = [ctx.enteId, areaId, categoryId, ctx.clock.now(), JSON.stringify(places), ctx.language];
  return seenPage(ctx, await listPage<Row<QueueItem>>(ctx, sql, params, page));
}

/** The best few for each request. */
export async function listCandidates(
  ctx: Ctx,
  requestIds: readonly string[],
  each: number,
): Promise<(Candidate & { requestId: string })[]> {
  return seen(
    ctx,
    await ctx.tx.query<Row<Candidate & { requestId: string }>>(
      `SELECT * FROM (SELECT m.request_id AS "requestId", m.id AS "proposalId", p.given_name || ' ' || p.family_name AS who, m.starts_at AS "startsAt",
         m.ends_at AS "endsAt", m.score, ARRAY[m.offerer_id] AS "personIds", row_number() OVER (PARTITION BY m.request_id ORDER BY m.score DESC, m.id) AS rank
         FROM proposals m JOIN people p ON p.id = m.offerer_id
         WHERE m.ente_id = $1 AND m.request_id = ANY($2::uuid[]) AND m.circle_id IS NULL AND m.state IN ('proposed','accepted_by_offer','accepted_by_request')) best
       WHERE rank <= $3 ORDER BY rank`,
      [ctx.enteId, requestIds, each],
    ),
  );
}

/** What was decided, by its name. */
export async function listByIds(ctx: Ctx, kind: QueueKind, ids: readonly string[]): Promise<QueueItem[]> {
  const sql =
    kind === 'listing'
      ? `${LISTING('$3')} WHERE l.ente_id = $1 AND l.id = ANY($2::uuid[])`
      : `${MATCH('$3')} WHERE m.ente_id = $1 AND m.id = ANY($2::uuid[])`;
  return seen(ctx, await ctx.tx.query<Row<QueueItem>>(sql, [ctx.enteId, ids, ctx.language]));
}

function seenPage<Shape>(ctx: Ctx, { items, next }: PageOf<Row<Shape>>): PageOf<Shape> {
  return { items: seen(ctx, items), next };
}

function seen<Shape>(ctx: Ctx, rows: readonly Row<Shape>[]): Shape[] {
  noteSeen(
    ctx,
    rows.flatMap(({ personIds }) => personIds),
  );
  return [...rows];
}
