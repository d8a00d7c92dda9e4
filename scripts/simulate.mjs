// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run simulate [-- --seed 1 --years 5 --weeks 52 --out simulate.svg]: invented years through the real engine, no database needed.
import { build, isBuilt } from './support/build.mjs';
import { PlainError } from './support/plain-error.mjs';
import { run, stopChildren } from './support/run.mjs';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopChildren());

try {
  if (!isBuilt()) await build();
  const { code } = await run(['dist/apps/console/src/main.js', 'simulate', ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
