// SPDX-License-Identifier: AGPL-3.0-or-later
const database = {
  globalSetup: '<rootDir>/tests/support/database.setup.mjs',
  globalTeardown: '<rootDir>/tests/support/database.teardown.mjs',
};

/** @param {string} name @param {string[]} folders of `tests` @param {object} [extra] */
function project(name, folders, extra = {}) {
  return {
    displayName: name,
    rootDir: import.meta.dirname,
    // In Node itself, where a process loads the house once and not for each file.
    runner: ['jest-light-runner', { runtime: 'child_process' }],
    testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.spec.{ts,tsx}`),
    // dist holds a second copy of every module.
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
    ...extra,
  };
}

const PURE = ['unit', 'architecture'];
const WITH_DATABASE = ['integration', 'api', 'journeys', 'byways', 'whole', 'outages'];
/** Other requests each night, thousands of them. */
const NIGHTLY = ['fuzz'];
/** `npm test` runs them in groups: the runner has processes of its own for each project, and each loads the house. */
const together = [project('pure', PURE), project('database', [...WITH_DATABASE, ...NIGHTLY], database)];
const apart = [
  ...PURE.map((name) => project(name, [name])),
  ...[...WITH_DATABASE, ...NIGHTLY].map((name) => project(name, [name], database)),
];

/** @type {import('jest').Config} */
const config = {
  // Postgres and the browser share the machine with the tests; one more than two cores, because many wait for what they have stopped.
  maxWorkers: 3,
  projects: process.env.JEST_TOGETHER ? together : apart,
};
export { config as default };
