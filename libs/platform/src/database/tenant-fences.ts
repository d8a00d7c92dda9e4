// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QueryRunner } from 'typeorm';
import { ENTE_SETTING, OVER_ALL_SETTING } from './ente-scope.js';
import { type Fence, listFences } from './own-tables.js';

/** Asked in a select of its own, so that Postgres reads the setting once a statement, not once a row. */
const OWN_ENTE = `(SELECT nullif(current_setting('${ENTE_SETTING}', true), '')::uuid)`;
const OVER_ALL = `(SELECT current_setting('${OVER_ALL_SETTING}', true) = 'on')`;

const UNFENCED = `
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'ente_id' AND NOT a.attisdropped) AS "hasEnte",
    ARRAY(SELECT p.polname::text FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

interface Table {
  readonly name: string;
  readonly isForced: boolean;
  readonly hasEnte: boolean;
  readonly policies: readonly string[];
}

/**
 * Puts the policies on every table of an ente that lacks them: on whatever has an `ente_id`, and on what its lib says
 * belongs to an ente in another way (`ownTables({ fences })`). Done after the migrations, so that none can forget it;
 * a migration that fills a table it has just made may do it before.
 */
export async function fenceTables(runner: QueryRunner): Promise<void> {
  const fences = listFences();
  for (const table of (await runner.query(UNFENCED)) as Table[]) {
    const fence = fences[table.name] ?? (table.hasEnte ? { own: 'ente_id' } : null);
    if (fence) await fenceTable(runner, table, fence);
  }
}

async function fenceTable(runner: QueryRunner, { name, isForced, policies }: Table, fence: Fence): Promise<void> {
  for (const [policy, rule] of Object.entries(policiesOf(name, fence)))
    if (!policies.includes(policy)) await runner.query(`CREATE POLICY ${policy} ON "${name}" ${rule}`);
  // For its owner too, who would otherwise be let through.
  if (!isForced) await runner.query(`ALTER TABLE "${name}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
}

function policiesOf(table: string, fence: Fence): Record<string, string> {
  const own =
    'parent' in fence
      ? `EXISTS (SELECT FROM "${fence.parent}" parent WHERE parent.id = "${table}"."${fence.by}")`
      : `"${fence.own}" = ${OWN_ENTE}`;
  return {
    own_ente: `USING (${own})`,
    over_all_enti: `USING (${OVER_ALL})`,
    ...('readBy' in fence && { known_to_everybody: 'FOR SELECT USING (true)' }),
  };
}
