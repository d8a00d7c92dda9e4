// SPDX-License-Identifier: AGPL-3.0-or-later
import type pg from 'pg';
import { DescribedQuery, type Done, type Statement, type Wire } from './described-query.js';
import { type EnteScope, SET_SETTINGS, settingsOf } from './ente-scope.js';

/** Prepared once a connection. */
export const SETTINGS = { name: 'reciproca-ente', text: SET_SETTINGS };

/**
 * A statement with the ente before it, both sent at once: until the end of what is sent at once Postgres holds the two in
 * one transaction, so the setting is gone with its statement, and nobody waits for a second round trip.
 */
export class ScopedQuery extends DescribedQuery {
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
