// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Pool, PoolClient } from 'pg';
import type { EnteScope } from './ente-scope.js';
import type { PreparingClient } from './preparing-client.js';
import type { Sent, Statement } from './described-query.js';
import { ScopedQuery, SETTINGS } from './scoped-query.js';

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

/** A statement, as far as it is known whether it may share a connection. */
interface Known {
  readonly isRead: boolean;
  /** Null until it was asked for once. */
  tookMs: number | null;
}

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
  private readonly statements = new Map<string, Known>();

  private constructor(private readonly pool: Pool) {}

  static of(pool: Pool): SharedReads {
    const known = this.known.get(pool) ?? new SharedReads(pool);
    this.known.set(pool, known);
    return known;
  }

  send(statement: Statement, scope: EnteScope): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const asked = { statement, scope, resolve, reject };
      if (!mayShare(this.find(statement.text))) return void this.answer([asked]);
      if (this.open && this.open.length < MOST_TOGETHER) return void this.open.push(asked);
      const group = (this.open = [asked]);
      // Whatever else has come in is heard before this: one parcel for all who ask in one turn of the loop.
      setImmediate(() => void this.answer(group));
    });
  }

  private find(text: string): Known {
    const before = this.statements.get(text);
    if (before) return before;
    if (this.statements.size >= MOST_KNOWN) this.statements.clear();
    const known: Known = { isRead: READS.test(text) && !WRITES_OR_LOCKS.test(text), tookMs: null };
    this.statements.set(text, known);
    return known;
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
        note(this.find(statement.text), now - since);
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
}

/** A read seen for the first time is taken for quick: a process that has just begun would open all its connections. */
function mayShare({ isRead, tookMs }: Known): boolean {
  return isRead && (tookMs ?? 0) < QUICK_MS;
}

function note(known: Known, tookMs: number): void {
  const before = known.tookMs ?? Infinity;
  known.tookMs = tookMs < before ? tookMs : before + WEIGHT_OF_LONGER * (tookMs - before);
}

function sendOn(connection: PoolClient, statement: Statement, scope: EnteScope): Promise<Sent> {
  const prepared = (connection as unknown as PreparingClient).prepare(statement);
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(prepared, scope, (error, result) => (error ? reject(error) : resolve(result)));
    connection.query(query as unknown as Parameters<typeof connection.query>[0]);
  });
}
