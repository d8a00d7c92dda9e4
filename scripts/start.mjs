// SPDX-License-Identifier: AGPL-3.0-or-later
// npm start: from a bare clone to a running Reciproca. Until the dependencies are there, only what Node has.
import { readFileSync } from 'node:fs';
import { build, isBuilt } from './support/build.mjs';
import { findDataDir } from './support/data-dir.mjs';
import { ensureReachable, openDatabase } from './support/database.mjs';
import { areDependenciesInstalled, installDependencies } from './support/dependencies.mjs';
import { isNodeInRange } from './support/node-version.mjs';
import { takeOwnership } from './support/owner-lock.mjs';
import { PlainError } from './support/plain-error.mjs';
import { plainWords } from './support/plain-words.mjs';
import { tryPort } from './support/ports.mjs';
import { inProject, projectDir } from './support/project.mjs';
import { run, stopChildren } from './support/run.mjs';
import { secretsKeyIn } from './support/secrets-key.mjs';
import { createSteps } from './support/steps.mjs';

const STOP_TIMEOUT_MS = 45_000;
const CHILDREN_END_WITHIN_MS = 5_000;
const LEAST_OPEN_FILES = 1_024;
const CONSOLE = 'dist/apps/console/src/main.js';

/** Undone in reverse order when we stop. @type {(() => unknown)[]} */
const undo = [];
/** @type {Promise<void> | undefined} */
let stopping;

/** @param {number} exitCode @returns {Promise<void>} never in time to be awaited: the process ends */
function stop(exitCode) {
  stopping ??= (async () => {
    setTimeout(() => process.exit(exitCode || 1), STOP_TIMEOUT_MS).unref();
    // What npm or the build leave half done the next start does again.
    await stopChildren({ say: console.log, withinMs: CHILDREN_END_WITHIN_MS });
    for (const step of undo.reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(exitCode);
  })();
  return stopping;
}

/** @param {unknown} error */
function fail(error) {
  if (stopping) return;
  const words = plainWords(error);
  console.error(words ? `\n${words}` : error);
  void stop(1);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  if (isNodeInRange(engines.node, process.versions.node)) return;
  throw new PlainError(`This is Node ${process.versions.node}; needed is ${engines.node.replaceAll('||', 'or')}.`);
}

/** Node raises the limit as far as it may; what it could not raise the system forbids. */
function checkOpenFiles() {
  process.report.excludeNetwork = true;
  const report = /** @type {{ userLimits?: { open_files?: { soft?: unknown } } }} */ (process.report.getReport());
  const most = Number(report.userLimits?.open_files?.soft);
  if (most < LEAST_OPEN_FILES) throw Object.assign(new Error(`${most} open files`), { code: 'EMFILE' });
}

/** @param {string | undefined} set */
function isDemo(set = 'on') {
  return !['off', 'false', '0'].includes(set);
}

async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError(`PORT=${process.env.PORT} is not a port: give a number from 1 to 65535.`);
  }
  try {
    await tryPort(port, process.env.HOST || (isDemo(process.env.DEMO) ? '127.0.0.1' : '0.0.0.0'));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const why = code === 'EADDRINUSE' ? 'is used by another program' : `cannot be opened (${code})`;
    throw new PlainError(`Port ${port} ${why}. Choose another one: PORT=${port < 65_000 ? port + 1 : 3001} npm start`);
  }
  return port;
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @param {boolean} [show] */
async function runConsole(args, env, show = false) {
  const { code, output } = await run([CONSOLE, ...args], { env, show });
  if (code !== 0) throw new PlainError(`"${args.join(' ')}" failed${show ? '' : `:\n${output.trim()}`}`);
  return output;
}

async function start() {
  checkNode();
  checkOpenFiles();
  const { step } = createSteps(5);
  const note = `http://localhost:${process.env.PORT || 3000}`;
  if (process.env.DATABASE_URL) await ensureReachable(process.env.DATABASE_URL);
  else {
    const { dataDir } = findDataDir(projectDir, process.env.DATA_DIR);
    undo.push(takeOwnership(dataDir, note));
    process.env.SECRETS_KEY ||= secretsKeyIn(dataDir);
  }
  const port = await checkPort();

  await step('Dipendenze / Dependencies', async (say) => {
    if (areDependenciesInstalled()) say('già installate / already there');
    else await installDependencies();
  });
  await step('Compilazione / Build', async (say) => {
    if (isBuilt()) say('niente di nuovo / nothing new');
    else await build();
  });
  if (stopping) return;
  const database = await step('Postgres', async (say) => {
    const opening = openDatabase({ note, say: console.error });
    undo.push(async () => (await opening.catch(() => undefined))?.stop());
    const opened = await opening;
    say(
      { given: 'DATABASE_URL', 'taken over': 'ripreso / taken over', started: 'avviato / started', shared: '' }[
        opened.kind
      ],
    );
    return opened;
  });
  const watched = process.env.DATABASE_URL
    ? {}
    : { WATCHED_FOLDERS: findDataDir(projectDir, process.env.DATA_DIR).dataDir };
  const env = {
    DEMO: 'on',
    LOG_LEVEL: 'warn',
    ...watched,
    ...process.env,
    PORT: String(port),
    ...database.env,
  };
  const withDemo = isDemo(env.DEMO);

  await step(
    'Tabelle e dati di prova / Tables and demo data',
    async () => {
      await runConsole(['migrate'], env);
      if (withDemo) await runConsole(['demo', '--if-empty'], env, true);
    },
    { open: true },
  );
  if (stopping) return;
  const server = await step('Server', async () => {
    const { startServer } = await import(new URL('../dist/apps/server/src/server.js', import.meta.url).href);
    // Stopped while it was read: what it needs is being taken away.
    if (stopping) return stopping;
    // Whom the tables belong to is not the server's affair.
    const starting = startServer({ ...env, DATABASE_OWNER_URL: undefined });
    // Stopped in the middle of starting, it is waited for and then closed.
    undo.push(async () => (await starting.catch(() => undefined))?.close());
    return starting;
  });

  if (withDemo) await runConsole(['demo', '--people'], env, true);
  if (stopping) return;
  console.log(`\nReciproca: ${server?.url}\nCtrl-C per fermare / to stop`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) console.log('\nMi fermo / Stopping …');
    void stop(0);
  });
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
start().catch(fail);
