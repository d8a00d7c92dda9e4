// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';

/** Confirmed hours of one person on one day, as projects useful to the community are accounted for. */
export interface CivicHours {
  readonly personId: string;
  readonly commitmentId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly fiscalCode: string | null;
  readonly activities: string;
  readonly protocol: string | null;
  /** yyyy-mm-dd */
  readonly day: string;
  /** hh:mm, where they were written down so. */
  readonly fromTime: string | null;
  readonly untilTime: string | null;
  readonly minutes: number;
  readonly project: string | null;
  readonly total: number;
}

export interface CivicHoursAsked {
  /** yyyy-mm-dd, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly project?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

/** By name, then by day. */
export async function listCivicHours(
  ctx: Ctx,
  { from, until, project, skip, most }: CivicHoursAsked,
): Promise<CivicHours[]> {
  const rows = await ctx.tx.query<CivicHours>(
    `SELECT p.id AS "personId", c.id AS "commitmentId", p.family_name AS "familyName", p.given_name AS "givenName",
       c.fiscal_code AS "fiscalCode", c.activities, c.protocol, to_char(a.day, 'YYYY-MM-DD') AS day,
       to_char(a.from_time, 'HH24:MI') AS "fromTime", to_char(a.until_time, 'HH24:MI') AS "untilTime", a.minutes, c.project,
       count(*) OVER ()::int AS total
     FROM civic_attendance a JOIN civic_commitments c ON c.id = a.commitment_id JOIN people p ON p.id = c.person_id
     WHERE a.ente_id = $1 AND a.state = 'confirmed' AND ($2::date IS NULL OR a.day >= $2) AND ($3::date IS NULL OR a.day <= $3)
       AND ($4::text IS NULL OR strpos(lower(c.project), lower($4)) > 0)
     ORDER BY p.family_name, p.given_name, p.id, a.day, a.from_time NULLS LAST, a.id OFFSET $5 LIMIT $6`,
    [ctx.enteId, from ?? null, until ?? null, project ?? null, skip, most],
  );
  noteSeen(
    ctx,
    rows.map(({ personId }) => personId),
  );
  return rows;
}
