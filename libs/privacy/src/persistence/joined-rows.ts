// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { RowChange } from '../domain/joined-files.js';
import { listTables } from './held-data.js';

interface Row {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Every row that names one of these people, in tables whose rows joining touches. */
export async function listRowsOf(ctx: Ctx, personIds: readonly string[]): Promise<Row[]> {
  const tables = listTables().filter(({ join }) => join !== 'stays');
  const shapes = await shapesOf(
    ctx,
    tables.map(({ table }) => table),
  );
  const rows: Row[] = [];
  for (const { table, columns } of tables) {
    const { key = [], generated = [] } = shapes.get(table) ?? {};
    const only = (row: Row['row'], names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, row[name]]));
    const found = await ctx.tx.query<{ row: Row['row'] }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${columns.map((column) => `t.${column} = ANY($1::uuid[])`).join(' OR ')}`,
      [personIds],
    );
    for (const { row } of found) {
      const stored = Object.keys(row).filter((name) => !generated.includes(name));
      rows.push({ table, key: only(row, key), row: only(row, stored) });
    }
  }
  return rows;
}

/**
 * Puts rows back as they were. What has become of them since stays: a column goes back where it still says what joining
 * wrote there; a row that joining made for a person goes, and one that it removed comes back.
 */
export async function putRowsBack(ctx: Ctx, changes: readonly RowChange[]): Promise<void> {
  const ownersOf = new Map(listTables().map(({ table, columns }) => [table, columns]));
  const isOwned = ({ table, key }: RowChange): boolean => ownersOf.get(table)?.some((own) => own in key) ?? false;
  const statements = [
    ...changes.flatMap((change) => (change.did === 'made' && isOwned(change) ? [removal(change)] : [])),
    ...changes.flatMap((change) => (change.did === 'changed' ? [update(change)] : [])),
    ...changes.flatMap((change) => (change.did === 'removed' ? [insertion(change)] : [])),
  ];
  for (const { sql, values } of statements)
    await ctx.tx.query(
      sql,
      values.map((value) => JSON.stringify(value)),
    );
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const removal = ({ table, key }: RowChange): Statement => ({
  sql: `DELETE FROM ${table} t USING jsonb_populate_record(NULL::${table}, $1::jsonb) k WHERE ${matches(key)}`,
  values: [key],
});

function insertion({ table, before }: Extract<RowChange, { did: 'removed' }>): Statement {
  const names = Object.keys(before).join(', ');
  const row = `jsonb_populate_record(NULL::${table}, $1::jsonb)`;
  return {
    sql: `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${row} ON CONFLICT DO NOTHING`,
    values: [before],
  };
}

function update({ table, key, before, after }: Extract<RowChange, { did: 'changed' }>): Statement {
  const sets = Object.keys(before).map(
    (name) =>
      `${name} = CASE WHEN coalesce(to_jsonb(t.${name}), 'null') = $3::jsonb -> '${name}' THEN b.${name} ELSE t.${name} END`,
  );
  const [found, was] = ['$1', '$2'].map((value) => `jsonb_populate_record(NULL::${table}, ${value}::jsonb)`);
  return {
    sql: `UPDATE ${table} t SET ${sets.join(', ')} FROM ${found} k, ${was} b WHERE ${matches(key)}`,
    values: [key, before, after],
  };
}

const matches = (key: Row['key']): string =>
  Object.keys(key)
    .map((name) => `t.${name} = k.${name}`)
    .join(' AND ');

interface TableShape {
  readonly table: string;
  /** The columns by which a row is found. */
  readonly key: readonly string[];
  /** Those that the database works out by itself. */
  readonly generated: readonly string[];
}

async function shapesOf(ctx: Ctx, tables: readonly string[]): Promise<Map<string, TableShape>> {
  const shapes = await ctx.tx.query<TableShape>(
    `SELECT c.relname AS table, coalesce(array_agg(a.attname::text) FILTER (WHERE a.attnum = ANY(i.indkey)), '{}') AS key,
       coalesce(array_agg(a.attname::text) FILTER (WHERE a.attgenerated <> ''), '{}') AS generated
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1::text[]) GROUP BY c.relname`,
    [tables],
  );
  return new Map(shapes.map((shape) => [shape.table, shape]));
}
