// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { PersonCard } from '../domain/person-card.js';
import type { PersonSearch } from '../domain/person-search.js';
import { PERSON_COLUMNS, personCard, type PersonRow } from './person.repository.js';

@Injectable()
export class PersonSearchRepository {
  async search(ctx: Ctx, search: PersonSearch, limit: number): Promise<PersonCard[]> {
    const rows = await ctx.tx.query<PersonRow>(
      `SELECT ${PERSON_COLUMNS} FROM people p WHERE p.ente_id = $1 AND p.erased_at IS NULL AND ($7 OR p.state <> 'left')
         AND ($2::text IS NULL OR starts_with(unaccent(lower(p.given_name)), unaccent(lower($2))))
         AND ($3::text IS NULL OR starts_with(unaccent(lower(p.family_name)), unaccent(lower($3))))
         AND ($4::date IS NULL OR p.birth_date = $4)
         AND ($5::text IS NULL OR p.phone = $5)
       AND ($8::text IS NULL OR EXISTS (SELECT 1 FROM residences w JOIN places h ON h.id = w.place_id JOIN comuni c ON c.code = h.comune_code
           WHERE w.person_id = p.id AND unaccent(lower(c.name)) = unaccent(lower($8))))
       ORDER BY p.family_name, p.given_name, p.id LIMIT $6`,
      [
        ctx.enteId,
        search.givenName ?? null,
        search.familyName ?? null,
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
}
