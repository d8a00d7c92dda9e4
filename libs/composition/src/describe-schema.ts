// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QueryRunner } from 'typeorm';

/** Each thing of a schema by its name, such as `column listings.lat`, with its definition as Postgres words it. */
export type SchemaDescription = ReadonlyMap<string, string>;

/** Names of other things are worded by the search path: both schemas must be described with their own first in it. */
const SQL = `
  WITH own AS (SELECT oid, relname, relkind, relrowsecurity, relforcerowsecurity FROM pg_class WHERE relnamespace = $1::regnamespace)
  SELECT 'table ' || relname AS name, concat_ws(' ', relkind, relrowsecurity, relforcerowsecurity,
    -- Each lets more through: one too many is a hole.
    (SELECT count(*) FROM pg_policy p WHERE p.polrelid = own.oid AND p.polpermissive)) AS definition
  FROM own WHERE relkind IN ('r', 'p')
  UNION ALL
  SELECT 'view ' || relname, pg_get_viewdef(oid, true) FROM own WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'column ' || own.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid, true))
  FROM own JOIN pg_attribute a ON a.attrelid = own.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE own.relkind IN ('r', 'p')
  UNION ALL
  -- NOT NULL is told by the column: only newer versions of Postgres keep a constraint for it.
  SELECT 'constraint ' || own.relname || '.' || c.conname, pg_get_constraintdef(c.oid, true)
  FROM own JOIN pg_constraint c ON c.conrelid = own.oid AND c.contype NOT IN ('n', 't')
  UNION ALL
  SELECT 'index ' || index.relname, pg_get_indexdef(i.indexrelid, 0, true) || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END
  FROM own JOIN pg_index i ON i.indrelid = own.oid JOIN pg_class index ON index.oid = i.indexrelid WHERE own.relkind IN ('r', 'p', 'm')
  UNION ALL
  SELECT 'trigger ' || own.relname || '.' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid, true), t.tgenabled)
  FROM own JOIN pg_trigger t ON t.tgrelid = own.oid AND NOT t.tgisinternal
  UNION ALL
  SELECT 'policy ' || own.relname || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive, p.polroles = '{0}',
    pg_get_expr(p.polqual, p.polrelid, true), pg_get_expr(p.polwithcheck, p.polrelid, true))
  FROM own JOIN pg_policy p ON p.polrelid = own.oid
  UNION ALL
  SELECT 'function ' || f.proname || '(' || pg_get_function_identity_arguments(f.oid) || ')', concat_ws(' ',
    pg_get_function_result(f.oid), f.prolang, f.provolatile, f.prosecdef, array_to_string(f.proconfig, ','), f.prosrc)
  FROM pg_proc f WHERE f.pronamespace = $1::regnamespace AND f.prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e')`;

export async function describeSchema(runner: QueryRunner, schema: string): Promise<SchemaDescription> {
  const rows = (await runner.query(SQL, [schema])) as { name: string; definition: string }[];
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}
