// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg';
import { PlainFailure } from './output/plain-failure.js';

export const WITHOUT_TABLES = 'Il database è senza tabelle, o ne mancano. Prima: console migrate';

/** Whether there is no ente yet. Asked without starting the application, because every start asks it. */
export async function isDatabaseEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // Cut in the middle, the failing call tells it, not an uncaught event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM enti LIMIT 1');
    return rowCount === 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === '42P01') throw new PlainFailure(WITHOUT_TABLES);
    throw new PlainFailure(`Il database non risponde: ${message || code}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Throws a plain failure when the database does not answer or has no tables yet. */
export async function ensureDatabase(databaseUrl: string): Promise<void> {
  await isDatabaseEmpty(databaseUrl);
}
