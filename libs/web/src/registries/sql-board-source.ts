// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type Language, noteSeen } from '@reciproca/kernel';
import { boardValues, filterValues, fits } from './board-filter.js';
import type { TextKey } from '@reciproca/ui';
import type { BoardCard, BoardFilter, BoardSource, CardName } from './board-sources.js';

/** `titles`: the title in each language, where the program has made it. `isEmergency`: somebody may be in danger. */
type Facts = Readonly<Record<string, string | number | null>> & {
  readonly titles?: Readonly<Record<'it', string> & Partial<Record<Language, string>>> | null;
  readonly isEmergency?: boolean;
};

export interface SqlBoardSource extends Omit<BoardSource, 'kinds' | 'find' | 'count' | 'countSql' | 'list'> {
  /**
   * Selects `kind, id, href, title, service, area_id, urgent, since, at, people (jsonb of {id, name}), names, facts (jsonb)`;
   * `$1` is the ente, `$2` the present moment.
   */
  readonly sql: string;
  /**
   * By kind of card, how one is named whether it stands on the list or not: selects `title, href` and, where there are such,
   * `facts`, `form`, `"partOf" (jsonb of {kind, id})` and `seen (uuid[])`, the people whose names it shows; `$1` is its id, `$2` the ente.
   */
  readonly names: Readonly<Record<string, string>>;
  /** By kind of card, what such a thing is called; by `form`, a column of `names`, where there are several in one kind. */
  readonly kindKeys: Readonly<Record<string, TextKey>>;
  /** What the query is about where no table has it, as `$3` (jsonb). */
  given?(ctx: Ctx): Promise<readonly object[]>;
  /** What comes first, over the same columns; by when trouble comes where left out. */
  readonly orderBy?: string;
  noteOf?(facts: Facts, ctx: Ctx): string | null;
  /** In place of the title the database has, where there is one. */
  titleOf?(facts: Facts, ctx: Ctx): string | null;
}

/** When trouble comes of it: `troubleAt` of the board, in the database, so that the first page holds what is first. */
const TROUBLE = `(CASE WHEN c.at > $2 THEN c.at WHEN c.urgent THEN $2::timestamptz
  ELSE greatest(c.since + interval '10 days', $2::timestamptz + interval '2 days') END)`;
const BY_TROUBLE = `(${TROUBLE} AT TIME ZONE 'Europe/Rome')::date, c.urgent DESC, ${TROUBLE}, c.since, c.id`;

type Row = Omit<BoardCard, 'note' | 'isEmergency'> & { readonly facts: Facts | null };
type Named = Pick<CardName, 'title' | 'href'> &
  Partial<CardName> & { readonly facts?: Facts; readonly form?: string; readonly seen?: readonly string[] };

/** A list of the board that is one query; the filters are laid over it. */
export function sqlBoardSource(source: SqlBoardSource): BoardSource {
  const {
    key,
    textKey,
    emptyKey,
    order,
    needsHand,
    days,
    related,
    workers,
    sql,
    names,
    kindKeys,
    given,
    orderBy = BY_TROUBLE,
    noteOf,
    titleOf,
  } = source;
  const filtered = `FROM (${sql}) c WHERE ${fits(given ? 4 : 3)}`;
  const countSql = `SELECT count(*)::int AS count ${filtered}`;
  const listSql = `SELECT c.* ${filtered} ORDER BY ${orderBy} LIMIT $${given ? 10 : 9} OFFSET $${given ? 11 : 10}`;
  const givenTo = new WeakMap<Ctx, Promise<string>>();
  const givenOnce = (ctx: Ctx, find: NonNullable<typeof given>): Promise<string> => {
    const known = givenTo.get(ctx) ?? find(ctx).then(JSON.stringify);
    givenTo.set(ctx, known);
    return known;
  };
  const values = async (ctx: Ctx, filter: BoardFilter): Promise<unknown[]> => [
    ...boardValues(ctx),
    ...(given ? [await givenOnce(ctx, given)] : []),
    ...filterValues(filter),
  ];
  return {
    key,
    textKey,
    order,
    ...(emptyKey && { emptyKey }),
    ...(needsHand !== undefined && { needsHand }),
    ...(days && { days }),
    ...(related && { related }),
    ...(workers && { workers }),
    kinds: Object.keys(names),
    async find(ctx, { kind, id }) {
      const [row] = await ctx.tx.query<Named>(names[kind] as string, [id, ctx.enteId]);
      if (!row) return null;
      noteSeen(ctx, row.seen ?? []);
      const kindKey = kindKeys[row.form ?? kind] as TextKey;
      return { title: titleFor(row, ctx), href: row.href, kindKey, partOf: row.partOf ?? null };
    },
    ...(!given && { countSql }),
    async count(ctx, filter) {
      const [row] = await ctx.tx.query<{ count: number }>(countSql, await values(ctx, filter));
      return row?.count ?? 0;
    },
    async list(ctx, filter, most, from = 0) {
      const rows = await ctx.tx.query<Row>(listSql, [...(await values(ctx, filter)), most, from]);
      noteSeen(
        ctx,
        rows.flatMap(({ people }) => people.map(({ id }) => id)),
      );
      return rows.map((row) => cardOf(row, ctx));
    },
  };

  function titleFor({ title, facts }: { title: string; facts?: Facts | null }, ctx: Ctx): string {
    return titleOf?.(facts ?? {}, ctx) ?? facts?.titles?.[ctx.language] ?? title;
  }

  function cardOf({ kind, id, href, title, people, service, urgent, since, at, facts }: Row, ctx: Ctx): BoardCard {
    const known = facts ?? {};
    return {
      kind,
      id,
      href,
      title: titleFor({ title, facts }, ctx),
      people,
      service,
      urgent,
      isEmergency: known.isEmergency === true,
      since,
      at,
      note: noteOf?.(known, ctx) ?? null,
    };
  }
}
