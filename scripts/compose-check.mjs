// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run compose-check: the processes of docker-compose.yml without Docker (two servers, one worker, one Postgres).
// Ends with 0 when both servers answer on /health and all of them stop when told to.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, isBuilt } from './support/build.mjs';
import { PlainError } from './support/plain-error.mjs';
import { tryPort } from './support/ports.mjs';
import { inProject, projectDir } from './support/project.mjs';
import { canReach, postgresAccount } from './support/postgres-binaries.mjs';
import { startPostgres } from './support/postgres.mjs';
import { run } from './support/run.mjs';

const SERVER = 'dist/apps/server/src/main.js';
const WORKER = 'dist/apps/worker/src/main.js';
const CONSOLE = 'dist/apps/console/src/main.js';
const HEALTHY_WITHIN_MS = 30_000;
const STOPPED_WITHIN_MS = 20_000;

/** @typedef {{ name: string, child: import('node:child_process').ChildProcess, output: string }} Started */
/** @type {Started[]} */
const started = [];

/** @param {string} name @param {string} script @param {NodeJS.ProcessEnv} env */
function launch(name, script, env) {
  const child = spawn(process.execPath, [script], { cwd: projectDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const entry = { name, child, output: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (entry.output += text));
  started.push(entry);
}

/** @param {Started} entry */
const hasEnded = ({ child }) => child.exitCode !== null || child.signalCode !== null;

/** @param {Started} entry @param {string} what */
const complaint = (entry, what) =>
  new PlainError(`${entry.name} ${what}:\n${entry.output.trim().split('\n').slice(-15).join('\n')}`);

/** @param {number} port @param {Started} entry */
async function waitUntilHealthy(port, entry) {
  const deadline = Date.now() + HEALTHY_WITHIN_MS;
  while (Date.now() < deadline && !hasEnded(entry)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return console.log(`${entry.name}: ${answer.status} ${(await answer.text()).trim()}`);
    await sleep(200);
  }
  throw complaint(entry, hasEnded(entry) ? 'has ended' : 'is not healthy');
}

/** @param {Started} entry */
async function stopGently(entry) {
  entry.child.kill('SIGTERM');
  const deadline = Date.now() + STOPPED_WITHIN_MS;
  while (!hasEnded(entry) && Date.now() < deadline) await sleep(50);
  if (entry.child.exitCode === 0) return console.log(`${entry.name}: stopped`);
  entry.child.kill('SIGKILL');
  throw complaint(entry, `did not stop well (code ${entry.child.exitCode}, signal ${entry.child.signalCode})`);
}

/** What runs here must be what the compose file runs. */
function compareWithCompose() {
  const compose = readFileSync(inProject('docker-compose.yml'), 'utf8');
  const missing = [SERVER, WORKER, CONSOLE].filter((script) => !compose.includes(`'${script}'`));
  if (missing.length > 0) throw new PlainError(`docker-compose.yml does not run ${missing.join(', ')}`);
}

const dataDir = mkdtempSync(join(canReach(tmpdir(), postgresAccount()) ? tmpdir() : '/var/tmp', 'reciproca-compose-'));
chmodSync(dataDir, 0o755);
/** @type {Awaited<ReturnType<typeof startPostgres>> | undefined} */
let postgres;
try {
  compareWithCompose();
  if (!isBuilt()) await build();
  postgres = await startPostgres({ dataDir, fast: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.applicationUrl,
    SESSION_SECRET: 'only-for-this-check-and-never-elsewhere',
  };
  const migrated = await run([CONSOLE, 'migrate'], { env: { ...env, DATABASE_OWNER_URL: postgres.url } });
  if (migrated.code !== 0) throw new PlainError(`migrate failed:\n${migrated.output}`);

  const ports = [await tryPort(0), await tryPort(0)];
  ports.forEach((port, index) => launch(`server-${index + 1}`, SERVER, { ...env, PORT: String(port), JOBS: 'off' }));
  launch('worker', WORKER, env);
  const [first, second, worker] = /** @type {[Started, Started, Started]} */ (/** @type {unknown} */ (started));
  await waitUntilHealthy(/** @type {number} */ (ports[0]), first);
  await waitUntilHealthy(/** @type {number} */ (ports[1]), second);
  // Long enough for a worker that cannot work to find out.
  await sleep(3_000);
  if (hasEnded(worker)) throw complaint(worker, 'has ended');
  console.log('worker: running');
  for (const entry of started) await stopGently(entry);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const entry of started) if (!hasEnded(entry)) entry.child.kill('SIGKILL');
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
