// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import { databaseOf, listPersonalData, type PersonalTable, type RetentionRule } from '@reciproca/platform';
import type { RetentionLine } from '../domain/retention.js';

/** What the statements that libs register about their data (`registerPersonalData`) find and do. */
export type HeldTable = PersonalTable & { readonly lib: string };

/** Those that others stand on come first. */
export function listTables(): HeldTable[] {
  return listPersonalData().flatMap(({ lib, tables }) => tables.map((table) => ({ ...table, lib })));
}

/**
 * All of it for others, who are staff; for the person alone what nobody has to look at first. As the database writes it:
 * the driver would make an instant of a day, whose hour nobody ever said.
 */
export async function listHeld(
  ctx: Ctx,
  { read, readAlone, readFile }: PersonalTable,
  personId: string,
  isFile = false,
): Promise<Readonly<Record<string, unknown>>[]> {
  const shown = personId === ctx.actor.personId ? (readAlone ?? read) : read;
  const asked = isFile ? (readFile ?? shown) : shown;
  const rows = await ctx.tx.query<{ held: Readonly<Record<string, unknown>> }>(
    `SELECT row_to_json(held) AS held FROM (${asked}) held`,
    [personId],
  );
  return rows.map(({ held }) => held);
}

export async function countHeld(ctx: Ctx, { read }: PersonalTable, personId: string): Promise<number> {
  const [row] = await ctx.tx.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM (${read}) held`, [personId]);
  return row?.rows ?? 0;
}

/** Codes of what has to end before the person can be erased. */
export async function listBlockers(ctx: Ctx, personId: string): Promise<string[]> {
  const codes: string[] = [];
  for (const { code, sql } of listPersonalData().flatMap(({ blockers }) => blockers ?? [])) {
    if ((await ctx.tx.query(sql, [personId])).length > 0) codes.push(code);
  }
  return codes;
}

/** What stands on others goes first: a person's card is the last to be blanked, since its number finds messages. */
export async function eraseHeld(ctx: Ctx, personId: string): Promise<void> {
  const sources = listPersonalData().toReversed();
  for (const { erase } of sources.flatMap(({ tables }) => tables)) {
    for (const statement of erase ?? []) await ctx.tx.query(statement, [personId]);
  }
}

/** Codes of what stands in the way of joining the file that goes to the one that stays. */
export async function listJoinBlockers(ctx: Ctx, goesId: string, staysId: string): Promise<string[]> {
  const codes: string[] = [];
  for (const { code, sql } of listPersonalData().flatMap(({ joinBlockers }) => joinBlockers ?? [])) {
    if ((await ctx.tx.query(sql, [goesId, staysId])).length > 0) codes.push(code);
  }
  return codes;
}

/** How many rows name the other file from then on, of each table that has any. */
export async function countJoined(ctx: Ctx, goesId: string): Promise<{ table: string; rows: number }[]> {
  const counted: { table: string; rows: number }[] = [];
  for (const { table, columns, join } of listTables()) {
    if (columns.includes('id') || !isMoved(join)) continue;
    const [row] = await ctx.tx.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${table} WHERE $1 IN (${columns.join(', ')})`,
      [goesId],
    );
    if (row && row.rows > 0) counted.push({ table, rows: row.rows });
  }
  return counted;
}

/** Whether the rows go over as they are; else they end, or stay where they are. */
function isMoved(join: PersonalTable['join']): boolean {
  if (!join || join === 'stays') return !join;
  return join.every((statement) => statement.startsWith('UPDATE')) && join.some((one) => one.includes('$2'));
}

/** Everything that hangs on the file that goes hangs on the one that stays. */
export async function joinHeld(ctx: Ctx, goesId: string, staysId: string): Promise<void> {
  for (const { table, columns, join } of listTables()) {
    if (join === 'stays') continue;
    const moved = columns.map((column) => `UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1`);
    for (const statement of join ?? moved) {
      const values = statement.includes('$2') ? [goesId, staysId] : [goesId];
      await ctx.tx.query(statement, values);
    }
  }
}

/** What has come to stand, since they were joined, on something of the file that goes its own way again, goes along with it. */
export async function partHeld(ctx: Ctx, goesId: string, staysId: string, joinedAt: Date): Promise<void> {
  const all = [goesId, staysId, joinedAt];
  for (const statement of listTables().flatMap(({ part }) => part ?? []))
    await ctx.tx.query(statement, statement.includes('$3') ? all : all.slice(0, 2));
}

export async function countOld(ctx: Ctx, { category, count }: RetentionRule, before: Date): Promise<RetentionLine> {
  const [found] = await ctx.tx.query<Omit<RetentionLine, 'category'>>(count, [ctx.enteId, before]);
  return { category, count: found?.count ?? 0, people: found?.people ?? 0, oldest: found?.oldest ?? null };
}

export async function forgetOld(ctx: Ctx, { apply }: RetentionRule, before: Date): Promise<void> {
  for (const statement of apply) await databaseOf(ctx).execute(statement, [ctx.enteId, before]);
}
