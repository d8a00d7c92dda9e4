// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../scripts/support/postgres.mjs';
import { readPostmaster } from '../../scripts/support/postmaster.mjs';
import { processorTimeOfFamily } from './processor-time.mjs';
import { seedEnte } from './seed.mjs';

/** A pool whose idle connections may be cut, as they are when Postgres stops: that is no fault of what was measured. */
export function openPool(connectionString, max) {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', () => undefined);
  return pool;
}

/** A durable Postgres with one ente in it, and servers on request; `quick` asks for less of everything. */
export async function openStage({ quick = false } = {}) {
  // Below /var/tmp: the account Postgres runs as must be able to enter it.
  const dataDir = mkdtempSync('/var/tmp/reciproca-bench-');
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir });
  const postgresPid = readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
  const pool = openPool(postgres.url, 8);
  const { runMigrations } = await import('../../dist/libs/composition/src/index.js');
  await runMigrations(postgres.url);
  const ente = await seedEnte(pool);
  return {
    quick,
    url: postgres.url,
    pool,
    ente,
    /** Milliseconds of processor time that Postgres has taken. */
    postgresTime: () => processorTimeOfFamily(postgresPid),
    startServer: (environment = {}) => startServer(postgres.url, environment),
    async close() {
      await pool.end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The built server in a process of its own. */
export async function startServer(databaseUrl, environment = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/apps/server/src/main.js'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      REQUESTS_PER_MINUTE: '100000000',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilHealthy(url, child);
  return {
    url,
    port,
    pid: child.pid,
    async stop() {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exit;
    },
  };
}

export async function untilHealthy(url, child) {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
    const answered = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await sleep(10);
  }
  throw new Error('The server does not answer');
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
