// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run simulate [-- --seed 1 --years 5 --weeks 52 --out simulate.svg]: invented years through the real engine, no database needed.
// npm run simulate -- --life [--acts 2000 --days 30]: a month of everyday life, in a database made for it and thrown away.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './support/build.mjs';
import { openDatabase } from './support/database.mjs';
import { PlainError } from './support/plain-error.mjs';
import { run, stopChildren } from './support/run.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopChildren());

const args = process.argv.slice(2);

/** @param {NodeJS.ProcessEnv} env */
async function simulate(env) {
  const { code } = await run(['dist/apps/console/src/main.js', 'simulate', ...args], { env, show: true });
  process.exitCode = code;
}

async function simulateLife() {
  const folder = mkdtempSync(join(tmpdir(), 'reciproca-life-'));
  // The account Postgres runs as has to get in.
  chmodSync(folder, 0o755);
  try {
    const database = await openDatabase({ env: { ...process.env, DATA_DIR: folder }, note: 'npm run simulate' });
    try {
      const env = { ...process.env, LOG_LEVEL: 'silent', ...database.env };
      const { code } = await run(['dist/apps/console/src/main.js', 'migrate'], { env });
      if (code === 0) await simulate(env);
      else process.exitCode = code;
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  if (!isBuilt()) await build();
  await (args.includes('--life') ? simulateLife() : simulate(process.env));
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
