// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from './database.js';
import { freePort } from './free-port.js';

const MAIN = 'dist/apps/server/src/main.js';

/** The built server in a process of its own, as people run it. */
export interface ServedApp {
  readonly url: string;
  readonly database: TestDatabase;
  /** What it wrote to its log so far. */
  log(): string;
  /** As a power cut would: no chance to finish anything. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code, or throws when the process is still there after so many seconds. */
  stop(withinSeconds: number): Promise<number | null>;
  start(environment?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

export async function serveApp(environment: Record<string, string> = {}, database?: TestDatabase): Promise<ServedApp> {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run "npm run build" first`);
  database ??= await createTestDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let written = '';

  const start = async (extra: Record<string, string> = {}): Promise<void> => {
    child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'warn',
        DEMO: 'on',
        ...environment,
        ...extra,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (written += String(chunk)));
    await untilHealthy(url, child, () => written).catch(async (error: unknown) => {
      await end('SIGKILL');
      throw error;
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child;
    child = undefined;
    if (!ended || ended.exitCode !== null) return;
    const exit = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill(signal);
    await exit;
  };

  const stop = async (withinSeconds: number): Promise<number | null> => {
    const stopping = child;
    if (!stopping) throw new Error('The server is not running');
    const exit = new Promise<number | null>((resolve) => stopping.once('exit', resolve));
    stopping.kill('SIGTERM');
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, withinSeconds * 1000, 'late').unref());
    const ended = await Promise.race([exit, late]);
    if (ended !== 'late') {
      child = undefined;
      return ended;
    }
    await end('SIGKILL');
    throw new Error(`Asked to stop, the server was still there after ${withinSeconds} s:\n${written}`);
  };

  await start();
  return {
    url,
    database,
    stop,
    log: () => written,
    kill: () => end('SIGKILL'),
    start,
    async close() {
      try {
        if (child && child.exitCode === null) await stop(30);
      } finally {
        await database.drop();
      }
    },
  };
}

async function untilHealthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${log()}`);
    const answered = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server does not answer:\n${log()}`);
}
