// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import { TITLE_OF } from './title.sql.js';

export interface FoundThing {
  readonly kind: 'offer' | 'request' | 'agreement';
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly at: Date | null;
  readonly names: string;
}

/** Things of before are found for so long. */
const LOOKED_BACK = "interval '60 days'";
const SAYS = (text: string): string =>
  `NOT EXISTS (SELECT FROM unnest($3::text[]) AS asked(word) WHERE strpos(unaccent(lower(${text})), unaccent(asked.word)) = 0)`;
const NAME = (person: string): string => `${person}.given_name || ' ' || ${person}.family_name`;

/** What is open or not long past, by words of its title and of who is in it; what is open comes first, then the newest. */
export async function findByTitle(ctx: Ctx, words: readonly string[], limit: number): Promise<FoundThing[]> {
  return noted(
    ctx,
    await ctx.tx.query<FoundThing & { people: string[] }>(
      `SELECT * FROM (
         SELECT l.kind, l.id, ${TITLE_OF('l', '$2')} AS title, l.state, (SELECT coalesce(min(s.starts_at) FILTER (WHERE s.starts_at > $4), max(s.starts_at)) FROM slots s WHERE s.listing_id = l.id) AS at,
           ${NAME('p')} AS names, ARRAY[l.person_id] AS people, l.state IN ('pending', 'open') AS living, l.created_at AS since
         FROM listings l JOIN people p ON p.id = l.person_id
         WHERE l.ente_id = $1 AND (l.state IN ('pending', 'open', 'matched') OR l.created_at > $4::timestamptz - ${LOOKED_BACK}) AND ${SAYS(`concat_ws(' ', ${TITLE_OF('l', '$2')}, ${NAME('p')})`)}
         UNION ALL
         SELECT 'agreement', a.id, ${TITLE_OF('a', '$2')}, a.state, a.starts_at, ${NAME('g')} || ' · ' || ${NAME('q')}, ARRAY[a.giver_id, a.receiver_id],
           a.state IN ('agreed', 'under_way', 'done', 'disputed'), a.created_at
         FROM agreements a JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id
         WHERE a.ente_id = $1 AND a.starts_at > $4::timestamptz - ${LOOKED_BACK} AND ${SAYS(`concat_ws(' ', ${TITLE_OF('a', '$2')}, ${NAME('g')}, ${NAME('q')})`)}
       ) found ORDER BY found.living DESC, found.since DESC, found.id LIMIT $5`,
      [ctx.enteId, ctx.language, words, ctx.clock.now(), limit],
    ),
  );
}

/** The one whose page has this id in its address. */
export async function findById(ctx: Ctx, id: string): Promise<FoundThing[]> {
  return noted(
    ctx,
    await ctx.tx.query<FoundThing & { people: string[] }>(
      `SELECT l.kind, l.id, ${TITLE_OF('l', '$2')} AS title, l.state, (SELECT min(s.starts_at) FROM slots s WHERE s.listing_id = l.id) AS at, ${NAME('p')} AS names, ARRAY[l.person_id] AS people
       FROM listings l JOIN people p ON p.id = l.person_id WHERE l.ente_id = $1 AND l.id = $3
       UNION ALL
       SELECT 'agreement', a.id, ${TITLE_OF('a', '$2')}, a.state, a.starts_at, ${NAME('g')} || ' · ' || ${NAME('q')}, ARRAY[a.giver_id, a.receiver_id]
       FROM agreements a JOIN people g ON g.id = a.giver_id JOIN people q ON q.id = a.receiver_id WHERE a.ente_id = $1 AND a.id = $3`,
      [ctx.enteId, ctx.language, id],
    ),
  );
}

function noted(ctx: Ctx, found: (FoundThing & { readonly people: readonly string[] })[]): FoundThing[] {
  noteSeen(
    ctx,
    found.flatMap(({ people }) => people),
  );
  return found;
}
