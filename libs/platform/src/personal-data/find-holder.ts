// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { listPersonalData } from './personal-data.js';

/** The first table besides these that has something about the person; null where there is none. */
export async function findHolder(ctx: Ctx, personId: string, besides: readonly string[]): Promise<string | null> {
  const tables = listPersonalData().flatMap((source) => source.tables);
  for (const { table, read } of tables.filter((one) => !besides.includes(one.table))) {
    const [row] = await ctx.tx.query<{ isHeld: boolean }>(`SELECT EXISTS (${read}) AS "isHeld"`, [personId]);
    if (row?.isHeld) return table;
  }
  return null;
}
