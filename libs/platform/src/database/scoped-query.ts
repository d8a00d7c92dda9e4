// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg';
import { type EnteScope, SET_SETTINGS, settingsOf } from './ente-scope.js';

/** A statement as `pg` takes it. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}
export interface Sent {
  readonly rows: unknown[];
  readonly rowCount: number | null;
}

/** How `pg` writes to a connection, as far as we do so ourselves. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: { portal: string }): void;
}
interface Submitted {
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
type Done = (error: Error | undefined, result: Sent) => void;

const Query = pg.Query as unknown as new (statement: object, done: Done) => Submitted;

/** Prepared once a connection. */
export const SETTINGS = { name: 'reciproca-ente', text: SET_SETTINGS };

/**
 * A statement with the ente before it, both sent at once: until the end of what is sent at once Postgres holds the two in
 * one transaction, so the setting is gone with its statement, and nobody waits for a second round trip.
 */
export class ScopedQuery extends Query {
  private isScopeSet = false;

  constructor(
    statement: Statement,
    private readonly scope: EnteScope,
    done: Done,
  ) {
    super({ ...statement, queryMode: 'extended' }, done);
  }

  static isReady(client: pg.ClientBase): boolean {
    return SETTINGS.name in (client as unknown as { connection: Wire }).connection.parsedStatements;
  }

  override prepare(wire: Wire): void {
    wire.bind({ statement: SETTINGS.name, values: settingsOf(this.scope) });
    wire.execute({ portal: '' });
    super.prepare(wire);
  }

  /** The first row and the first end are the setting's, of which nobody asks. */
  override handleDataRow(message: unknown): void {
    if (this.isScopeSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.isScopeSet) super.handleCommandComplete(message, wire);
    this.isScopeSet = true;
  }
}
