// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LinearProgram, ProgramBasis, ProgramResult } from './linear-program.js';
import { solveProgram } from './solve-program.js';

export interface OrderedResult {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'none';
  readonly values: Float64Array;
  /** What each goal reached, in their order. */
  readonly reached: readonly number[];
  /** No solution reaches more of the first goal than this. */
  readonly bound: number;
  /** 0 only when every goal was proved best under those before it; else that of the first goal that was not. */
  readonly gap: number;
  readonly milliseconds: number;
}

const TOLERANCE = 1e-7;

/**
 * Maximises the first goal, then the second among all that are best for the first, and so on.
 * Each goal is a cost for every column and must be whole-numbered where the columns are.
 *
 * As a relaxation, what is best for a goal is a face of the polytope: columns with a reduced cost stay where they are and
 * rows with a dual value stay tight in all of it (complementary slackness), so nothing has to be added to the program and
 * a program whose corners are whole stays so (transportation problems: Hoffman & Kruskal 1956). Where a corner is not
 * whole after all, the goal and those after it are solved in whole numbers, each held by a row of its own.
 */
export function solveInOrder(program: LinearProgram, goals: readonly Float64Array[], seconds: number): OrderedResult {
  const started = performance.now();
  const left = (): number => Math.max(0.05, seconds - (performance.now() - started) / 1000);
  const reached: number[] = [];
  let face: LinearProgram = { ...program, isInteger: false };
  let values = new Float64Array(program.columns);
  let bound = Infinity;
  let gap = 0;
  let isWhole = false;
  let basis: ProgramBasis | null = null;
  for (const [at, cost] of goals.entries()) {
    let result: ProgramResult | null = isWhole ? null : solveProgram({ ...face, cost }, { seconds: left(), basis });
    if (result?.status === 'optimal' && result.values.every(isNearlyWhole)) {
      basis = result.basis;
      face = faceOf(face, result.values, cost, result.duals);
    } else {
      isWhole = true;
      result = solveProgram(
        { ...withGoals(program, goals.slice(0, at), reached), cost, isInteger: true },
        { seconds: left(), ...(at > 0 && { start: values }) },
      );
    }
    if (result.status === 'infeasible' || result.status === 'none') {
      if (at === 0)
        return {
          status: result.status,
          values: new Float64Array(),
          reached,
          bound: Infinity,
          gap: Infinity,
          milliseconds: performance.now() - started,
        };
      // The time is up: what has been found for the goals before stays.
      reached.push(valueOf(cost, values));
      gap = gap === 0 ? Infinity : gap;
      continue;
    }
    values = result.values.map(Math.round);
    reached.push(valueOf(cost, values));
    if (at === 0) bound = result.bound;
    if (gap === 0) gap = result.gap;
  }
  return {
    status: gap === 0 ? 'optimal' : 'feasible',
    values,
    reached,
    bound,
    gap,
    milliseconds: performance.now() - started,
  };
}

function isNearlyWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** The part of the program on which `cost` is as good as it is at `values`. */
function faceOf(program: LinearProgram, values: Float64Array, cost: Float64Array, duals: Float64Array): LinearProgram {
  const upper = program.upper.slice();
  const rowLower = program.rowLower.slice();
  const rowUpper = program.rowUpper.slice();
  const lower = (program.lower ?? new Float64Array(program.columns)).slice();
  const activity = new Float64Array(program.rows);
  for (let column = 0; column < program.columns; column += 1) {
    let reducedCost = cost[column]!;
    for (let at = program.starts[column]!; at < program.starts[column + 1]!; at += 1) {
      const row = program.indices[at]!;
      reducedCost -= duals[row]! * program.values[at]!;
      activity[row]! += program.values[at]! * Math.round(values[column]!);
    }
    if (Math.abs(reducedCost) > TOLERANCE) lower[column] = upper[column] = Math.round(values[column]!);
  }
  for (let row = 0; row < program.rows; row += 1) {
    if (Math.abs(duals[row]!) > TOLERANCE) rowLower[row] = rowUpper[row] = activity[row]!;
  }
  return { ...program, lower, upper, rowLower, rowUpper };
}

/** The program with a row for each goal already reached, so that none of it is given up. */
function withGoals(program: LinearProgram, goals: readonly Float64Array[], reached: readonly number[]): LinearProgram {
  const starts = new Int32Array(program.columns + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < program.columns; column += 1) {
    for (let at = program.starts[column]!; at < program.starts[column + 1]!; at += 1) {
      indices.push(program.indices[at]!);
      values.push(program.values[at]!);
    }
    for (const [goal, cost] of goals.entries()) {
      if (cost[column] === 0) continue;
      indices.push(program.rows + goal);
      values.push(cost[column]!);
    }
    starts[column + 1] = indices.length;
  }
  return {
    ...program,
    rows: program.rows + goals.length,
    rowLower: Float64Array.from([...program.rowLower, ...reached.map((value) => value - 0.5)]),
    rowUpper: Float64Array.from([...program.rowUpper, ...goals.map(() => Infinity)]),
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function valueOf(cost: Float64Array, values: Float64Array): number {
  return cost.reduce((sum, each, column) => sum + each * values[column]!, 0);
}
