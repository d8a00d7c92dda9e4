// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '../../scripts/support/postgres.mjs';
import { run } from '../../scripts/support/run.mjs';
import { seedEnte, seedTokens } from '../bench/seed.mjs';
import { freePort, openPool } from '../bench/stage.mjs';

const CONSOLE = 'dist/apps/console/src/main.js';
const HEALTHY_WITHIN_MS = 60_000;

const children = new Set();
// However the drill ends, nothing of it goes on.
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** A process that is started again whenever it ends, as the system of an installation would do it. */
export class Kept {
  restarts = 0;
  failures = [];
  said = '';

  constructor(kind, env, argv = [`dist/apps/${kind}/src/main.js`]) {
    Object.assign(this, { kind, env, argv, isStopping: false });
    this.start();
  }

  start() {
    this.child = spawn(process.execPath, this.argv, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on('data', (text) => this.hear(String(text)));
    children.add(this.child);
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    const { child } = this;
    void this.ended.then(async () => {
      children.delete(child);
      if (this.isStopping) return;
      await sleep(100);
      if (this.isStopping) return;
      this.restarts += 1;
      this.start();
    });
  }

  /** What it could not explain to who asked is kept for whoever reads the drill. */
  hear(text) {
    this.said = (this.said + text).slice(-20_000);
    for (const line of text.split('\n'))
      if (line.includes('Unexpected failure')) this.failures.push(line.slice(0, 1_200));
  }

  kill(signal = 'SIGKILL') {
    this.child.kill(signal);
  }

  async stop() {
    this.isStopping = true;
    this.child.kill('SIGTERM');
    const cut = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    await this.ended;
    clearTimeout(cut);
  }
}

/** A durable Postgres with one ente in it and the processes of an installation on request. Everything goes away at the end. */
export async function openHouse({ people = 60, dataDir, programs, fast = false } = {}) {
  const folder = dataDir ?? mkdtempSync('/var/tmp/reciproca-drill-');
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: folder, programs, fast });
  const env = { PATH: process.env.PATH, DATABASE_URL: postgres.url, LOG_LEVEL: 'warn' };
  const migrated = await run([CONSOLE, 'migrate'], { env });
  if (migrated.code !== 0) throw new Error(migrated.output);
  const pool = openPool(postgres.url, 4);
  const ente = await seedEnte(pool, people);
  // What is agreed can be done soon after it is posted: see load.mjs.
  await pool.query('UPDATE categories SET minutes_guide = 5');
  // Near each other, so that most wishes find somebody.
  await pool.query("UPDATE places SET lat = 44.69 + random() * 0.01, lon = 8.03 + random() * 0.01 WHERE kind = 'home'");
  const tokens = await seedTokens(pool, ente, ente.people);
  await pool.query("UPDATE sessions SET expires_at = now() + interval '3 years'");
  const kept = [];
  const settings = {
    ...env,
    HOST: '127.0.0.1',
    REQUESTS_PER_MINUTE: '100000000',
    JOBS: 'off',
    DOCUMENTS_DIR: `${folder}/documents`,
  };
  const house = {
    folder,
    env,
    pool,
    ente,
    tokens,
    postgres,
    /** The address stays the same when it is started again. */
    async startServer(more = {}, before = []) {
      const port = await freePort();
      const server = new Kept('server', { ...settings, PORT: String(port), ...more }, [
        ...before,
        'dist/apps/server/src/main.js',
      ]);
      server.port = port;
      server.url = `http://127.0.0.1:${port}`;
      kept.push(server);
      await untilHealthy(server.url);
      return server;
    },
    startWorker(more = {}) {
      kept.push(new Kept('worker', { ...settings, ...more }));
      return kept.at(-1);
    },
    async restartPostgres() {
      house.postgres = await startPostgres({ dataDir: folder, port: house.postgres.port, programs, fast });
    },
    async stopProcesses() {
      await Promise.all(kept.map((one) => one.stop()));
    },
    async close() {
      await house.stopProcesses();
      await pool.end().catch(() => undefined);
      await house.postgres.stop().catch(() => undefined);
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}

export async function untilHealthy(url, withinMs = HEALTHY_WITHIN_MS) {
  const began = performance.now();
  while (performance.now() - began < withinMs) {
    if (
      await fetch(`${url}/health`, { signal: AbortSignal.timeout(4_000) }).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return performance.now() - began;
    await sleep(50);
  }
  throw new Error(`${url} is not healthy after ${withinMs / 1000} s`);
}

/**
 * Waits until nothing is left to tell. What was in hand outside a transaction when somebody died comes back after two to three
 * minutes; who has no time for it looks at the live lane alone.
 */
export async function untilTold(pool, isShort = false, withinMs = 240_000) {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS open FROM outbox m LEFT JOIN deliveries d ON d.message_id = m.id
       WHERE m.topic NOT LIKE 'job.%' AND (NOT m.fanned_out OR (d.done_at IS NULL AND d.dead_at IS NULL AND (d.lane = 'live' OR NOT $1)))`,
      [isShort],
    );
    if (rows[0].open === 0) return;
    await sleep(250);
  }
}

/** What whoever runs the installation would look at afterwards; each a word and whether it is well. */
export async function inspect({ pool, env }, isShort = false) {
  const { rows } = await pool.query(
    `SELECT
    (SELECT count(*)::int FROM deliveries d JOIN outbox m ON m.id = d.message_id WHERE d.done_at IS NULL AND m.topic NOT LIKE 'job.%' AND (d.lane = 'live' OR NOT $1)) AS open,
    (SELECT count(*)::int FROM deliveries WHERE dead_at IS NOT NULL) AS dead,
    (SELECT count(*)::int FROM (SELECT 1 FROM notifications GROUP BY person_id HAVING max(seq) <> count(*)) p) AS gaps`,
    [isShort],
  );
  const found = [
    [`outbox open ${rows[0].open}`, rows[0].open === 0],
    [`dead ${rows[0].dead}`, rows[0].dead === 0],
    [`people with gaps in what they were told ${rows[0].gaps}`, rows[0].gaps === 0],
  ];
  const verified = ['ledger', 'exchange', 'audit', 'schema'].map(async (what) => {
    const { code, output } = await run([CONSOLE, what, 'verify'], { env });
    return [code === 0 ? `${what} verify 0` : `${what} verify ${code}: ${output.trim().slice(0, 300)}`, code === 0];
  });
  found.push(...(await Promise.all(verified)));
  return found;
}
