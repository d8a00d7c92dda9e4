// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { PersonCard } from '../domain/person-card.js';
import { isPersonAlike, type Named, nameKey } from '../domain/likeness.rules.js';
import type { PersonSearch } from '../domain/person-search.js';
import { nameKeyOf } from './name-key.js';
import { PERSON_COLUMNS, personCard, type PersonRow } from './person.repository.js';

/** More than share two letters at the beginning of a name in the largest ente. */
const MOST_LOOKED_AT = 5_000;

@Injectable()
export class PersonSearchRepository {
  async search(ctx: Ctx, search: PersonSearch, limit: number): Promise<PersonCard[]> {
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.merged_into IS NULL AND ($7 OR p.state <> 'left')
         AND (($2::text IS NULL OR starts_with(${nameKeyOf('p.given_name')}, $2)) AND ($3::text IS NULL OR starts_with(${nameKeyOf('p.family_name')}, $3))
           OR starts_with(${nameKeyOf('p.given_name')}, $3) AND starts_with(${nameKeyOf('p.family_name')}, $2))
         AND ($4::date IS NULL OR p.birth_date = $4)
         AND ($5::text IS NULL OR p.phone = $5)
       AND ($8::text IS NULL OR EXISTS (SELECT 1 FROM residences w JOIN places h ON h.id = w.place_id JOIN comuni c ON c.code = h.comune_code
           WHERE w.person_id = p.id AND EXISTS (SELECT FROM unnest(c.name || c.former_names) AS called(name) WHERE unaccent(lower(called.name)) = unaccent(lower($8)))))
       ORDER BY p.family_name, p.given_name, p.id LIMIT $6`,
      [
        ctx.enteId,
        search.givenName ? nameKey(search.givenName) : null,
        search.familyName ? nameKey(search.familyName) : null,
        search.birthDate ?? null,
        search.phone ?? null,
        limit,
        search.closed ?? false,
        search.comune ?? null,
      ],
    );
    noteSeen(
      ctx,
      rows.map(({ id }) => id),
    );
    return rows.map(personCard);
  }

  /** Who is like somebody of these names, a slip of the pen or two apart, or with the names the other way round. */
  async listAlike(ctx: Ctx, named: Named, limit: number): Promise<PersonCard[]> {
    const beginnings = [named.givenName, named.familyName].map((name) => nameKey(name).slice(0, 2)).filter(Boolean);
    const rows = await ctx.tx.query<{ id: string; givenName: string; familyName: string }>(
      `SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName" FROM people p
       WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.state <> 'left'
         AND (left(${nameKeyOf('p.given_name')}, 2) = ANY($2::text[]) OR left(${nameKeyOf('p.family_name')}, 2) = ANY($2::text[]))
       ORDER BY p.family_name, p.given_name, p.id LIMIT $3`,
      [ctx.enteId, beginnings, MOST_LOOKED_AT],
    );
    const alike = rows.filter((row) => isPersonAlike(named, row)).slice(0, limit);
    return this.listCards(
      ctx,
      alike.map(({ id }) => id),
    );
  }

  /** Who has the same telephone, or was born the same day and has a name like one of these. */
  async listPerhapsSame(
    ctx: Ctx,
    { phone, birthDate, ...named }: Named & { readonly phone: string | null; readonly birthDate: string },
    limit: number,
  ): Promise<PersonCard[]> {
    const rows = await ctx.tx.query<{ id: string; givenName: string; familyName: string; hasPhone: boolean }>(
      `SELECT p.id, p.given_name AS "givenName", p.family_name AS "familyName", coalesce(p.phone = $2, false) AS "hasPhone" FROM people p
       WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.state <> 'left' AND (p.phone = $2 OR p.birth_date = $3)
       ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId, phone, birthDate],
    );
    const perhaps = rows.filter((row) => row.hasPhone || isPersonAlike(named, row)).slice(0, limit);
    return this.listCards(
      ctx,
      perhaps.map(({ id }) => id),
    );
  }

  /** Who was born that day, or has that telephone. */
  async listSharing(
    ctx: Ctx,
    { birthDate, phone }: { readonly birthDate: string; readonly phone: string | null },
  ): Promise<PersonCard[]> {
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.state <> 'left'
         AND (p.birth_date = $2 OR p.phone = $3) ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId, birthDate, phone],
    );
    return rows.map(personCard);
  }

  private async listCards(ctx: Ctx, ids: readonly string[]): Promise<PersonCard[]> {
    if (ids.length === 0) return [];
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[])
       ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId, ids],
    );
    noteSeen(ctx, ids);
    return rows.map(personCard);
  }
}
