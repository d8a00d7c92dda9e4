// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from 'node:child_process';

/** What runs in browsers knows other things than what runs in Node, and in a service worker others again. */
const PROJECTS = ['tsconfig.json', 'libs/ui/src/islands/tsconfig.json', 'libs/ui/src/islands/worker/tsconfig.json'];

const failed = PROJECTS.filter((project) => {
  const check = ['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', project];
  return spawnSync(process.execPath, check, { stdio: 'inherit' }).status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
