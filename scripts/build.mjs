// SPDX-License-Identifier: AGPL-3.0-or-later
// npm run build: compiles into dist what has changed since the last time; --force compiles anyway.
import { build, isBuilt } from './support/build.mjs';
import { PlainError } from './support/plain-error.mjs';

if (isBuilt() && !process.argv.includes('--force')) {
  console.log('Build: nothing has changed.');
} else {
  const startedAt = Date.now();
  try {
    await build();
    console.log(`Build: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    process.exitCode = 1;
  }
}
