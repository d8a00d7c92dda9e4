// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { PersonState } from '../domain/person-card.js';
import type { PeopleWords } from '../domain/people-words.js';
import { nameKeyOf } from './name-key.js';

/** Somebody found, with what tells them apart from others of their name. */
export interface PersonInShort {
  readonly id: string;
  readonly fullName: string;
  /** yyyy-mm-dd */
  readonly birthDate: string;
  readonly state: PersonState;
  readonly comune: string | null;
  readonly block: string | null;
}

const WORDS_OF_NAME = `regexp_split_to_array(unaccent(lower(p.given_name || ' ' || p.family_name)), '[^[:alnum:]]+')`;
const IN_SHORT = `SELECT p.id, p.given_name || ' ' || p.family_name AS "fullName", p.birth_date::text AS "birthDate", p.state, c.name AS comune,
    concat_ws(' · ', b.name, s.label) AS block
  FROM people p LEFT JOIN residences w ON w.person_id = p.id LEFT JOIN places h ON h.id = w.place_id LEFT JOIN comuni c ON c.code = h.comune_code
    LEFT JOIN blocks b ON b.id = w.block_id LEFT JOIN staircases s ON s.id = w.staircase_id`;

type Asked = Pick<PeopleWords, 'phone' | 'born' | 'words'>;

/** Each word begins one of their names, or is their comune's, of today or before; one at least is of a name. */
export async function findByWords(ctx: Ctx, { phone, born, words }: Asked, limit: number): Promise<PersonInShort[]> {
  return noted(
    ctx,
    await ctx.tx.query<PersonInShort>(
      `${IN_SHORT}, LATERAL (SELECT bool_or(m.named) AS named, bool_and(m.named OR m.living) AS every FROM unnest($5::text[]) AS asked(word),
         LATERAL (SELECT starts_with(${nameKeyOf('p.given_name')}, asked.word) OR starts_with(${nameKeyOf('p.family_name')}, asked.word)
             OR EXISTS (SELECT FROM unnest(${WORDS_OF_NAME}) AS part(word) WHERE starts_with(part.word, asked.word)) AS named,
           asked.word = ANY(regexp_split_to_array(unaccent(lower(array_to_string(c.name || c.former_names, ' '))), '[^[:alnum:]]+')) IS TRUE AS living) AS m) AS fits
       WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.merged_into IS NULL AND p.state <> 'left'
         AND ($2::text IS NULL OR p.phone = $2) AND ($3::date IS NULL OR p.birth_date BETWEEN $3 AND $4)
         AND (cardinality($5::text[]) = 0 OR fits.named AND fits.every)
       ORDER BY p.family_name, p.given_name, p.id LIMIT $6`,
      [ctx.enteId, phone, born?.from ?? null, born?.until ?? null, words, limit],
    ),
  );
}

/** Whose name, or a word of it, is this one whole. */
export async function findByOneName(ctx: Ctx, name: string, limit: number): Promise<PersonInShort[]> {
  const rows = await ctx.tx.query<PersonInShort>(
    `${IN_SHORT} WHERE p.ente_id = $1 AND p.erased_at IS NULL AND p.merged_into IS NULL AND p.state <> 'left'
       AND ($2 IN (${nameKeyOf('p.given_name')}, ${nameKeyOf('p.family_name')}) OR $2 = ANY(${WORDS_OF_NAME}))
     ORDER BY p.family_name, p.given_name, p.id LIMIT $3`,
    [ctx.enteId, name, limit],
  );
  return rows.length < limit ? noted(ctx, rows) : rows;
}

export async function listInShort(ctx: Ctx, ids: readonly string[]): Promise<PersonInShort[]> {
  if (ids.length === 0) return [];
  const sql = `${IN_SHORT} WHERE p.ente_id = $1 AND p.id = ANY($2::uuid[]) ORDER BY p.family_name, p.given_name, p.id`;
  return noted(ctx, await ctx.tx.query<PersonInShort>(sql, [ctx.enteId, ids]));
}

function noted(ctx: Ctx, people: PersonInShort[]): PersonInShort[] {
  noteSeen(
    ctx,
    people.map(({ id }) => id),
  );
  return people;
}
