// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, takeOwnership } from './owner-lock.mjs';
import { PlainError } from './plain-error.mjs';
import { tryPort } from './ports.mjs';
import { postgresAccount, postgresPrograms } from './postgres-binaries.mjs';
import { lastLines, noPassword, notACluster, withAdvice, wrongPassword } from './postgres-words.mjs';
import { readPostmaster, removeStalePidFile } from './postmaster.mjs';

const DATABASE = 'reciproca';
/** As whom the application signs in: it owns nothing, and `migrate` makes it. */
const APPLICATION = 'reciproca_app';
const START_ATTEMPTS = 6;
const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
// For throw-away data only: a crash of the machine may lose everything.
const FAST_FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'].flatMap(
  (setting) => ['-c', setting],
);

/**
 * @typedef {object} Options
 * @property {string} dataDir holds the cluster (`postgres/`), its log, its password and the owner's lock
 * @property {number} [port] without it a free one
 * @property {{ initdb: string, postgres: string }} [programs] of another Postgres than the embedded one
 * @property {boolean} [fast] no durability, and room for many servers at once: for tests
 * @property {string} [note] told to whoever tries to start on the same data
 * @property {(line: string) => void} [say] gets a line when something unusual happens
 */
/**
 * @typedef {object} RunningPostgres
 * @property {string} url of the owner, who may do anything
 * @property {string} applicationUrl of whom the application signs in as, once `migrate` has run
 * @property {number} port
 * @property {boolean} reused
 * @property {() => Promise<void>} stop
 */

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Postgres may go down between two lines; the failing query tells it, not an uncaught event.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {unknown} error */
function isPasswordRefused(error) {
  return /** @type {{ code?: string }} */ (error).code === '28P01';
}

const STALE_PID_FILE =
  'postmaster.pid non era di nessun Postgres che usa questi dati: tolto. / postmaster.pid was of no Postgres on these data: taken away.';

class Supervisor {
  /** @type {import('node:child_process').ChildProcess | undefined} */ child;
  stopping = false;
  reused = false;
  port = 0;
  askToStop = () => void (this.isRunning() && process.kill(this.pid, 'SIGINT'));
  pid = 0;

  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    const dataDir = resolve(options.dataDir);
    this.cluster = join(dataDir, 'postgres');
    this.log = join(dataDir, 'postgres.log');
    this.passwordFile = join(dataDir, 'postgres.password');
    this.say = options.say ?? (() => undefined);
  }

  /** @param {string} database */
  url(database) {
    return `postgresql://postgres:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  async start() {
    this.account = postgresAccount();
    this.programs = this.options.programs ?? (await postgresPrograms(this.account));
    // An empty folder is one somebody has made and nobody has used.
    if (existsSync(this.cluster) && readdirSync(this.cluster).length === 0) rmdirSync(this.cluster);
    if (!existsSync(this.cluster)) await this.initialise();
    if (!existsSync(join(this.cluster, 'PG_VERSION'))) throw new PlainError(notACluster(this.cluster));
    if (!existsSync(this.passwordFile)) throw new PlainError(noPassword(this.passwordFile));
    this.password = readFileSync(this.passwordFile, 'utf8').trim();
    if (removeStalePidFile(this.cluster)) this.say(STALE_PID_FILE);
    this.reused = await this.adoptRunning();
    if (!this.reused) {
      this.port = this.options.port ?? (await tryPort(0, '127.0.0.1'));
      await this.launch();
    }
    await this.ensureDatabase();
    void this.watch();
    // A crash of ours gives no time to wait, only to ask.
    process.once('exit', this.askToStop);
  }

  async initialise() {
    mkdirSync(this.options.dataDir, { recursive: true });
    // Prepared aside and renamed when whole: an initdb cut short must not pass for a cluster.
    const fresh = `${this.cluster}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(this.passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
    if (this.account) {
      chownSync(fresh, this.account.uid, this.account.gid);
      chownSync(this.passwordFile, this.account.uid, this.account.gid);
    }
    const { code, output } = await this.run(/** @type {{initdb: string}} */ (this.programs).initdb, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${this.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      ...(this.options.fast ? ['--no-sync'] : []),
    ]);
    if (code !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new PlainError(`Postgres could not prepare its data in ${this.cluster}:\n${withAdvice(output.trim())}`);
    }
    renameSync(fresh, this.cluster);
  }

  /** @param {string} program @param {string[]} args @returns {Promise<{ code: number | null, output: string }>} */
  run(program, args) {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { ...this.account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
      let output = '';
      child.stderr.on('data', (chunk) => (output += chunk));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output }));
    });
  }

  /** Uses the postmaster a killed predecessor left behind, if it is alive and truly serves these data. */
  async adoptRunning() {
    const found = readPostmaster(this.cluster);
    if (!found || !isAlive(found.pid)) return false;
    this.port = found.port;
    const deadline = Date.now() + READY_TIMEOUT_MS / 4;
    while (Date.now() < deadline && isAlive(found.pid)) {
      const directory = await withClient(this.url('postgres'), async (client) => {
        const answer = await client.query('SHOW data_directory');
        return realpathSync(answer.rows[0].data_directory);
      }).catch((error) => this.ensureNotRefused(error));
      if (directory === realpathSync(this.cluster)) {
        this.pid = found.pid;
        return true;
      }
      await sleep(500);
    }
    return false;
  }

  /** @param {unknown} error of asking a postmaster on these very data @returns {undefined} where it may still come up */
  ensureNotRefused(error) {
    if (isPasswordRefused(error)) throw new PlainError(wrongPassword(this.passwordFile));
    return undefined;
  }

  /** Starts a postmaster, again with a longer pause when the last one's memory is still in use. */
  async launch() {
    let pauseMs = 250;
    for (let attempt = 1; ; attempt += 1) {
      if (await this.launchOnce()) return;
      if (attempt === START_ATTEMPTS || this.stopping) {
        throw new PlainError(
          `Postgres did not start on ${this.cluster} (port ${this.port}). Its last words:\n${withAdvice(lastLines(this.log))}`,
        );
      }
      await sleep(pauseMs);
      pauseMs = Math.min(pauseMs * 2, 4_000);
    }
  }

  async launchOnce() {
    const log = openSync(this.log, 'a');
    // Detached: Ctrl-C at the terminal must reach the server first, Postgres goes last.
    const child = spawn(
      /** @type {{postgres: string}} */ (this.programs).postgres,
      [
        '-D',
        this.cluster,
        '-p',
        String(this.port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'max_connections=100',
        ...(this.options.fast ? FAST_FLAGS : []),
      ],
      { ...this.account, cwd: '/', detached: true, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    let [ended, refusal] = [false, false];
    child.once('error', () => (ended = true));
    child.once('exit', () => (ended = true));
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (!ended && Date.now() < deadline) {
      const answers = await withClient(this.url('postgres'), (client) => client.query('SELECT 1')).then(
        () => true,
        (error) => {
          refusal = isPasswordRefused(error);
          return false;
        },
      );
      if (refusal) {
        child.kill('SIGINT');
        if (!ended) await new Promise((resolve) => child.once('exit', resolve));
        throw new PlainError(wrongPassword(this.passwordFile));
      }
      if (answers && !ended) {
        this.child = child;
        this.pid = /** @type {number} */ (child.pid);
        child.unref();
        return true;
      }
      await sleep(50);
    }
    if (!ended) child.kill('SIGQUIT');
    return false;
  }

  async ensureDatabase() {
    await withClient(this.url('postgres'), async (client) => {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    });
  }

  isRunning() {
    if (this.child) return this.child.exitCode === null && this.child.signalCode === null;
    // Before the first launch there is no pid, and a signal to 0 would go to our own process group.
    return this.pid > 0 && isAlive(this.pid);
  }

  /** Brings Postgres back when it dies without having been asked to. */
  async watch() {
    while (!this.stopping) {
      await sleep(500, undefined, { ref: false });
      if (this.stopping || this.isRunning()) continue;
      this.say(`Postgres stopped by itself (log: ${this.log}); starting it again.`);
      this.child = undefined;
      this.restart = this.launch().catch((error) => this.say(error.message));
      await this.restart;
      await sleep(1_000, undefined, { ref: false });
    }
  }

  async stop() {
    this.stopping = true;
    process.off('exit', this.askToStop);
    await this.restart;
    if (!this.isRunning()) return;
    // SIGINT = fast shutdown: open transactions are rolled back, data are flushed.
    process.kill(this.pid, 'SIGINT');
    const deadline = Date.now() + STOP_TIMEOUT_MS;
    while (this.isRunning() && Date.now() < deadline) await sleep(25);
    if (this.isRunning()) process.kill(this.pid, 'SIGQUIT');
  }
}

/**
 * The database of a data folder that another process keeps running.
 * @param {string} dataDir
 * @returns {{ url: string, applicationUrl: string } | undefined} nothing when no Postgres runs there
 */
export function findRunningPostgres(dataDir) {
  const found = readPostmaster(join(dataDir, 'postgres'));
  if (!found || !isAlive(found.pid)) return undefined;
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${found.port}/${DATABASE}`,
    applicationUrl: applicationUrl(dataDir, found.port),
  };
}

/** @param {string} dataDir @param {number} port */
function applicationUrl(dataDir, port) {
  const file = join(dataDir, 'application.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return `postgresql://${APPLICATION}:${readFileSync(file, 'utf8').trim()}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Starts (or takes over) the embedded Postgres of a data folder and keeps it alive until `stop()`.
 * It listens on 127.0.0.1 only and has the database `reciproca`.
 * @param {Options} options
 * @returns {Promise<RunningPostgres>}
 * @throws {PlainError} with a sentence for the terminal when it cannot start or the folder is in use
 */
export async function startPostgres(options) {
  const giveBack = takeOwnership(options.dataDir, options.note);
  const supervisor = new Supervisor(options);
  try {
    await supervisor.start();
  } catch (error) {
    await supervisor.stop().catch(() => undefined);
    giveBack();
    throw error;
  }
  /** @type {Promise<void> | undefined} */
  let stopped;
  return {
    url: supervisor.url(DATABASE),
    applicationUrl: applicationUrl(options.dataDir, supervisor.port),
    port: supervisor.port,
    reused: supervisor.reused,
    stop: () => (stopped ??= supervisor.stop().finally(giveBack)),
  };
}
