// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { DeafProxy } from '../../support/deaf-proxy.js';
import { TestEnte } from '../../support/world.js';
import { ServerProcess } from '../../support/server-process.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** What a server that does not start has to say, line by line. */
async function refusal(url: string): Promise<string[]> {
  const said = await ServerProcess.start(url, 'off').then(
    async (server) => {
      await server.kill();
      return 'it started';
    },
    (error: Error) => error.message.replace('The server did not start: ', ''),
  );
  return said.trim().split('\n');
}

async function change(sql: string): Promise<void> {
  const ente = await TestEnte.create(database.url);
  await ente.query(sql);
  await ente.close();
}

describe('a server refuses to start, in one line of each language', () => {
  it('on a database where a migration has not run', async () => {
    await change('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    expect(await refusal(database.url)).toEqual([
      'Il database è di una versione più vecchia di questo programma (mancano 1 migrazioni). Prima: node dist/apps/console/src/main.js migrate',
      'The database is of an older version than this program (1 migrations have not run). First: node dist/apps/console/src/main.js migrate',
    ]);
  });

  it('on a database a newer version has changed', async () => {
    await change("INSERT INTO migrations (timestamp, name) VALUES (4000000000000, 'Tomorrow4000000000000')");
    expect(await refusal(database.url)).toEqual([
      expect.stringContaining(
        'versione più nuova di questo programma (1 migrazioni sconosciute, l’ultima Tomorrow4000000000000)',
      ),
      expect.stringContaining('newer version than this program (1 unknown migrations, the last Tomorrow4000000000000)'),
    ]);
  });

  it('where hints of the database get lost on the way', async () => {
    const proxy = await DeafProxy.open(database.url);
    expect(await refusal(proxy.url)).toEqual([
      expect.stringContaining('pool_mode = session'),
      expect.stringContaining('pool_mode = session'),
    ]);
    await proxy.close();
  });

  it('where nothing answers', async () => {
    const url = new URL(database.url);
    url.port = '1';
    expect(await refusal(url.href)).toEqual([
      expect.stringContaining('non ci fa entrare (connect ECONNREFUSED 127.0.0.1:1)'),
      expect.stringContaining('does not let us in (connect ECONNREFUSED 127.0.0.1:1)'),
    ]);
  });
});
