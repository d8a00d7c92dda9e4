// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type PageAsk, type PageOf, noteSeen } from '@reciproca/kernel';
import type { Activity, Section } from '../domain/register.js';

/** Where somebody stands by the lines that hold: who has come and not gone. */
export const STANDING = `
  SELECT * FROM (
    SELECT DISTINCT ON (e.person_id) e.ente_id, e.person_id, e.number, e.kind, e.section, e.activity, e.day FROM volunteer_entries e
    WHERE NOT e.is_void AND NOT EXISTS (SELECT FROM volunteer_entries c WHERE c.ente_id = e.ente_id AND c.corrects = e.number)
    ORDER BY e.person_id, e.day DESC, e.kind DESC
  ) last WHERE last.kind = 'entry'`;

/** Somebody who is a volunteer now. */
export interface StandingVolunteer {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly section: Section;
  readonly activity: Activity;
  readonly since: string;
  /** Last day of the insurance, yyyy-mm-dd. */
  readonly coveredUntil: string | null;
}

/** By family name; those of one section alone where one is asked for. */
export async function listStanding(ctx: Ctx, { after, limit }: PageAsk): Promise<PageOf<StandingVolunteer>> {
  const rows = await ctx.tx.query<StandingVolunteer>(
    `SELECT p.id, s.number, p.given_name || ' ' || p.family_name AS name, s.section, s.activity, s.day::text AS since,
       p.covered_until::text AS "coveredUntil"
     FROM (${STANDING}) s JOIN people p ON p.id = s.person_id
     WHERE s.ente_id = $1 AND ($2::uuid IS NULL OR (p.family_name, p.given_name, p.id) > (SELECT family_name, given_name, id FROM people WHERE id = $2 AND ente_id = $1))
     ORDER BY p.family_name, p.given_name, p.id LIMIT $3`,
    [ctx.enteId, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  noteSeen(
    ctx,
    items.map(({ id }) => id),
  );
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export async function listStandingIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT s.person_id AS id FROM (${STANDING}) s WHERE s.ente_id = $1 ORDER BY id`,
    [ctx.enteId],
  );
  return rows.map(({ id }) => id);
}

/** How many there are, and how many of them no insurance covers on that day. */
export async function countStanding(ctx: Ctx, day: string): Promise<{ all: number; uncovered: number }> {
  const [row] = await ctx.tx.query<{ all: number; uncovered: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE p.covered_until IS NULL OR p.covered_until < $2::date)::int AS uncovered
     FROM (${STANDING}) s JOIN people p ON p.id = s.person_id WHERE s.ente_id = $1`,
    [ctx.enteId, day],
  );
  return row ?? { all: 0, uncovered: 0 };
}

/** Where somebody lives, in one line; null where nobody knows. */
export async function findHomeLine(ctx: Ctx, personId: string): Promise<string | null> {
  const [row] = await ctx.tx.query<{ home: string }>(
    `SELECT concat_ws(', ', h.address, c.name) AS home FROM residences w JOIN places h ON h.id = w.place_id
       LEFT JOIN comuni c ON c.code = h.comune_code WHERE w.ente_id = $1 AND w.person_id = $2`,
    [ctx.enteId, personId],
  );
  return row?.home ?? null;
}
