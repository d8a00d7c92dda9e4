// SPDX-License-Identifier: AGPL-3.0-or-later
import pg from 'pg';

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
export type Done = (error: Error | undefined, result: Sent) => void;

/** How `pg` writes to a connection, as far as we do so ourselves. */
export interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: { portal: string }): void;
  describe(message: object): void;
}

/** Of the rows of a statement: which columns, how each is read, and a row without values. */
interface Columns {
  readonly fields: unknown[];
  readonly _parsers: unknown[];
  readonly _prebuiltEmptyResultObject: object;
}

interface Submitted {
  readonly _result: Columns;
  _accumulateRows: boolean;
  prepare(wire: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}

const Query = pg.Query as unknown as new (statement: object, done: Done) => Submitted;

const NOT_DESCRIBED: PropertyDescriptorMap = { describe: { value: () => undefined } };

/**
 * A statement whose columns are described once a connection. Postgres refuses to run what is prepared when its columns are
 * no longer the same, so what was said of them holds; to say and read it each time is a tenth of what a small read costs.
 */
export class DescribedQuery extends Query {
  private static readonly known = new WeakMap<Wire, Map<string, Columns>>();
  private described: Map<string, Columns> | undefined;
  private readonly statementName: string | undefined;

  constructor(statement: Statement & { queryMode?: 'extended' }, done: Done) {
    super(statement, done);
    this.statementName = statement.name;
  }

  override prepare(wire: Wire): void {
    if (!this.statementName) return super.prepare(wire);
    this.described = DescribedQuery.of(wire);
    const columns = this.described.get(this.statementName);
    if (!columns) return super.prepare(wire);
    Object.assign(this._result, columns);
    this._accumulateRows = true;
    super.prepare(Object.create(wire, NOT_DESCRIBED) as Wire);
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    if (this.statementName) this.described?.set(this.statementName, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  private static of(wire: Wire): Map<string, Columns> {
    const before = DescribedQuery.known.get(wire);
    if (before) return before;
    const described = new Map<string, Columns>();
    DescribedQuery.known.set(wire, described);
    return described;
  }
}
