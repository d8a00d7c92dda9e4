// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, isId, noteSeen, type PageAsk, pageOf, type PageOf } from '@reciproca/kernel';
import type { AuditFilter, AuditRow } from '../domain/audit.js';

const SELECT = `
  SELECT e.id, e.at, e.action, e.actor_id AS "actorId", a.given_name || ' ' || a.family_name AS "actorName", e.person_id AS "personId",
    p.given_name || ' ' || p.family_name AS "personName", e.detail, e.request_id AS "requestId",
    (SELECT count(*)::int FROM unnest(e.subject_ids) s WHERE s IS DISTINCT FROM e.person_id AND s <> e.actor_id) AS others
  FROM access_log e LEFT JOIN people a ON a.id = e.actor_id LEFT JOIN people p ON p.id = e.person_id AND p.ente_id = e.ente_id`;

/** Newest first; the cursor is the last entry's id. */
export async function listAuditRows(ctx: Ctx, filter: AuditFilter): Promise<PageOf<AuditRow>> {
  const after = filter.after && isId(filter.after) ? filter.after : null;
  const rows = await ctx.tx.query<AuditRow>(
    `${SELECT} WHERE e.ente_id = $1
       AND ($2::uuid IS NULL OR e.actor_id = $2)
       AND ($3::uuid IS NULL OR e.person_id = $3 OR e.subject_ids @> ARRAY[$3])
       AND ($4::text IS NULL OR e.action = $4)
       AND ($5::text IS NULL OR e.detail ->> 'what' = $5 OR strpos(e.detail ->> 'route', $5) > 0)
       AND ($6::date IS NULL OR e.at >= ($6::date)::timestamp AT TIME ZONE 'Europe/Rome')
       AND ($7::date IS NULL OR e.at < ($7::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
       AND ($8::text IS NULL OR e.request_id = $8)
       AND ($9::uuid IS NULL OR (e.at, e.id) < (SELECT b.at, b.id FROM access_log b WHERE b.id = $9 AND b.ente_id = $1))
     ORDER BY e.at DESC, e.id DESC LIMIT $10`,
    [
      ctx.enteId,
      filter.actorId ?? null,
      filter.personId ?? null,
      filter.action ?? null,
      filter.what ?? null,
      filter.from ?? null,
      filter.until ?? null,
      filter.requestId ?? null,
      after,
      filter.limit + 1,
    ],
  );
  noteSeen(
    ctx,
    rows.flatMap(({ personId }) => (personId ? [personId] : [])),
  );
  return pageOf(rows, filter.limit, ({ id }) => id);
}

/** Everybody of the ente whose acts are in the audit and who has, or had, an office. */
export function listAuditActors(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.tx.query(
    `SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM people p WHERE p.ente_id = $1 AND EXISTS (
       SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role IN ('operator','coordinator','mediator','tutor','partner')) ORDER BY 2 LIMIT 200`,
    [ctx.enteId],
  );
}

/** People whose name is exactly this, in either order. */
export function listPeopleNamed(ctx: Ctx, name: string): Promise<{ id: string; name: string }[]> {
  return ctx.tx.query(
    `SELECT id, given_name || ' ' || family_name AS name FROM people WHERE ente_id = $1
       AND lower($2) IN (lower(given_name || ' ' || family_name), lower(family_name || ' ' || given_name)) ORDER BY id LIMIT 20`,
    [ctx.enteId, name.trim().replace(/\s+/g, ' ')],
  );
}

/** Who looked at a person's data: the office they hold, never their name. */
export interface Looking {
  readonly id: string;
  readonly at: Date;
  readonly action: 'read' | 'search' | 'write';
  readonly detail: Readonly<Record<string, unknown>>;
  /** The highest office of who looked; null for somebody who acts by delegation. */
  readonly role: string | null;
  /** Only of who acts by delegation. */
  readonly delegateName: string | null;
  readonly organisation: string | null;
}

export async function listLookings(ctx: Ctx, personId: string, { after, limit }: PageAsk): Promise<PageOf<Looking>> {
  const rows = await ctx.tx.query<Looking>(
    `SELECT e.id, e.at, e.action, e.detail, r.role, CASE WHEN r.role IS NULL THEN a.given_name || ' ' || a.family_name END AS "delegateName", o.name AS organisation
     FROM access_log e LEFT JOIN people a ON a.id = e.actor_id
     LEFT JOIN LATERAL (SELECT g.role FROM role_grants g WHERE g.person_id = e.actor_id AND g.granted_at <= e.at AND g.role IN ('operator','coordinator','mediator','tutor','partner')
       ORDER BY array_position(ARRAY['coordinator','operator','mediator','tutor','partner'], g.role) LIMIT 1) r ON true
     LEFT JOIN LATERAL (SELECT org.name FROM organisation_members m JOIN organisations org ON org.id = m.organisation_id
       WHERE m.person_id = e.actor_id AND m.added_at <= e.at AND (m.ended_at IS NULL OR m.ended_at > e.at) LIMIT 1) o ON true
     WHERE e.ente_id = $1 AND e.actor_id <> $2 AND (e.person_id = $2 OR e.subject_ids @> ARRAY[$2::uuid])
       AND ($4 OR (coalesce(e.detail ->> 'what', '') NOT LIKE 'signal%' AND coalesce(e.detail ->> 'route', '') NOT LIKE '%/signals%'))
       AND ($5::uuid IS NULL OR (e.at, e.id) < (SELECT s.at, s.id FROM access_log s WHERE s.id = $5 AND s.ente_id = $1))
     ORDER BY e.at DESC, e.id DESC LIMIT $3`,
    // That somebody is told of at all is said in confidence: staff hand it out with the signal itself.
    [ctx.enteId, personId, limit + 1, personId !== ctx.actor.personId, after ?? null],
  );
  return pageOf(rows, limit, ({ id }) => id);
}
