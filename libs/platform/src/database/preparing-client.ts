// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Writable } from 'node:stream';
import pg from 'pg';
import { DescribedQuery, type Sent, type Statement } from './described-query.js';

/** What a connection keeps ready at most: each takes some ten kB of memory there. */
const MOST_PREPARED = 200;
/** Of how many statements is counted whether they come again; those with lists of their own length never do. */
const MOST_COUNTED = 1_000;

/**
 * A connection that prepares what comes again: read and fenced once, and planned once where Postgres finds that no worse
 * than a plan for the very values. What is sent a single time is never kept.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string | null>();
  private prepared = 0;
  private isHeld = false;

  /* eslint-disable @typescript-eslint/no-explicit-any -- the seven ways in which `pg` may be called */
  override query(sent: any, ...rest: any[]): any {
    this.hold();
    if (typeof sent === 'string' && Array.isArray(rest[0]))
      return this.ask(this.prepare({ text: sent, values: rest[0] }), rest.slice(1));
    return isStatement(sent) ? this.ask(this.prepare(sent), rest) : super.query(sent, ...(rest as []));
  }

  private ask(statement: Statement, rest: any[]): any {
    if (!statement.name || rest.length > 0) return super.query(statement as any, ...(rest as []));
    return new Promise<Sent>((resolve, reject) => {
      super.query(new DescribedQuery(statement, (error, sent) => (error ? reject(error) : resolve(sent))) as any);
    }).catch(traced);
  }
  /* eslint-enable @typescript-eslint/no-explicit-any */

  /** What is asked in one go leaves in one parcel: to send one costs as much as all that is done with a small read. */
  private hold(): void {
    if (this.isHeld) return;
    this.isHeld = true;
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isHeld = false;
      stream.uncork();
    });
  }

  /** The statement with a name, from the second time on. */
  prepare(statement: Statement): Statement {
    const { text, values, name } = statement;
    if (name || !values?.length) return statement;
    const known = this.names.get(text);
    if (known === undefined) this.count(text);
    const given = known ?? (known === null ? this.nameOf(text) : null);
    return given ? { ...statement, name: given } : statement;
  }

  private count(text: string): void {
    if (this.names.size >= MOST_COUNTED) for (const [old, name] of this.names) if (!name) this.names.delete(old);
    this.names.set(text, null);
  }

  private nameOf(text: string): string | null {
    if (this.prepared >= MOST_PREPARED) return null;
    const name = `again-${(this.prepared += 1)}`;
    this.names.set(text, name);
    return name;
  }
}

/** As `pg` itself does it: the trace leads to who asked. */
function traced(error: Error): never {
  Error.captureStackTrace(error);
  throw error;
}

function isStatement(sent: unknown): sent is Statement {
  return typeof sent === 'object' && sent !== null && 'text' in sent && !('submit' in sent);
}
