// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { EnteScope } from './ente-scope.js';
import type { Sent, Statement } from './described-query.js';
import { SharedReads } from './shared-reads.js';

/** The pool for statements outside any transaction: each brings its ente along. */
export class ScopedPool {
  private readonly reads: SharedReads;

  constructor(
    private readonly dataSource: DataSource,
    private readonly scope: EnteScope,
  ) {
    this.reads = SharedReads.of((dataSource.driver as unknown as { master: Pool }).master);
  }

  query(statement: Statement): Promise<Sent> {
    return this.reads.send(statement, this.scope);
  }

  /** TypeORM's manager on top of it. */
  manager(): EntityManager {
    const runner = this.dataSource.createQueryRunner();
    const connection = { query: (text: string, values?: unknown[]) => this.query({ text, ...(values && { values }) }) };
    runner.connect = () => Promise.resolve(connection);
    return this.dataSource.createEntityManager(runner);
  }
}
