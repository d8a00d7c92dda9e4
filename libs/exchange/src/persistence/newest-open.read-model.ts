// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { ListingKind } from '../domain/listing.js';
import { containing } from './containing.js';
import { TITLE_OF } from './title.sql.js';

/** Which open listings are looked for. */
export interface WantedOpen {
  readonly kind: ListingKind;
  /** Null for any. */
  readonly categoryId: string | null;
  /** Part of the title, or of the name of whose it is; null for all. */
  readonly words: string | null;
  readonly most: number;
}

/** The newest of them, and whether there are more. */
export async function listNewestOpen(
  ctx: Ctx,
  { kind, categoryId, words, most }: WantedOpen,
): Promise<{ readonly ids: string[]; readonly hasMore: boolean }> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT l.id FROM listings l JOIN people p ON p.id = l.person_id
     WHERE l.ente_id = $1 AND l.state = 'open' AND l.answers_id IS NULL AND upper(l.free_when) > $2 AND l.kind = $3
       AND ($4::uuid IS NULL OR l.category_id = $4)
       AND ($6::text IS NULL OR ${TITLE_OF('l', '$7')} ILIKE $6 OR p.given_name || ' ' || p.family_name ILIKE $6)
     ORDER BY l.created_at DESC, l.id LIMIT $5`,
    [ctx.enteId, ctx.clock.now(), kind, categoryId, most + 1, containing(words), ctx.language],
  );
  return { ids: rows.slice(0, most).map(({ id }) => id), hasMore: rows.length > most };
}
