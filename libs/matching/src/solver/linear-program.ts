// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Maximise cost·x with every row's sum within its limits and every x within lower..upper.
 * Columns are stored one after another: those of column j are at starts[j]..starts[j+1].
 */
export interface LinearProgram {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  /** Least value of each column; 0 where left out. */
  readonly lower?: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** True where every column must be whole; false solves the relaxation. */
  readonly isInteger: boolean;
}

export type ProgramStatus = 'optimal' | 'feasible' | 'infeasible' | 'none';

export interface ProgramResult {
  /** `feasible`: a solution, not proved best within the time; `none`: the time was too short for any. */
  readonly status: ProgramStatus;
  /** Value of each column; empty without a solution. */
  readonly values: Float64Array;
  /** Dual value of each row, for a relaxation solved to the end; empty otherwise. */
  readonly duals: Float64Array;
  /** The corner of a relaxation solved to the end, to start a related one from; null otherwise. */
  readonly basis: ProgramBasis | null;
  readonly objective: number;
  /** No solution can be worth more. */
  readonly bound: number;
  /** (bound − objective) / |objective|; 0 only when proved best. */
  readonly gap: number;
  readonly milliseconds: number;
}

/** Which columns and rows lie at which of their limits. */
export interface ProgramBasis {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

export interface SolveOptions {
  /** Time cap. */
  readonly seconds: number;
  /** A known solution to start from, a value for each column. The result is never worse than it. */
  readonly start?: Float64Array;
  /** Good enough when within this share of the bound; 0 (default) asks for the proof. */
  readonly relativeGap?: number;
  /** Interior point instead of the simplex method for a relaxation: many times faster where most rows are tight at many corners. */
  readonly isInterior?: boolean;
  /** A corner to start a relaxation from, of a program with the same columns and rows. */
  readonly basis?: ProgramBasis | null;
}
