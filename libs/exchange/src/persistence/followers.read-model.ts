// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { BOARD_TEXT } from './board-text.sql.js';

/**
 * Who follows what this listing is, wherever they live: not whose it is, nor who is kept apart from them, nor who is asked about it in a
 * proposal anyway.
 */
export async function listFollowers(ctx: Ctx, listingId: string): Promise<string[]> {
  const rows = await ctx.tx.query<{ id: string }>(
    `SELECT DISTINCT f.person_id AS id FROM listings l JOIN categories c ON c.id = l.category_id
       JOIN board_follows f ON f.ente_id = l.ente_id AND f.kind = l.kind AND (f.category_id IS NULL OR f.category_id = l.category_id)
     WHERE l.id = $1 AND l.ente_id = $2 AND l.state = 'open' AND l.answers_id IS NULL AND f.person_id <> l.person_id
       AND (f.words IS NULL OR NOT EXISTS (SELECT FROM regexp_split_to_table(trim(f.words), '\\s+') AS asked(word)
         WHERE strpos(lower(${BOARD_TEXT}), lower(unaccent(asked.word))) = 0))
       AND NOT EXISTS (SELECT FROM kept_apart k WHERE k.ente_id = $2 AND k.ended_at IS NULL
         AND (k.person_id, k.other_id) IN ((l.person_id, f.person_id), (f.person_id, l.person_id)))
       AND NOT EXISTS (SELECT FROM proposals p WHERE l.id IN (p.offer_id, p.request_id) AND f.person_id IN (p.offerer_id, p.requester_id))
     ORDER BY f.person_id`,
    [listingId, ctx.enteId],
  );
  return rows.map(({ id }) => id);
}
