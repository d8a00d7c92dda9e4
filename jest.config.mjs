// SPDX-License-Identifier: AGPL-3.0-or-later
const database = {
  globalSetup: '<rootDir>/tests/support/database.setup.mjs',
  globalTeardown: '<rootDir>/tests/support/database.teardown.mjs',
};

function project(name, extra = {}) {
  return {
    displayName: name,
    rootDir: import.meta.dirname,
    // In Node itself, where a process loads the house once and not for each file.
    runner: ['jest-light-runner', { runtime: 'child_process' }],
    testMatch: [`<rootDir>/tests/${name}/**/*.spec.{ts,tsx}`],
    // dist holds a second copy of every module.
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
    ...extra,
  };
}

/** @type {import('jest').Config} */
const config = {
  // Postgres and the browser share the machine with the tests.
  maxWorkers: 2,
  projects: [
    project('unit'),
    project('architecture'),
    project('integration', database),
    project('api', database),
    project('journeys', database),
  ],
};
export { config as default };
