// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Transaction } from '@reciproca/kernel';
import type { DataSource, EntityManager, ObjectLiteral, Repository } from 'typeorm';
import type { Lane } from '../outbox/lanes.js';
import type { WhatFollows } from '../outbox/what-follows.js';
import type { EnteScope } from './ente-scope.js';
import { ScopedPool } from './scoped-pool.js';
import type { Sent, Statement } from './described-query.js';

/** What `pg` clients and pools have in common, as far as we use it. */
interface SqlClient {
  query(statement: Statement): Promise<Sent>;
}

/** What is done once a transaction is committed; it fails for itself, never for who asked for it. */
export type AfterCommit = () => Promise<void> | void;

/** What is still to be written before a transaction is committed; it fails for all of it. */
export type BeforeCommit = () => Promise<void>;

/** The transaction (or the pool, for reads) as use cases and repositories see it. */
export class DbTransaction implements Transaction {
  /** Where the outbox has written something to deliver, so that the relay is woken there after the commit. */
  readonly lanes = new Set<Lane>();

  /** When the message was due that this transaction acts on: what follows from it keeps its place in the queue. */
  causeDueAt: Date | null = null;

  /** What it takes on itself of the news it leads to; null where all of it goes its own way. */
  whatFollows: WhatFollows | null = null;

  /** Whether a part of it was undone: what was written meanwhile for something older may be gone with it. */
  isPartlyUndone = false;

  private readonly beforehand: BeforeCommit[] = [];
  private readonly afterwards: AfterCommit[] = [];
  private pooled: EntityManager | undefined;
  private isOver = false;

  private constructor(
    private readonly managed: EntityManager | null,
    private readonly client: SqlClient,
  ) {}

  /** The open transaction of a runner, whose connection this is. */
  static of(manager: EntityManager, connection: SqlClient): DbTransaction {
    return new DbTransaction(manager, connection);
  }

  /** Reads outside any transaction: each statement takes a connection of the pool for itself, and reaches so far. */
  static overPool(dataSource: DataSource, scope: EnteScope): DbTransaction {
    return new DbTransaction(null, new ScopedPool(dataSource, scope));
  }

  /** The same over all enti: see {@link overAllEnti}. */
  static overAllEnti(dataSource: DataSource): DbTransaction {
    return DbTransaction.overPool(dataSource, 'all');
  }

  /** Whether there is a transaction: what one statement sets, the next one finds. */
  get isOpen(): boolean {
    return this.managed !== null;
  }

  get manager(): EntityManager {
    return this.managed ?? (this.pooled ??= (this.client as ScopedPool).manager());
  }

  async query<Row = unknown>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.send({ text: sql, values: parameters })).rows as Row[];
  }

  /** Runs a statement and says how many rows it touched. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    return (await this.send({ text: sql, values: parameters })).rowCount ?? 0;
  }

  /** For the last moment at which anything can be written. */
  beforeCommit(work: BeforeCommit): void {
    this.beforehand.push(work);
  }

  async doBeforeCommit(): Promise<void> {
    for (let work = this.beforehand.shift(); work; work = this.beforehand.shift()) await work();
  }

  /** For after the commit, when the connection is given back: work that takes another one must never wait inside. */
  afterCommit(work: AfterCommit): void {
    this.afterwards.push(work);
  }

  /** A way to forget what is left for later from here on, should what it belongs to be undone in the transaction. */
  markLater(): () => void {
    const mark = this.afterwards.length;
    const forgetFollowing = this.whatFollows?.mark();
    return () => {
      this.afterwards.splice(mark);
      forgetFollowing?.();
    };
  }

  /** Hands over what was left for after the commit, once. */
  takeAfterCommit(): AfterCommit[] {
    return this.afterwards.splice(0);
  }

  /** From here on the connection is somebody else's: what is still asked of it goes nowhere. */
  end(): void {
    this.isOver = true;
  }

  private send(statement: Statement): Promise<Sent> {
    if (this.isOver) return Promise.reject(new Error('The transaction is over'));
    return this.client.query(statement);
  }
}

/** The database side of the context's transaction. */
export function databaseOf(ctx: Ctx): DbTransaction {
  if (!(ctx.tx instanceof DbTransaction)) throw new Error('This context has no database transaction');
  return ctx.tx;
}

/** TypeORM's entity manager bound to the context's transaction. */
function managerOf(ctx: Ctx): EntityManager {
  return databaseOf(ctx).manager;
}

/** An injected repository bound to the context's transaction. */
export function repositoryOf<Row extends ObjectLiteral>(ctx: Ctx, repository: Repository<Row>): Repository<Row> {
  return managerOf(ctx).getRepository<Row>(repository.target);
}

/** Does `work` once the context's transaction is committed, and never when it is not. */
export function afterCommit(ctx: Ctx, work: AfterCommit): void {
  databaseOf(ctx).afterCommit(work);
}
