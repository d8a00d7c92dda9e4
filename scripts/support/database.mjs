// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from 'node:net';
import { findDataDir } from './data-dir.mjs';
import { isOwnedByAnother } from './owner-lock.mjs';
import { PlainError } from './plain-error.mjs';
import { projectDir } from './project.mjs';

const REACH_TIMEOUT_MS = 5_000;

/** @param {string} text @returns {URL} */
function parseUrl(text) {
  try {
    const url = new URL(text);
    if (/^postgres(ql)?:$/.test(url.protocol)) return url;
  } catch {
    // Told below, the same for every wrong form.
  }
  throw new PlainError('DATABASE_URL is not an address like postgresql://user:password@host:5432/name.');
}

/** @param {string} databaseUrl the part that may be shown: no name, no password */
function place(databaseUrl) {
  const url = parseUrl(databaseUrl);
  return `${url.hostname || 'localhost'}:${url.port || 5432}${url.pathname}`;
}

/**
 * Knocks at the database's door; needs nothing installed, so it can come before the slow work.
 * @param {string} databaseUrl
 * @returns {Promise<void>}
 */
export function ensureReachable(databaseUrl) {
  const url = parseUrl(databaseUrl);
  // A socket folder in ?host= cannot be asked by TCP: the sign-in that follows will tell.
  if (url.searchParams.has('host')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: url.hostname.replace(/^\[|\]$/g, '') || 'localhost',
      port: Number(url.port || 5432),
    });
    const fail = (/** @type {string} */ why) => {
      socket.destroy();
      reject(new PlainError(`The database of DATABASE_URL does not answer (${place(databaseUrl)}: ${why}).`));
    };
    socket.setTimeout(REACH_TIMEOUT_MS, () => fail(`no answer in ${REACH_TIMEOUT_MS / 1000} s`));
    socket.once('error', (error) => fail(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    socket.once('connect', () => {
      socket.end();
      resolve();
    });
  });
}

/** @param {string} databaseUrl @param {string} [name] of the setting @returns {Promise<void>} once a session could be opened */
async function ensureSignIn(databaseUrl, name = 'DATABASE_URL') {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: REACH_TIMEOUT_MS });
  // Cut in the middle, the failing call tells it, not an uncaught event.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(
      `The database of ${name} refuses us (${place(databaseUrl)}: ${/** @type {Error} */ (error).message}).`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @typedef {{ DATABASE_URL?: string, DATABASE_OWNER_URL?: string }} DatabaseEnv what the apps are told of it */

/** @param {{ url: string, applicationUrl: string }} postgres @returns {DatabaseEnv} */
function envOf({ url, applicationUrl }) {
  return { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: url };
}

/**
 * The database to work on: the one of DATABASE_URL, else the embedded one of the data folder.
 * @param {{ env?: NodeJS.ProcessEnv, note?: string, share?: boolean, say?: (line: string) => void }} options
 *   share: when the data are in use by a running Reciproca, work beside it instead of refusing
 * @returns {Promise<{ env: DatabaseEnv, kind: 'given' | 'shared' | 'taken over' | 'started', stop(): Promise<void> }>}
 */
export async function openDatabase({ env = process.env, note, share = false, say = console.error }) {
  if (env.DATABASE_URL) {
    // The application's user may not be there before the owner has migrated.
    if (env.DATABASE_OWNER_URL) await ensureSignIn(env.DATABASE_OWNER_URL, 'DATABASE_OWNER_URL');
    else await ensureSignIn(env.DATABASE_URL);
    return { env: {}, kind: 'given', stop: async () => undefined };
  }
  const { dataDir, movedFrom } = findDataDir(projectDir, env.DATA_DIR);
  if (movedFrom) say(`${movedFrom} cannot be reached by the account "postgres": the data are in ${dataDir}`);
  const { findRunningPostgres, startPostgres } = await import('./postgres.mjs');
  if (share && isOwnedByAnother(dataDir)) {
    const running = findRunningPostgres(dataDir);
    if (running) return { env: envOf(running), kind: 'shared', stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir, note, say });
  return { env: envOf(postgres), kind: postgres.reused ? 'taken over' : 'started', stop: postgres.stop };
}
