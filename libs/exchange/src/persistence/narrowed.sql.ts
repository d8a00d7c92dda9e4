// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { Narrowed } from '../domain/narrowed.js';
import { BOARD_TEXT } from './board-text.sql.js';
import { containing } from './containing.js';
import { pointOnEarth } from './earth.js';

/** The parameters of `NARROWED`, of the ente (`$1`), of `$8`, the last one seen, and of `$10`, who reads. */
const [NOW, WORDS, DURING, FREE_UNTIL, EARTH, METRES, ORDER] = ['$14', '$15', '$16', '$17', '$18', '$19', '$20'];

/** What is left of the time of `s` beside the reader's diary is long enough for it. */
const FREE_ENOUGH = `EXISTS (
  SELECT 1 FROM unnest(tstzmultirange(tstzrange(greatest(s.starts_at, ${NOW}::timestamptz), s.ends_at) * coalesce(${DURING}::tstzrange, tstzrange(NULL, NULL)))
    - coalesce((SELECT range_agg(tstzrange(d.starts_at, coalesce(d.stays_until, d.ends_at))) FROM diary_entries d
        WHERE d.ente_id = $1 AND d.person_id = $10 AND d.starts_at < s.ends_at AND coalesce(d.stays_until, d.ends_at) > s.starts_at),
      '{}'::tstzmultirange)) AS free(span)
  WHERE upper(free.span) - lower(free.span) >= least(make_interval(mins => l.duration_minutes), s.ends_at - s.starts_at))`;

/** Of `listings l` and its `categories c`; of what comes round, any of its dates. */
export const NARROWED = `
  AND (${WORDS}::text[] IS NULL OR ${BOARD_TEXT} ILIKE ALL(SELECT unaccent(word) FROM unnest(${WORDS}::text[]) AS word))
  AND ((${DURING}::tstzrange IS NULL AND ${FREE_UNTIL}::timestamptz IS NULL) OR EXISTS (
    SELECT 1 FROM listings one JOIN slots s ON s.listing_id = one.id
    WHERE (one.id = l.id OR one.series_id = l.series_id) AND one.state = 'open' AND s.taken < s.capacity AND s.called_off_at IS NULL AND s.ends_at > ${NOW}::timestamptz
      AND (${DURING}::tstzrange IS NULL OR tstzrange(s.starts_at, s.ends_at) && ${DURING}::tstzrange)
      AND (${FREE_UNTIL}::timestamptz IS NULL OR (s.starts_at < ${FREE_UNTIL}::timestamptz AND ${FREE_ENOUGH}))))
  AND (${METRES}::float8 IS NULL OR l.earth <-> cube(${EARTH}::float8[]) <= ${METRES}::float8)`;

/** What the board is in the order of, the least first; of what is alike the newest. */
const KEY_OF = (row: string): string => `CASE ${ORDER}::text WHEN 'near' THEN ${row}.earth <-> cube(${EARTH}::float8[])
  WHEN 'soon' THEN extract(epoch FROM coalesce(lower(${row}.free_when * tstzmultirange(tstzrange(${NOW}::timestamptz, NULL))), 'infinity'))::float8 ELSE 0 END`;

export const NARROWED_ORDER = `${KEY_OF('l')}, l.id DESC`;

/** After the one whose id is `$8`, where there is one. */
export const AFTER_NARROWED = `($8::uuid IS NULL OR EXISTS (SELECT FROM listings last WHERE last.id = $8 AND last.ente_id = $1
  AND (${KEY_OF('l')} > ${KEY_OF('last')} OR (${KEY_OF('l')} = ${KEY_OF('last')} AND l.id < $8))))`;

/** In the order of `NARROWED`, from `$14` on. */
export function narrowedParams(ctx: Ctx, { words, during, freeUntil, near, withinMetres, order }: Narrowed): unknown[] {
  return [
    ctx.clock.now(),
    words.length > 0 ? words.map(containing) : null,
    during && `[${during.startsAt.toISOString()},${during.endsAt.toISOString()})`,
    freeUntil,
    near && pointOnEarth(near),
    withinMetres,
    order,
  ];
}
