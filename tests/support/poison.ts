// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TestEnte } from './world.js';

/** From here on whoever writes a row of that table with that value in the column fails, as on something nobody thought of. */
export async function poison(ente: TestEnte, table: string, column: string, value: string): Promise<void> {
  await ente.query(
    `CREATE OR REPLACE FUNCTION poisoned() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''poisoned''; END'`,
  );
  await ente.query(
    `CREATE TRIGGER poisoned BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW WHEN (NEW.${column}::text = '${value}') EXECUTE FUNCTION poisoned()`,
  );
}

export async function cure(ente: TestEnte, table: string): Promise<void> {
  await ente.query(`DROP TRIGGER poisoned ON ${table}`);
}
