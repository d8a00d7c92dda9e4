// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from '@reciproca/kernel';
import { PlainFailure } from '../../output/plain-failure.js';

/** Not an ente's: the schema's own history and the map of Piedmont. */
const KEPT = ['migrations', 'comuni'];

/** Empties every table for a new demo. Refuses when there is an ente that no demo has made. */
export async function emptyDatabase(tx: Transaction, demoEnteIds: readonly string[]): Promise<void> {
  const real = await tx.query<{ name: string }>('SELECT name FROM enti WHERE id <> ALL($1::uuid[]) ORDER BY name', [
    demoEnteIds,
  ]);
  if (real.length > 0) {
    const names = real.map(({ name }) => name).join(', ');
    throw new PlainFailure(`Qui ci sono enti veri (${names}): la demo non li cancella.`);
  }
  // Only the owner may, who signed in, whatever the program works as otherwise.
  await tx.query('SET LOCAL ROLE NONE');
  const tables = await tx.query<{ name: string; guarded: boolean }>(
    `SELECT quote_ident(relname) AS name, EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal) AS guarded
     FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL($1::text[])`,
    [KEPT],
  );
  // The ledger refuses to be emptied; only a demo may, and only here.
  const guarded = tables.filter((table) => table.guarded);
  for (const { name } of guarded) await tx.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await tx.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  for (const { name } of guarded) await tx.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}
