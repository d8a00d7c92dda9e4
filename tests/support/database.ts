// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';

const TEMPLATE = 'reciproca_template';
const TEMPLATE_LOCK = 7_203_151;

/** A database of one test file's own, fully migrated and empty. */
export interface TestDatabase {
  readonly url: string;
  /** As the owner, whom no policy holds: the application signs in with the same address and steps down. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as that of TypeORM, for rows that are only compared
  query<Row = any>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Removes it, cutting connections still open. */
  drop(): Promise<void>;
}

function serverUrl(database: string): string {
  const base = process.env['TEST_POSTGRES_URL'];
  if (!base) throw new Error('TEST_POSTGRES_URL is missing: is this test in integration, api or journeys?');
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migrateTemplate(client: Client): Promise<void> {
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  try {
    const { runMigrations } = await import('@reciproca/composition');
    await runMigrations(serverUrl(TEMPLATE));
  } catch (error) {
    await client.query(`DROP DATABASE ${TEMPLATE} WITH (FORCE)`);
    throw error;
  }
  // Nobody may connect from here on: one open session would stop every clone.
  await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [TEMPLATE]);
}

async function ensureTemplate(client: Client): Promise<void> {
  // Test files run in several processes; the first one migrates, the others wait.
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (found.rowCount === 0) await migrateTemplate(client);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** Clones the migrated template: about 20 ms, so that every test file can have its own. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(async (client, name) => {
    await ensureTemplate(client);
    // Copied as files: half the work where nothing has to last.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  });
}

/** Without any table: for tests that bring a schema of their own. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase(async (client, name) => void (await client.query(`CREATE DATABASE ${name}`)));
}

async function createDatabase(create: (client: Client, name: string) => Promise<void>): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => create(client, name));
  const url = serverUrl(name);
  const owner = new Pool({ connectionString: url, max: 2 });
  // Cut when the database is dropped, or by a test that cuts whatever it finds.
  owner.on('error', () => undefined);
  return {
    url,
    query: async (sql, values = []) => (await owner.query(sql, values)).rows,
    drop: async () => {
      await owner.end();
      await asAdmin(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)));
    },
  };
}
