// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { EnteScope } from './ente-scope.js';
import type { PreparingClient } from './preparing-client.js';
import { ScopedQuery, type Sent, SETTINGS, type Statement } from './scoped-query.js';

/** The pool for statements outside any transaction: each takes a connection for itself, and brings its ente along. */
export class ScopedPool {
  private readonly pool: Pool;

  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: EnteScope,
  ) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async query(statement: Statement): Promise<Sent> {
    const connection = await this.pool.connect();
    try {
      if (!ScopedQuery.isReady(connection)) await connection.query({ ...SETTINGS, values: ['', ''] });
      const prepared = (connection as unknown as PreparingClient).prepare(statement);
      const sent = await new Promise<Sent>((resolve, reject) => {
        connection.query(
          new ScopedQuery(prepared, this.scope, (error, result) =>
            error ? reject(error) : resolve(result),
          ) as unknown as Parameters<typeof connection.query>[0],
        );
      });
      connection.release();
      return sent;
    } catch (error) {
      // As the pool itself does it: who knows what state it is in.
      connection.release(error as Error);
      Error.captureStackTrace(error as Error);
      throw error;
    }
  }

  /** TypeORM's manager on top of it. */
  manager(): EntityManager {
    const runner = this.dataSource.createQueryRunner();
    const connection = { query: (text: string, values?: unknown[]) => this.query({ text, ...(values && { values }) }) };
    runner.connect = () => Promise.resolve(connection);
    return this.dataSource.createEntityManager(runner);
  }
}
