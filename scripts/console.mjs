// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run console -- COMMAND: the command line with a database under it, the running one if there is one; `solve` works on files and needs none.
import { build, isBuilt } from './support/build.mjs';
import { openDatabase } from './support/database.mjs';
import { PlainError } from './support/plain-error.mjs';
import { run, stopChildren } from './support/run.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopChildren);

try {
  if (!isBuilt()) await build();
  // A problem in a file needs no data: no database is started for it.
  const database = process.argv[2] === 'solve' ? null : await openDatabase({ note: 'npm run console', share: true });
  try {
    const env = database ? { ...process.env, DATABASE_URL: database.url } : process.env;
    const { code } = await run(['dist/apps/console/src/main.js', ...process.argv.slice(2)], { env, show: true });
    process.exitCode = code;
  } finally {
    await database?.stop();
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
