// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect, createServer, type Server, type Socket } from 'node:net';
import { jest } from '@jest/globals';
import { dataSourceOptions } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const FATAL = (() => {
  const fields = Buffer.from(
    'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0',
    'latin1',
  );
  const head = Buffer.alloc(5);
  head.write('E', 0, 'latin1');
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

let database: TestDatabase;
let road: Server;
let cutsWhenReady = false;
let dataSource: DataSource;

/** A road to Postgres on which its last words come in one parcel with its first "ready", as in a crash. */
function carry(client: Socket): void {
  const { hostname, port } = new URL(database.url);
  const server = connect(Number(port), hostname);
  for (const end of [client, server]) end.on('error', () => undefined);
  client.pipe(server);
  server.on('data', (chunk: Buffer) => {
    if (!cutsWhenReady || !chunk.subarray(-READY.length).equals(READY)) return void client.write(chunk);
    client.end(Buffer.concat([chunk, FATAL]));
    server.destroy();
  });
  server.on('close', () => client.destroy());
}

beforeAll(async () => {
  database = await createTestDatabase();
  road = createServer(carry);
  await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve));
  const url = new URL(database.url);
  url.port = String((road.address() as { port: number }).port);
  dataSource = await new DataSource(dataSourceOptions({ url: url.href, poolSize: 4 })).initialize();
  // What the pool says of idle connections that were cut.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await dataSource.destroy();
  await new Promise((resolve) => road.close(resolve));
  await database.drop();
});

describe('a connection of the pool that is cut before anybody has it', () => {
  it('fails whoever asks of it, and nobody else; the next one works', async () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    process.on('uncaughtException', note);
    const holder = dataSource.createQueryRunner();
    await holder.connect();

    cutsWhenReady = true;
    const runner = dataSource.createQueryRunner();
    await expect(runner.query('SELECT 1')).rejects.toThrow();
    await runner.release();
    cutsWhenReady = false;

    await holder.release();
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    process.off('uncaughtException', note);
    expect(uncaught).toEqual([]);
  });
});
