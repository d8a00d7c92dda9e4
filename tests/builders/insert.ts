// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Row } from './row.js';

/** A pg client, a DataSource, a transaction: whatever takes a statement. */
interface Database {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export type IdOf<One> = One extends Row<infer Fields> ? (Fields extends { id: string } ? string : undefined) : never;
export type IdsOf<Rows extends readonly Row[]> = { [Nth in keyof Rows]: IdOf<Rows[Nth]> };

/** Writes them all in one statement, those of an ente as that ente's; answers with their ids in the order given. */
export async function insert<const Rows extends readonly Row[]>(
  database: Database,
  enteId: string | null,
  rows: Rows,
): Promise<IdsOf<Rows>> {
  const parts: string[] = [];
  const values: string[] = [];
  for (const [columns, records] of byColumns(rows, enteId)) {
    const [table = '', ...names] = columns.split(' ');
    const list = names.map((name) => `"${name}"`).join(', ');
    values.push(JSON.stringify(records));
    // Read by the table's own type, so that dates, arrays and documents need no casts.
    parts.push(
      `part${parts.length} AS (INSERT INTO ${table} (${list})
        SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $${values.length}::jsonb))`,
    );
  }
  if (parts.length > 0) await database.query(`WITH ${parts.join(', ')} SELECT`, values);
  return rows.map(({ fields }) => ('id' in fields ? fields.id : undefined)) as IdsOf<Rows>;
}

/** The records of each table and set of columns: a column nobody speaks of keeps the database's default. */
function byColumns(rows: readonly Row[], enteId: string | null): Map<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const { table, fields, isOfEnte } of rows) {
    const all = isOfEnte ? { enteId, ...fields } : fields;
    const record = Object.fromEntries(Object.entries(all).map(([name, value]) => [columnOf(name), jsonOf(value)]));
    const columns = [table, ...Object.keys(record).toSorted()].join(' ');
    const group = groups.get(columns);
    if (group) group.push(record);
    else groups.set(columns, [record]);
  }
  return groups;
}

/** As the naming strategy of the platform has it. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function jsonOf(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
