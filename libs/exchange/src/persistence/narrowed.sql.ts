// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { BoardOrder, Narrowed } from '../domain/narrowed.js';
import { containing } from './containing.js';
import { pointOnEarth } from './earth.js';
import { TITLE_OF } from './title.sql.js';

/** The parameters of `NARROWED`, of the ente (`$1`) and of `$8`, who reads. */
const [NOW, LANGUAGE, WORDS, DURING, FREE_UNTIL, EARTH, METRES] = ['$15', '$14', '$16', '$17', '$18', '$19', '$20'];

const TEXT = `unaccent(concat_ws(' ', ${TITLE_OF('l', LANGUAGE)}, l.description, CASE WHEN ${LANGUAGE} = 'it' THEN c.name_it ELSE c.name_en END,
  (SELECT concat_ws(' ', CASE WHEN a.is_public THEN a.name END, m.name) FROM places a JOIN comuni m ON m.code = a.comune_code WHERE a.id = l.place_id)))`;

/** What is left of the time of `s` beside the reader's diary is long enough for it. */
const FREE_ENOUGH = `EXISTS (
  SELECT 1 FROM unnest(tstzmultirange(tstzrange(greatest(s.starts_at, ${NOW}), s.ends_at) * coalesce(${DURING}::tstzrange, tstzrange(NULL, NULL)))
    - coalesce((SELECT range_agg(tstzrange(d.starts_at, coalesce(d.stays_until, d.ends_at))) FROM diary_entries d
        WHERE d.ente_id = $1 AND d.person_id = $8 AND d.starts_at < s.ends_at AND coalesce(d.stays_until, d.ends_at) > s.starts_at),
      '{}'::tstzmultirange)) AS free(span)
  WHERE upper(free.span) - lower(free.span) >= least(make_interval(mins => l.duration_minutes), s.ends_at - s.starts_at))`;

/** Of `listings l` and its `categories c`; of what comes round, any of its dates. */
export const NARROWED = `
  AND (${WORDS}::text[] IS NULL OR ${TEXT} ILIKE ALL(SELECT unaccent(word) FROM unnest(${WORDS}::text[]) AS word))
  AND ((${DURING}::tstzrange IS NULL AND ${FREE_UNTIL}::timestamptz IS NULL) OR EXISTS (
    SELECT 1 FROM listings one JOIN slots s ON s.listing_id = one.id
    WHERE (one.id = l.id OR one.series_id = l.series_id) AND one.state = 'open' AND s.taken < s.capacity AND s.called_off_at IS NULL AND s.ends_at > ${NOW}
      AND (${DURING}::tstzrange IS NULL OR tstzrange(s.starts_at, s.ends_at) && ${DURING}::tstzrange)
      AND (${FREE_UNTIL}::timestamptz IS NULL OR (s.starts_at < ${FREE_UNTIL}::timestamptz AND ${FREE_ENOUGH}))))
  AND (${METRES}::float8 IS NULL OR l.earth <-> cube(${EARTH}::float8[]) <= ${METRES}::float8)`;

const FIRST_TIME = (row: string): string =>
  `coalesce(lower(${row}.free_when * tstzmultirange(tstzrange(${NOW}, NULL))), 'infinity')`;
const DISTANCE = (row: string): string => `${row}.earth <-> cube(${EARTH}::float8[])`;

const KEY_OF: Readonly<Record<Exclude<BoardOrder, 'new'>, (row: string) => string>> = {
  near: DISTANCE,
  soon: FIRST_TIME,
};

/** From the one whose id is `$7` on, where there is one. */
export function boardOrder(order: BoardOrder): { readonly after: string; readonly by: string } {
  if (order === 'new') return { after: '($7::uuid IS NULL OR l.id < $7)', by: 'l.id DESC' };
  const keyOf = KEY_OF[order];
  return {
    after: `($7::uuid IS NULL OR (${keyOf('l')}, l.id) > (SELECT ${keyOf('last')}, last.id FROM listings last WHERE last.id = $7 AND last.ente_id = $1))`,
    by: `${keyOf('l')}, l.id`,
  };
}

/** In the order of `NARROWED`, from `$15` on. */
export function narrowedParams(ctx: Ctx, { words, during, freeUntil, near, withinMetres }: Narrowed): unknown[] {
  return [
    ctx.clock.now(),
    words.length > 0 ? words.map(containing) : null,
    during && `[${during.startsAt.toISOString()},${during.endsAt.toISOString()})`,
    freeUntil,
    near && pointOnEarth(near),
    withinMetres,
  ];
}
