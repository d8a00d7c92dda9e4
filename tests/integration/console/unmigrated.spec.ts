// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runConsole } from '../../../apps/console/src/console.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

describe('on a database without tables', () => {
  it.each([
    ['ente', 'list'],
    ['ledger', 'verify'],
    ['exchange', 'verify'],
    ['diary', 'verify'],
    ['audit', 'verify'],
    ['demo', '--if-empty'],
    ['match', 'replay', '0198c5a0-0000-7000-8000-000000000000'],
  ])('console %s %s says what to do, in a sentence', async (...args) => {
    const said: string[] = [];
    const output = { write: (text: string) => said.push(text) };
    const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' };
    expect(await runConsole(['node', 'reciproca', ...args], environment, output, output)).toBe(1);
    expect(said.join('')).toContain('console migrate');
    expect(said.join('')).not.toMatch(/^\s+at /m);
  });
});
