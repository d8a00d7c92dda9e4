// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Transaction } from '@reciproca/kernel';
import type { DataSource, EntityManager } from 'typeorm';

/** What `pg` clients and pools have in common, as far as we use it. */
interface SqlClient {
  query(query: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** The transaction (or the pool, for reads) as use cases and repositories see it. */
export class DbTransaction implements Transaction {
  /** Set by the outbox when an event was written, so that the relay is woken after the commit. */
  hasEvents = false;

  constructor(
    readonly manager: EntityManager,
    private readonly client: SqlClient,
  ) {}

  /** Reads outside any transaction: each statement takes a connection of the pool for itself. */
  static overPool(dataSource: DataSource): DbTransaction {
    const pool = (dataSource.driver as unknown as { master: SqlClient }).master;
    return new DbTransaction(dataSource.manager, pool);
  }

  async query<Row = unknown>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query({ text: sql, values: parameters })).rows as Row[];
  }

  /** A prepared statement, for the few hottest reads: planned once a connection. The name must belong to this SQL alone. */
  async named<Row = unknown>(name: string, sql: string, parameters: unknown[]): Promise<Row[]> {
    return (await this.client.query({ name, text: sql, values: parameters })).rows as Row[];
  }

  /** Runs a statement and says how many rows it touched. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.client.query({ text: sql, values: parameters })).rowCount ?? 0;
  }
}

/** The database side of the context's transaction. */
export function databaseOf(ctx: Ctx): DbTransaction {
  if (!(ctx.tx instanceof DbTransaction)) throw new Error('This context has no database transaction');
  return ctx.tx;
}

/** TypeORM's entity manager bound to the context's transaction. */
export function managerOf(ctx: Ctx): EntityManager {
  return databaseOf(ctx).manager;
}
