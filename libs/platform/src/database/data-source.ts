// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventEmitter } from 'node:events';
import type { DataSourceOptions } from 'typeorm';
import type { Connections } from './connections.js';
import { listEntities, listMigrations } from './own-tables.js';
import { PreparingClient } from './preparing-client.js';
import { SnakeCaseNaming } from './snake-case.naming.js';

/** A pool that has nothing free for so long refuses: whoever waits for ever is not helped, and holds up others. */
const POOL_PATIENCE_MS = 10_000;
/** A new connection has everything to learn: the tables, and what it prepares. */
const KEPT_IDLE_MS = 300_000;

/** Of every connection that works: nobody waits for a statement or a lock longer than who asked for it would. */
export const connectionSettings = {
  application_name: 'reciproca',
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** Heard from its first moment on: a connection cut before anybody uses it must not end the process. Who uses it learns by the query that fails. */
function hearErrors(client: EventEmitter): void {
  client.on('error', () => undefined);
}

/** How every connection of the installation is made; the schema changes through the libs' migrations only. */
export function dataSourceOptions({ url, poolSize, patienceMs = POOL_PATIENCE_MS }: Connections): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    entities: listEntities(),
    migrations: listMigrations(),
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    migrationsRun: false,
    extra: {
      ...connectionSettings,
      Client: PreparingClient,
      // What does not wait for each other goes in one round trip, in a transaction too; Postgres answers in order.
      pipeline: true,
      onConnect: hearErrors,
      connectionTimeoutMillis: patienceMs,
      idleTimeoutMillis: KEPT_IDLE_MS,
    },
  };
}

/** Whether no connection came free in time: the house is too busy, nothing is broken. */
export function isPoolFull(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}
