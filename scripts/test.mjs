// SPDX-License-Identifier: AGPL-3.0-or-later
// npm test: every check there is, in the order in which they are cheap; `npm test -- unit api` runs only these.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './support/build.mjs';
import { PlainError } from './support/plain-error.mjs';
import { inProject } from './support/project.mjs';
import { run, stopChildren } from './support/run.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

const PROJECTS = ['unit', 'architecture', 'integration', 'api', 'journeys'];
const reports = mkdtempSync(join(tmpdir(), 'reciproca-reports-'));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    stopChildren();
    process.exitCode = 1;
    interrupted = true;
  });
}
let interrupted = false;

/** One check of a whole tool. @param {string[][]} commands @returns {() => Promise<Tally>} */
const check =
  (...commands) =>
  async () => {
    for (const command of commands) {
      const { code, output } = await run(command);
      if (code === 0) continue;
      console.log(output.trim());
      return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  };

async function checkBuild() {
  if (isBuilt()) return { passed: 1, failed: 0 };
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error instanceof PlainError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} project @returns {() => Promise<Tally>} */
const jest = (project) => async () => {
  if (!existsSync(inProject(`tests/${project}`))) return { passed: 0, failed: 0 };
  const report = join(reports, `${project}.json`);
  const { code } = await run(
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      project,
      '--passWithNoTests',
      '--json',
      '--outputFile',
      report,
    ],
    { echo: (text) => process.stdout.write(text) },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  // A file that does not load has no tests to fail: it counts as one.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
};

/** @type {Record<string, () => Promise<Tally>>} */
const checks = {
  lint: check(
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ['node_modules/eslint/bin/eslint.js', '.'],
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
    ],
  ),
  typecheck: check(['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json']),
  build: checkBuild,
  ...Object.fromEntries(PROJECTS.map((project) => [project, jest(project)])),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}`);
  process.exit(1);
}
// Journeys and the API's processes run what is built.
const names =
  asked.length === 0
    ? Object.keys(checks)
    : [...new Set(asked.flatMap((name) => (name === 'journeys' ? ['build', name] : [name])))];

const total = { passed: 0, failed: 0 };
const lines = [];
for (const name of names) {
  if (interrupted) break;
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  const { passed, failed } = await checks[name]();
  total.passed += passed;
  total.failed += failed;
  lines.push(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(13)}${passed} passed, ${failed} failed  (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  console.log(lines.at(-1));
}
rmSync(reports, { recursive: true, force: true });
if (interrupted) total.failed += 1;
if (total.failed > 0) process.exitCode = 1;
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
