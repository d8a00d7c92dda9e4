// SPDX-License-Identifier: AGPL-3.0-or-later
import { swcOptionsFor } from './scripts/support/swc-options.mjs';

const database = {
  globalSetup: '<rootDir>/tests/support/database.setup.mjs',
  globalTeardown: '<rootDir>/tests/support/database.teardown.mjs',
};

function project(name, extra = {}) {
  return {
    displayName: name,
    rootDir: import.meta.dirname,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/tests/${name}/**/*.spec.{ts,tsx}`],
    // dist holds a second copy of every module.
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    // js first: some packages ship their TypeScript beside it.
    moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
    transform: {
      '^.+\\.ts$': ['@swc/jest', swcOptionsFor('.ts')],
      '^.+\\.tsx$': ['@swc/jest', swcOptionsFor('.tsx')],
    },
    moduleNameMapper: {
      '^@reciproca/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
      '^@reciproca/([^/]+)/http$': '<rootDir>/libs/$1/src/http.ts',
      '/worker-file\\.js$': '<rootDir>/tests/support/worker-file.ts',
      // Some packages import "x.json.js" beside an "x.json".
      '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1',
    },
    ...extra,
  };
}

/** @type {import('jest').Config} */
const config = {
  // Postgres and the browser share the machine with the tests.
  maxWorkers: 2,
  // Of all projects: Jest does not heed it in one alone.
  testTimeout: 120_000,
  projects: [
    project('unit'),
    project('architecture'),
    project('integration', database),
    project('api', database),
    project('journeys', database),
  ],
};
export { config as default };
