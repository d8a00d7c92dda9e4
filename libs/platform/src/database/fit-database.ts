// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { StartRefusal } from '../process/start-refusal.js';
import { connectionSettings } from './data-source.js';
import { listMigrations } from './own-tables.js';

const ANSWERS_WITHIN_MS = 10_000;
const HINT_WITHIN_MS = 3_000;

/** How the schema of a database stands to the migrations of this program. */
export interface SchemaAge {
  /** Of this program, not run there. */
  readonly missing: readonly string[];
  /** Run there by a newer program. */
  readonly unknown: readonly string[];
}

export function compareMigrations(done: readonly string[]): SchemaAge {
  const known = listMigrations().map(({ name }) => name);
  return {
    missing: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

/**
 * Before anything starts: the database answers, its schema is the one of this program, and hints come through.
 * Throws a {@link StartRefusal}.
 */
export async function ensureDatabaseFits(url: string): Promise<void> {
  const [one, other] = [await connect(url), await connect(url)];
  try {
    ensureSameSchema(compareMigrations(await readDone(one)));
    await ensureHintsComeThrough(one, other);
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => undefined)));
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    ...connectionSettings,
    connectionTimeoutMillis: ANSWERS_WITHIN_MS,
    query_timeout: ANSWERS_WITHIN_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw refusalToConnect(error as Error & { code?: string });
  }
}

function refusalToConnect(error: Error & { code?: string }): StartRefusal {
  const why = error.message || error.code || error.name;
  if (why.includes('unsupported startup parameter'))
    return new StartRefusal(
      `Davanti a Postgres c’è pgbouncer, che rifiuta le nostre impostazioni (${why}). Metti ignore_startup_parameters = ${Object.keys(connectionSettings).filter(isStartupParameter).join(',')} e pool_mode = session, oppure dai a DATABASE_URL l’indirizzo di Postgres stesso.`,
      `pgbouncer stands before Postgres and refuses our settings (${why}). Set ignore_startup_parameters = ${Object.keys(connectionSettings).filter(isStartupParameter).join(',')} and pool_mode = session, or give DATABASE_URL the address of Postgres itself.`,
    );
  return new StartRefusal(
    `Il database di DATABASE_URL non ci fa entrare (${why}). Controlla che sia acceso, l’indirizzo, il nome e la password.`,
    `The database of DATABASE_URL does not let us in (${why}). See that it is up, and look at address, name and password.`,
  );
}

function isStartupParameter(name: string): boolean {
  return name.endsWith('_timeout');
}

async function readDone(client: pg.Client): Promise<string[]> {
  try {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations');
    return rows.map(({ name }) => name);
  } catch (error) {
    // undefined_table: nothing has been migrated yet
    if ((error as { code?: string }).code === '42P01') return [];
    throw refusalToConnect(error as Error);
  }
}

function ensureSameSchema({ missing, unknown }: SchemaAge): void {
  if (unknown.length > 0)
    throw new StartRefusal(
      `Il database è di una versione più nuova di questo programma (${unknown.length} migrazioni sconosciute, l’ultima ${unknown.at(-1)}). Avvia la versione nuova, oppure ripristina una copia fatta prima dell’aggiornamento.`,
      `The database is of a newer version than this program (${unknown.length} unknown migrations, the last ${unknown.at(-1)}). Start the newer version, or restore a backup taken before the upgrade.`,
    );
  if (missing.length > 0)
    throw new StartRefusal(
      `Il database è di una versione più vecchia di questo programma (mancano ${missing.length} migrazioni). Prima: node dist/apps/console/src/main.js migrate`,
      `The database is of an older version than this program (${missing.length} migrations have not run). First: node dist/apps/console/src/main.js migrate`,
    );
}

/** What listens hears what another connection says: a pooler that lends connections by the transaction breaks it without a word. */
async function ensureHintsComeThrough(listening: pg.Client, speaking: pg.Client): Promise<void> {
  const channel = `reciproca_${randomUUID().replaceAll('-', '')}`;
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), HINT_WITHIN_MS);
    listening.on('notification', (message) => message.channel === channel && resolve(true));
  });
  await listening.query(`LISTEN ${channel}`);
  // The pooler may give the same connection to both: the listener must hear it all the same, when it is asked nothing.
  await speaking.query('SELECT pg_notify($1, $2)', [channel, 'start']);
  const comesThrough = await heard;
  clearTimeout(timer);
  if (comesThrough) return;
  throw new StartRefusal(
    'Gli avvisi di Postgres (LISTEN e NOTIFY) non arrivano: davanti c’è forse pgbouncer con pool_mode = transaction. Usa pool_mode = session, oppure l’indirizzo di Postgres stesso in DATABASE_URL.',
    'Hints of Postgres (LISTEN and NOTIFY) do not come through: perhaps pgbouncer with pool_mode = transaction stands before it. Use pool_mode = session, or the address of Postgres itself in DATABASE_URL.',
  );
}
