// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pool, PoolClient } from 'pg';
import type { EnteScope } from './ente-scope.js';
import type { PreparingClient } from './preparing-client.js';
import { ScopedQuery, type Sent, SETTINGS, type Statement } from './scoped-query.js';

/** What takes so little goes along with others: who stands behind it hardly waits. */
const QUICK_MS = 2;
/** So many share a connection: each waits for those before it. */
const MOST_TOGETHER = 8;
/** Of how many statements is known how long they take. */
const MOST_KNOWN = 1_000;
/** What a longer time counts beside those before it; a shorter one counts alone, since a busy machine only ever adds. */
const WEIGHT_OF_LONGER = 0.2;

const READS = /^\s*(SELECT|WITH)\b/i;
const WRITES_OR_LOCKS = /\b(INSERT|UPDATE|DELETE|FOR (NO KEY UPDATE|UPDATE|SHARE|KEY SHARE)|pg_advisory\w*)\b/i;

interface Asked {
  readonly statement: Statement;
  readonly scope: EnteScope;
  resolve(sent: Sent): void;
  reject(error: Error): void;
}

/**
 * Statements outside any transaction. Quick reads that are asked at the same moment, by whomever, go out on one connection
 * in one parcel: most of what a small read costs is the parcel. What is known to take long, writes or locks goes by itself.
 * Where no connection is free, those who wait for one wait together.
 */
export class SharedReads {
  private static readonly known = new WeakMap<Pool, SharedReads>();
  private open: Asked[] | null = null;
  private readonly tookMs = new Map<string, number>();

  private constructor(private readonly pool: Pool) {}

  static of(pool: Pool): SharedReads {
    const known = this.known.get(pool) ?? new SharedReads(pool);
    this.known.set(pool, known);
    return known;
  }

  send(statement: Statement, scope: EnteScope): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const asked = { statement, scope, resolve, reject };
      if (!this.mayShare(statement.text)) return void this.answer([asked]);
      if (this.open && this.open.length < MOST_TOGETHER) return void this.open.push(asked);
      this.open = [asked];
      void this.answer(this.open);
    });
  }

  /** A read seen for the first time is taken for quick: a process that has just begun would open all its connections. */
  private mayShare(text: string): boolean {
    const took = this.tookMs.get(text);
    return took === undefined ? isRead(text) : took < QUICK_MS;
  }

  private async answer(group: readonly Asked[]): Promise<void> {
    let connection: PoolClient;
    try {
      connection = await this.pool.connect();
    } catch (error) {
      this.close(group);
      for (const { reject } of group) reject(error as Error);
      return;
    }
    this.close(group);
    const failure = await this.sendAll(connection, group);
    // As the pool itself does it: who knows what state it is in.
    connection.release(failure);
  }

  private close(group: readonly Asked[]): void {
    if (this.open === group) this.open = null;
  }

  /** The first failure, once all are answered. */
  private async sendAll(connection: PoolClient, group: readonly Asked[]): Promise<Error | undefined> {
    let failure: Error | undefined;
    let since = performance.now();
    const ready = ScopedQuery.isReady(connection) ? null : connection.query({ ...SETTINGS, values: ['', ''] });
    const sent = group.map(async ({ statement, scope, resolve, reject }) => {
      try {
        const answer = await sendOn(connection, statement, scope);
        const now = performance.now();
        this.note(statement.text, now - since);
        since = now;
        resolve(answer);
      } catch (error) {
        failure ??= error as Error;
        Error.captureStackTrace(error as Error);
        reject(error as Error);
      }
    });
    await Promise.allSettled([ready, ...sent]);
    return failure;
  }

  private note(text: string, tookMs: number): void {
    if (!isRead(text)) return;
    const before = this.tookMs.get(text) ?? Infinity;
    if (before === Infinity && this.tookMs.size >= MOST_KNOWN) this.tookMs.clear();
    this.tookMs.set(text, tookMs < before ? tookMs : before + WEIGHT_OF_LONGER * (tookMs - before));
  }
}

function isRead(text: string): boolean {
  return READS.test(text) && !WRITES_OR_LOCKS.test(text);
}

function sendOn(connection: PoolClient, statement: Statement, scope: EnteScope): Promise<Sent> {
  const prepared = (connection as unknown as PreparingClient).prepare(statement);
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(prepared, scope, (error, result) => (error ? reject(error) : resolve(result)));
    connection.query(query as unknown as Parameters<typeof connection.query>[0]);
  });
}
