// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen, type Role } from '@reciproca/kernel';
import type { PersonState } from '../domain/person-card.js';

export interface ListedPerson {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly comune: string | null;
  readonly roles: readonly Role[];
  readonly state: PersonState;
  /** yyyy-mm-dd, as the two below. */
  readonly since: string;
  readonly vettedUntil: string | null;
  readonly coveredUntil: string | null;
  readonly total: number;
}

export interface PeopleAsked {
  readonly role?: string | undefined;
  readonly state?: string | undefined;
  readonly comune?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only who helps: has a helper's role, the ente's word or the volunteers' cover. */
  readonly helpersOnly: boolean;
  readonly skip: number;
  readonly most: number;
}

/** People of the ente by name; files joined to others, and erased ones, are none. */
export async function listPeopleInOrder(ctx: Ctx, asked: PeopleAsked): Promise<ListedPerson[]> {
  const rows = await ctx.tx.query<ListedPerson>(
    `SELECT p.id, p.family_name AS "familyName", p.given_name AS "givenName", to_char(p.birth_date, 'YYYY-MM-DD') AS "birthDate",
       p.phone, p.email, c.name AS comune, g.roles, p.state, to_char(p.created_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD') AS since,
       to_char(p.vetted_until, 'YYYY-MM-DD') AS "vettedUntil", to_char(p.covered_until, 'YYYY-MM-DD') AS "coveredUntil", count(*) OVER ()::int AS total
     FROM people p
       LEFT JOIN residences w ON w.person_id = p.id LEFT JOIN places h ON h.id = w.place_id LEFT JOIN comuni c ON c.code = h.comune_code
       CROSS JOIN LATERAL (SELECT coalesce(array_agg(r.role ORDER BY r.role), '{}') AS roles FROM role_grants r WHERE r.person_id = p.id AND r.revoked_at IS NULL) AS g
     WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.merged_into IS NULL
       AND ($2::text IS NULL OR $2 = ANY(g.roles)) AND ($3::text IS NULL OR p.state = $3)
       AND ($4::text IS NULL OR EXISTS (SELECT FROM unnest(c.name || c.former_names) AS called(name) WHERE unaccent(lower(called.name)) = unaccent(lower($4))))
       AND ($5::date IS NULL OR (p.created_at AT TIME ZONE 'Europe/Rome')::date >= $5) AND ($6::date IS NULL OR (p.created_at AT TIME ZONE 'Europe/Rome')::date <= $6)
       AND (NOT $7 OR g.roles && ARRAY['driver', 'gardener', 'sentinel', 'tutor'] OR p.vetted_until IS NOT NULL OR p.covered_until IS NOT NULL)
     ORDER BY p.family_name, p.given_name, p.id OFFSET $8 LIMIT $9`,
    [
      ctx.enteId,
      asked.role ?? null,
      asked.state ?? null,
      asked.comune ?? null,
      asked.from ?? null,
      asked.until ?? null,
      asked.helpersOnly,
      asked.skip,
      asked.most,
    ],
  );
  noteSeen(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows;
}
