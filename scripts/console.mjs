// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run console -- COMMAND: the command line with a database under it, the running one if there is one; `solve` and `simulate` need none.
import { build, isBuilt } from './support/build.mjs';
import { openDatabase } from './support/database.mjs';
import { PlainError } from './support/plain-error.mjs';
import { run, stopChildren } from './support/run.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopChildren());

// Problems in files and invented years need no data: no database is started for them.
const WITHOUT_DATABASE = new Set(['solve', 'simulate']);

try {
  if (!isBuilt()) await build();
  const database = WITHOUT_DATABASE.has(process.argv[2])
    ? null
    : await openDatabase({ note: 'npm run console', share: true });
  try {
    const env = database ? { ...process.env, ...database.env } : process.env;
    const { code } = await run(['dist/apps/console/src/main.js', ...process.argv.slice(2)], { env, show: true });
    process.exitCode = code;
  } finally {
    await database?.stop();
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
