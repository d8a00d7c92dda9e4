// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

export interface BlockInShort {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly comune: string;
  /** The first address of its staircases. */
  readonly address: string | null;
}

export interface StaircaseOfBlock {
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly homes: readonly {
    readonly personId: string;
    readonly number: string | null;
    readonly floor: number | null;
  }[];
}

const IN_SHORT = `SELECT b.id, b.name, a.name AS area, c.name AS comune, (SELECT min(s.address) FROM staircases s WHERE s.block_id = b.id) AS address
  FROM blocks b JOIN areas a ON a.id = b.area_id JOIN comuni c ON c.code = a.comune_code`;

/** By any words of its name, its area, its comune and the addresses of its staircases. */
export function findBlocks(ctx: Ctx, words: readonly string[], limit: number): Promise<BlockInShort[]> {
  return ctx.tx.query<BlockInShort>(
    `${IN_SHORT} WHERE b.ente_id = $1 AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS asked(word) WHERE strpos(unaccent(lower(concat_ws(' ', b.name, a.name, c.name,
         (SELECT string_agg(s.label || ' ' || s.address, ' ') FROM staircases s WHERE s.block_id = b.id)))), unaccent(asked.word)) = 0)
     ORDER BY b.name, b.id LIMIT $3`,
    [ctx.enteId, words, limit],
  );
}

export async function findBlock(ctx: Ctx, id: string): Promise<BlockInShort | null> {
  const [block] = await ctx.tx.query<BlockInShort>(`${IN_SHORT} WHERE b.ente_id = $1 AND b.id = $2`, [ctx.enteId, id]);
  return block ?? null;
}

export function listStaircases(ctx: Ctx, blockId: string): Promise<StaircaseOfBlock[]> {
  return ctx.tx.query<StaircaseOfBlock>(
    `SELECT s.id, s.label, s.address, coalesce((SELECT jsonb_agg(jsonb_build_object('personId', r.person_id, 'number', d.number, 'floor', d.floor) ORDER BY d.floor, d.number, r.household_id, r.person_id)
       FROM residences r LEFT JOIN dwellings d ON d.id = r.dwelling_id WHERE r.staircase_id = s.id), '[]') AS homes
     FROM staircases s WHERE s.ente_id = $1 AND s.block_id = $2 ORDER BY s.label, s.id`,
    [ctx.enteId, blockId],
  );
}
