// SPDX-License-Identifier: AGPL-3.0-or-later
// npm test [-- name …] [--long]: what a change needs, or only these; in the long run everything, and what comes by chance more often.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, isBuilt } from './support/build.mjs';
import { PlainError } from './support/plain-error.mjs';
import { projectDir } from './support/project.mjs';
import { run, stopChildren } from './support/run.mjs';

/** @typedef {{ passed: number, failed: number, seconds?: number }} Tally */

const MOST_SLOW_FILES = 10;
/** More than so many are no chance. */
const MOST_SECOND_LOOKS = 2;
/** Those that need a database share one Jest, and so one Postgres; the others need nothing but the sources. */
const PURE = ['unit', 'architecture'];
const WITH_DATABASE = ['integration', 'api', 'journeys', 'byways', 'whole', 'outages'];
/**
 * In the long run, as every landing has it: processes, machines and databases brought to their end and back, a minute's
 * work each; what goes through every import, route, page and table there is; what lies beside the main ways; and how the
 * sources are written.
 */
const LANDING = ['lint', 'byways', 'whole', 'outages'];
/** Only when asked for: too long for every change. */
const NIGHTLY = ['fuzz'];
/** What lives as long as a request is cleared away more cheaply from a larger nursery: a tenth of the work. */
const NODE_FLAGS = ['--enable-source-maps', '--no-warnings', '--max-semi-space-size=32'];
const reports = mkdtempSync(join(tmpdir(), 'reciproca-reports-'));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    void stopChildren();
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

/** Which lib may import which is asked by the tests of the whole. @type {Record<string, () => Promise<Tally>>} */
const tools = {
  lint: check(
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ['node_modules/eslint/bin/eslint.js', '.'],
  ),
  typecheck: check(['node_modules/typescript-7/bin/tsc', '--noEmit', '-p', 'tsconfig.json']),
  build: checkBuild,
};

/** @type {{ path: string, seconds: number }[]} */
const files = [];
/** Journeys that passed the second time. @type {string[]} */
const secondLooks = [];
let reportsWritten = 0;

/**
 * @typedef {object} FileResult
 * @property {string} name
 * @property {string} status
 * @property {number} startTime
 * @property {number} endTime
 * @property {{ status: string }[]} assertionResults
 */

/** @param {string[]} paths @returns {Promise<{ code: number, results: FileResult[] }>} */
async function runJest(paths) {
  const report = join(reports, `${(reportsWritten += 1)}.json`);
  const { code } = await run(
    [
      '--import',
      './tests/support/preload.mjs',
      ...NODE_FLAGS,
      'node_modules/jest/bin/jest.js',
      ...paths,
      '--passWithNoTests',
      '--json',
      '--outputFile',
      report,
    ],
    {
      echo: (text) => process.stdout.write(text),
      env: { ...process.env, JEST_TOGETHER: '1', LONG_RUN: isLong ? 'on' : 'off' },
    },
  );
  return { code: code ?? 1, results: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [] };
}

/**
 * A browser on a machine with other things to do loses a press now and then: a journey that failed goes once more, with nothing
 * beside it, and what is broken fails again. What passed only then is named at the end. See decision 0093.
 * @param {{ code: number, results: FileResult[] }} first
 */
async function withSecondLook({ code, results }) {
  const failed = results.filter(({ status }) => status === 'failed');
  const isChance = failed.length > 0 && failed.length <= MOST_SECOND_LOOKS;
  if (!isChance || failed.some(({ name }) => !name.endsWith('.journey.spec.ts'))) return { code, results };
  const second = await runJest(failed.map(({ name }) => relative(projectDir, name)));
  secondLooks.push(...second.results.filter(({ status }) => status === 'passed').map(({ name }) => name));
  return { code: second.code, results: [...results.filter((one) => !failed.includes(one)), ...second.results] };
}

/** Several projects in one go. @param {string[]} projects @returns {Promise<Map<string, Tally>>} */
async function jest(projects) {
  const { code, results } = await withSecondLook(await runJest(projects.map((project) => `tests/${project}/`)));
  const tallies = new Map(projects.map((project) => [project, { passed: 0, failed: 0, seconds: 0 }]));
  for (const { name, status, startTime, endTime, assertionResults } of results) {
    const path = relative(projectDir, name);
    const tally = tallies.get(path.split('/')[1] ?? '');
    if (!tally) continue;
    const seconds = (endTime - startTime) / 1000;
    files.push({ path, seconds });
    tally.seconds += seconds;
    tally.passed += assertionResults.filter((one) => one.status === 'passed').length;
    const failed = assertionResults.filter((one) => one.status === 'failed').length;
    // A file that does not load has no tests to fail: it counts as one.
    tally.failed += failed === 0 && status === 'failed' ? 1 : failed;
  }
  const first = tallies.get(projects[0] ?? '');
  if (first && code !== 0 && [...tallies.values()].every(({ failed }) => failed === 0)) first.failed = 1;
  return tallies;
}

const everything = [...Object.keys(tools), ...PURE, ...WITH_DATABASE];
const LONG = '--long';
const asked = process.argv.slice(2).filter((word) => word !== LONG);
const isLong = process.argv.includes(LONG);
const known = [...everything, ...NIGHTLY];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(1);
}
// Journeys, the API's processes and what solves in threads run what is built.
const needsBuild = asked.some((name) => WITH_DATABASE.includes(name));
const usual = everything.filter((name) => isLong || !LANDING.includes(name));
const names = asked.length === 0 ? usual : [...new Set([...(needsBuild ? ['build'] : []), ...asked])];
const among = (/** @type {string[]} */ group) => group.filter((name) => names.includes(name));

const lines = [];
const total = { passed: 0, failed: 0 };

/** @param {string} name @param {Tally} tally */
function count(name, { passed, failed, seconds = 0 }) {
  total.passed += passed;
  total.failed += failed;
  lines.push(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(13)}${passed} passed, ${failed} failed  (${seconds.toFixed(1)} s)`,
  );
  console.log(lines.at(-1));
}

const began = Date.now();
// Each of them keeps one core busy: side by side.
await Promise.all(
  among(Object.keys(tools)).map(async (name) => {
    const startedAt = Date.now();
    const tally = await tools[name]();
    count(name, { ...tally, seconds: (Date.now() - startedAt) / 1000 });
  }),
);
for (const group of [among(PURE), among(WITH_DATABASE), among(NIGHTLY)]) {
  if (group.length === 0 || interrupted) continue;
  console.log(`\n── ${group.join(', ')}`);
  for (const [name, tally] of await jest(group)) count(name, tally);
}
rmSync(reports, { recursive: true, force: true });
if (interrupted) total.failed += 1;
if (total.failed > 0) process.exitCode = 1;

const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, MOST_SLOW_FILES);
if (slowest.length > 1) console.log('\nThe slowest files:');
for (const { path, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${path}`);
for (const name of secondLooks)
  console.log(`\nPassed the second time only, to be looked into: ${relative(projectDir, name)}`);
const left = asked.length === 0 ? everything.filter((name) => !usual.includes(name)) : [];
if (left.length > 0) console.log(`\nLeft to the long run, npm test -- --long: ${left.join(', ')}`);
console.log(`\n${lines.join('\n')}\nAll of it: ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
