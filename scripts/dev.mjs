// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run dev: the server on the data of npm start, started again about two seconds after a source changes.
// Types are left to the editor and to `npm run typecheck`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, buildAssets, isBuilt, resolveAliases } from './support/build.mjs';
import { findDataDir } from './support/data-dir.mjs';
import { openDatabase } from './support/database.mjs';
import { takeOwnership } from './support/owner-lock.mjs';
import { PlainError } from './support/plain-error.mjs';
import { inProject, projectDir } from './support/project.mjs';
import { run, stopChildren } from './support/run.mjs';
import { secretsKeyIn } from './support/secrets-key.mjs';
import { swcOptionsFor } from './support/swc-options.mjs';

/** Editors write a file in several steps, and several files at once. */
const CALM_MS = 60;
const SOURCE = /\.tsx?$/;
const BROWSER = /^libs\/ui\/src\/(islands|styles|assets)\//;

const port = process.env.PORT || '3000';
const url = `http://localhost:${port}`;
/** @type {(() => unknown)[]} */
const undo = [];
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
let stopping = false;

/** @param {number} exitCode */
async function stop(exitCode) {
  if (stopping) return;
  stopping = true;
  void stopChildren();
  await stopServer();
  for (const step of undo.reverse()) await step();
  process.exit(exitCode);
}

async function stopServer() {
  const ended = server;
  server = undefined;
  if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
  const exit = once(ended, 'exit');
  ended.kill('SIGTERM');
  // What it was doing for a page does not hold up whoever waits for the new one.
  const timer = setTimeout(() => ended.kill('SIGKILL'), 1000);
  await exit;
  clearTimeout(timer);
}

/** @param {NodeJS.ProcessEnv} env */
async function startServer(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/server/src/main.js'], {
    cwd: projectDir,
    env: { ...env, DATABASE_OWNER_URL: undefined },
    stdio: 'inherit',
  });
  server = child;
  while (server === child && child.exitCode === null) {
    if (
      await fetch(`http://127.0.0.1:${port}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return false;
}

/** @param {string} path */
async function transpile(path) {
  const { transform } = await import('@swc/core');
  const target = `dist/${path.replace(SOURCE, '.js')}`;
  const { code } = await transform(readFileSync(inProject(path), 'utf8'), {
    ...swcOptionsFor(path),
    filename: inProject(path),
    swcrc: false,
  });
  mkdirSync(dirname(inProject(target)), { recursive: true });
  writeFileSync(inProject(target), resolveAliases(code, target));
}

/** @param {ReadonlySet<string>} paths @param {NodeJS.ProcessEnv} env */
async function takeOver(paths, env) {
  const began = Date.now();
  const changed = [...paths].filter((path) => existsSync(inProject(path)));
  if (changed.some((path) => BROWSER.test(path))) await buildAssets();
  await Promise.all(changed.filter((path) => SOURCE.test(path) && !/\/islands\//.test(path)).map(transpile));
  await stopServer();
  if (changed.some((path) => path.endsWith('.migration.ts'))) await migrate(env);
  if (stopping) return;
  const running = await startServer(env);
  const names = changed.length > 3 ? `${changed.length} files` : changed.join(', ');
  console.log(
    `${names}: ${running ? `running after ${((Date.now() - began) / 1000).toFixed(1)} s` : 'waits for the next change'}`,
  );
}

/** @param {NodeJS.ProcessEnv} env */
async function migrate(env) {
  const { code, output } = await run(['dist/apps/console/src/main.js', 'migrate'], { env });
  if (code !== 0) console.error(output.trim());
}

/** @param {NodeJS.ProcessEnv} env */
function follow(env) {
  const changed = new Set();
  let timer;
  let turn = Promise.resolve();
  const take = () => {
    const paths = new Set(changed);
    changed.clear();
    turn = turn.then(() => takeOver(paths, env)).catch((error) => console.error(error));
  };
  for (const folder of ['apps', 'libs']) {
    watch(inProject(folder), { recursive: true }, (_event, name) => {
      if (!name || !/\.(tsx?|scss|svg|json)$/.test(name)) return;
      changed.add(`${folder}/${name}`);
      clearTimeout(timer);
      timer = setTimeout(take, CALM_MS);
    });
  }
}

async function start() {
  if (!process.env.DATABASE_URL) {
    const { dataDir } = findDataDir(projectDir, process.env.DATA_DIR);
    undo.push(takeOwnership(dataDir, url));
    process.env.SECRETS_KEY ||= secretsKeyIn(dataDir);
  }
  if (!isBuilt()) await build();
  const database = await openDatabase({ note: url });
  undo.push(() => database.stop());
  const env = {
    DEMO: 'on',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    ...process.env,
    PORT: port,
    ...database.env,
  };
  await migrate(env);
  await run(['dist/apps/console/src/main.js', 'demo', '--if-empty'], { env, show: true });
  follow(env);
  if (await startServer(env)) console.log(`Reciproca: ${url}, following apps and libs. Ctrl-C to stop`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
start().catch((error) => {
  console.error(error instanceof PlainError ? error.message : error);
  void stop(1);
});
