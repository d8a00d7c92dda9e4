// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LinearProgram } from './linear-program.js';

/** Gathers a program column by column, without an object for each coefficient. */
export class ProgramBuilder {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  /** Returns the row's number. */
  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** A column with coefficient `value` (1 unless given) in each of `rows`. Returns the column's number. */
  addColumn(cost: number, upper: number, rows: readonly number[], values?: readonly number[]): number {
    for (const [at, row] of rows.entries()) {
      this.indices.push(row);
      this.values.push(values?.[at] ?? 1);
    }
    this.starts.push(this.indices.length);
    this.upper.push(upper);
    return this.cost.push(cost) - 1;
  }

  build(isInteger: boolean): LinearProgram {
    return {
      columns: this.cost.length,
      rows: this.rowLower.length,
      cost: Float64Array.from(this.cost),
      upper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      indices: Int32Array.from(this.indices),
      values: Float64Array.from(this.values),
      isInteger,
    };
  }
}
