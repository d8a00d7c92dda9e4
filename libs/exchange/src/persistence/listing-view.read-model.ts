// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen, type PageOf, pageOf } from '@reciproca/kernel';
import { leadsSeries } from './series-lead.js';
import {
  findFurther,
  type ListingFurther,
  MAY_HAVE_FURTHER,
  type MayHaveFurther,
  NOTHING_FURTHER,
} from './listing-further.read-model.js';
import { PLACE_OF, type PlaceRow } from './place.sql.js';
import { AFTER_NARROWED, NARROWED, NARROWED_ORDER, narrowedParams } from './narrowed.sql.js';
import { TITLE_OF } from './title.sql.js';
import { type Reader, VISIBLE_TO } from './visible-to.sql.js';
import type { Narrowed } from '../domain/narrowed.js';
import type { ListingKind, ListingState, Service, Visibility } from '../domain/listing.js';

/** A listing with the names of what it points to. */
export interface ListingRow extends ListingFurther {
  readonly id: string;
  readonly kind: ListingKind;
  readonly service: Service;
  readonly category_code: string;
  readonly category_it: string;
  readonly category_en: string;
  readonly person_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly title: string;
  readonly description: string | null;
  readonly state: ListingState;
  readonly state_reason: string | null;
  readonly visibility: Visibility;
  readonly area_id: string | null;
  readonly block_id: string | null;
  readonly staircase_id: string | null;
  readonly place: PlaceRow;
  readonly units: number;
  readonly duration_minutes: number;
  readonly needs: string[];
  readonly details: Record<string, unknown>;
  readonly recurrence: string | null;
  readonly urgent: boolean;
  readonly auto_accept: boolean;
  readonly linked_to_id: string | null;
  readonly answers_id: string | null;
  readonly series_id: string | null;
  readonly channel: string;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly slots: { id: string; startsAt: string; endsAt: string; capacity: number; taken: number }[];
}

type Bare = Omit<ListingRow, keyof ListingFurther> & MayHaveFurther;

const SELECT = (language: string): string => `
  SELECT l.id, l.kind, l.service, c.code AS category_code, c.name_it AS category_it, c.name_en AS category_en,
    l.person_id, p.given_name, p.family_name, ${TITLE_OF('l', language)} AS title, l.description, l.state, l.state_reason, l.visibility,
    l.area_id, l.block_id, l.staircase_id, l.units, l.duration_minutes, l.needs, l.details, l.recurrence, l.urgent,
    l.auto_accept, l.linked_to_id, l.answers_id, l.series_id, l.channel, l.created_at, l.updated_at, ${PLACE_OF('l.place_id')} AS place, ${MAY_HAVE_FURTHER('l')},
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'capacity', s.capacity, 'taken', s.taken)
      ORDER BY s.starts_at) FROM (SELECT * FROM slots WHERE listing_id = l.id AND (capacity > 0 OR taken > 0) ORDER BY starts_at LIMIT 60) s), '[]') AS slots
  FROM listings l
  JOIN categories c ON c.id = l.category_id
  JOIN people p ON p.id = l.person_id`;

export async function findListingRow(ctx: Ctx, kind: ListingKind, id: string): Promise<ListingRow | null> {
  const rows = await ctx.tx.query<Bare>(`${SELECT('$4')} WHERE l.id = $1 AND l.ente_id = $2 AND l.kind = $3`, [
    id,
    ctx.enteId,
    kind,
    ctx.language,
  ]);
  const [listing] = await seen(ctx, rows);
  return listing ?? null;
}

/** Everybody's, one person's, or what others have there for a reader, of which they may look at a part. */
export type Whose =
  'everybodys' | { readonly personId: string } | { readonly reader: Reader; readonly narrowed?: Narrowed | undefined };

export interface ListingFilter {
  readonly kind: ListingKind;
  readonly of: Whose;
  readonly states: readonly ListingState[];
  readonly service?: Service | undefined;
  /** Only of these services; null for all. */
  readonly within: readonly string[] | null;
  readonly category?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const LASTS = (row: string): string => `${row}.state IN ('pending', 'open', 'matched')`;
const OTHERS_LAST = `(l.series_id IS NOT NULL AND EXISTS (SELECT 1 FROM listings other WHERE other.series_id = l.series_id
  AND other.state = ANY($3) AND (${LASTS('other')} OR other.id > l.id)))`;

/** Parameters: ente, kind, states, language, service, category, services, after and how many; whose it is begins at `$10`. */
const LIST = (whose: string, after: string, order: string): string => `${SELECT('$4')}
  WHERE l.ente_id = $1 AND l.kind = $2 AND l.state = ANY($3)
    AND ($5::text IS NULL OR l.service = $5)
    AND ($6::text IS NULL OR c.code = $6)
    AND ($7::text[] IS NULL OR l.service = ANY($7))
    AND ${after}
    AND ${whose}
    AND (${leadsSeries(`earlier.state = ANY($3) AND ${LASTS('earlier')}`)} AND (${LASTS('l')} OR NOT ${OTHERS_LAST}))
  ORDER BY ${order} LIMIT $9`;

const NEWEST_FIRST = 'l.id DESC';
const BEFORE = '($8::uuid IS NULL OR l.id < $8)';
const SEEN_FROM = VISIBLE_TO('$10', '$11', '$12', '$13');
/** Each as short as it can be: what a statement might ask costs as much to prepare as what it does ask. */
const EVERYBODYS = LIST('true', BEFORE, NEWEST_FIRST);
const ONES = LIST('l.person_id = $10', BEFORE, NEWEST_FIRST);
const OTHERS = LIST(SEEN_FROM, BEFORE, NEWEST_FIRST);
const NARROWED_OTHERS = LIST(`${SEEN_FROM} ${NARROWED}`, AFTER_NARROWED, NARROWED_ORDER);

/** Newest first unless another order is asked for; the cursor is the last id, which begins with its time. */
export async function listListingRows(ctx: Ctx, filter: ListingFilter): Promise<PageOf<ListingRow>> {
  const { of: whose, after, limit } = filter;
  const asked = [
    ctx.enteId,
    filter.kind,
    filter.states,
    ctx.language,
    filter.service ?? null,
    filter.category ?? null,
    filter.within,
    after ?? null,
    limit + 1,
  ];
  const rows = await listOf(ctx, whose, asked);
  return pageOf(await seen(ctx, rows), limit, (row) => row.id);
}

async function listOf(ctx: Ctx, whose: Whose, asked: readonly unknown[]): Promise<Bare[]> {
  if (whose === 'everybodys') return ctx.tx.query<Bare>(EVERYBODYS, [...asked]);
  if ('personId' in whose) return ctx.tx.query<Bare>(ONES, [...asked, whose.personId]);
  const { reader, narrowed } = whose;
  const from = [...asked, reader.personId, reader.areaId, reader.blockId, reader.staircaseId];
  return narrowed
    ? ctx.tx.query<Bare>(NARROWED_OTHERS, [...from, ...narrowedParams(ctx, narrowed)])
    : ctx.tx.query<Bare>(OTHERS, from);
}

async function seen(ctx: Ctx, rows: readonly Bare[]): Promise<ListingRow[]> {
  noteSeen(
    ctx,
    rows.map(({ person_id }) => person_id),
  );
  const further = await findFurther(ctx, rows);
  return rows.map(({ may_have_further: _may, ...row }) => ({ ...row, ...(further.get(row.id) ?? NOTHING_FURTHER) }));
}
