// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Ctx, type PageAsk, type PageOf, pageOf } from '@reciproca/kernel';

/**
 * One page of an ordered statement whose rows have an id: those after the row last seen, wherever it stands by now. The
 * whole is put in order each time, which is cheap for what one ente has of these, and holds for every order. A row that
 * is gone meanwhile leads back to the first page.
 */
export async function listPage<Row extends { readonly [key in Key]: string }, Key extends string = 'id'>(
  ctx: Ctx,
  ordered: string,
  params: readonly unknown[],
  { after, limit }: PageAsk,
  key: Key = 'id' as Key,
): Promise<PageOf<Row>> {
  const [seen, most] = [`$${params.length + 1}`, `$${params.length + 2}`];
  const rows = await ctx.tx.query<Row & { place_in_list?: string }>(
    `WITH numbered AS MATERIALIZED (SELECT whole.*, row_number() OVER () AS place_in_list FROM (${ordered}) whole)
     SELECT * FROM numbered
     WHERE place_in_list > coalesce((SELECT place_in_list FROM numbered WHERE "${key}"::text = ${seen}), 0)
     ORDER BY place_in_list LIMIT ${most}`,
    [...params, after ?? null, limit + 1],
  );
  for (const row of rows) delete row.place_in_list;
  return pageOf<Row>(rows, limit, (row) => row[key]);
}
