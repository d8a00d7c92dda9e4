// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpCalled } from '../texts/help-name.js';
import type { Ctx } from '@reciproca/kernel';
import type { ListingKind, Service } from '../domain/listing.js';
import { type EarthPoint, pointOnEarth } from './earth.js';
import { type Reader, VISIBLE_TO } from './visible-to.sql.js';

/** A kind of help, and how many people offer or need it. */
export interface KindAround {
  readonly service: Service;
  readonly code: string;
  readonly name: string;
  readonly people: number;
  /** Of the nearest of them, by the grid; null where it is not known where the reader lives. */
  readonly metres: number | null;
}

export interface KindsAsked {
  readonly kind: ListingKind;
  readonly service: Service | undefined;
  /** Only of these services; null for all. */
  readonly within: readonly string[] | null;
  readonly reader: Reader;
  readonly near: EarthPoint | null;
}

/** What there is most of first. */
export async function listKindsAround(
  ctx: Ctx,
  { kind, service, within, reader, near }: KindsAsked,
): Promise<KindAround[]> {
  const rows = await ctx.tx.query<KindAround>(
    `SELECT c.service, c.code, CASE WHEN $9 = 'en' THEN c.name_en ELSE c.name_it END AS name, count(DISTINCT l.person_id)::int AS people,
       min(l.earth <-> cube($10::float8[])) AS metres
     FROM listings l JOIN categories c ON c.id = l.category_id
     WHERE l.ente_id = $1 AND l.kind = $2 AND l.state = 'open' AND upper(l.free_when) > $8 AND ($3::text IS NULL OR l.service = $3)
       AND ($11::text[] IS NULL OR l.service = ANY($11)) AND ${VISIBLE_TO('$4', '$5', '$6', '$7')}
     GROUP BY c.id ORDER BY people DESC, name`,
    [
      ctx.enteId,
      kind,
      service ?? null,
      reader.personId,
      reader.areaId,
      reader.blockId,
      reader.staircaseId,
      ctx.clock.now(),
      ctx.language,
      near && pointOnEarth(near),
      within,
    ],
  );
  return rows.map((row) => ({ ...row, name: helpCalled(row.name, ctx.language) }));
}
