// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { boardValues, filterValues } from './board-filter.js';
import type { BoardFilter, BoardSource } from './board-sources.js';

export interface BoardCount {
  readonly source: BoardSource;
  readonly count: number;
}

/** How many stand on each list: those that are one query are counted in one statement, whatever their number. */
export async function countBoard(
  ctx: Ctx,
  sources: readonly BoardSource[],
  filter: BoardFilter,
): Promise<readonly BoardCount[]> {
  const known = countQueries(ctx, sources, filter);
  return Promise.all(
    sources.map(async (source) => ({
      source,
      count: source.countSql ? ((await known).get(source.key) ?? 0) : await source.count(ctx, filter),
    })),
  );
}

async function countQueries(
  ctx: Ctx,
  sources: readonly BoardSource[],
  filter: BoardFilter,
): Promise<ReadonlyMap<string, number>> {
  const queries = sources.flatMap(({ key, countSql }) => (countSql ? [{ key, countSql }] : []));
  if (queries.length === 0) return new Map();
  const all = queries.map(({ countSql }, index) => `SELECT ${index} AS index, (${countSql}) AS count`);
  const rows = await ctx.tx.query<{ index: number; count: number }>(all.join(' UNION ALL '), [
    ...boardValues(ctx),
    ...filterValues(filter),
  ]);
  return new Map(rows.map(({ index, count }) => [queries[index]?.key ?? '', count]));
}
