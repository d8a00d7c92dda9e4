// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { BoardCard, BoardFilter, BoardSource } from './board-sources.js';

type Facts = Readonly<Record<string, string | number | null>>;

export interface SqlBoardSource extends Omit<BoardSource, 'count' | 'list'> {
  /**
   * Selects `kind, id, href, title, service, area_id, urgent, since, at, people (jsonb of {id, name}), names, facts (jsonb)`;
   * `$1` is the ente, `$2` the present moment.
   */
  readonly sql: string;
  /** What comes first, over the same columns. */
  readonly orderBy?: string;
  noteOf?(facts: Facts, ctx: Ctx): string | null;
  /** In place of the title the database has. */
  titleOf?(facts: Facts, ctx: Ctx): string;
}

type Row = Omit<BoardCard, 'note'> & { readonly facts: Facts | null };

const FITS = `($3::uuid IS NULL OR c.area_id = $3) AND ($4::text IS NULL OR c.service = $4) AND (c.urgent OR NOT $5::boolean)
  AND ($6::text IS NULL OR strpos(lower(c.title || ' ' || c.names), lower($6)) > 0)
  AND ($7::uuid[] IS NULL OR c.id = ANY($7)) AND NOT c.id = ANY($8::uuid[])`;

/** A list of the board that is one query; the filters are laid over it. */
export function sqlBoardSource(source: SqlBoardSource): BoardSource {
  const {
    key,
    textKey,
    emptyKey,
    order,
    needsHand,
    sql,
    orderBy = 'c.urgent DESC, c.since, c.id',
    noteOf,
    titleOf,
  } = source;
  const values = (ctx: Ctx, filter: BoardFilter): unknown[] => {
    const { areaId, service, urgentOnly, text, among, without } = filter;
    return [ctx.enteId, ctx.clock.now(), areaId, service, urgentOnly, text, among, without];
  };
  return {
    key,
    textKey,
    order,
    ...(emptyKey && { emptyKey }),
    ...(needsHand !== undefined && { needsHand }),
    async count(ctx, filter) {
      const [row] = await ctx.tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM (${sql}) c WHERE ${FITS}`,
        values(ctx, filter),
      );
      return row?.count ?? 0;
    },
    async list(ctx, filter, most) {
      const rows = await ctx.tx.query<Row>(`SELECT c.* FROM (${sql}) c WHERE ${FITS} ORDER BY ${orderBy} LIMIT $9`, [
        ...values(ctx, filter),
        most,
      ]);
      noteSeen(
        ctx,
        rows.flatMap(({ people }) => people.map(({ id }) => id)),
      );
      return rows.map((row) => cardOf(row, ctx));
    },
  };

  function cardOf({ kind, id, href, title, people, service, urgent, since, at, facts }: Row, ctx: Ctx): BoardCard {
    const known = facts ?? {};
    return {
      kind,
      id,
      href,
      title: titleOf?.(known, ctx) ?? title,
      people,
      service,
      urgent,
      since,
      at,
      note: noteOf?.(known, ctx) ?? null,
    };
  }
}
