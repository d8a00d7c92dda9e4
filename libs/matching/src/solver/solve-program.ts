// SPDX-License-Identifier: AGPL-3.0-or-later
import highsModule, { type Highs, type Model, type ModelData } from 'highs';
import type { LinearProgram, ProgramResult, ProgramStatus, SolveOptions } from './linear-program.js';

// The package's types describe its CommonJS build, whose default lies one level deeper than that of the ES module.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let solver: Highs | null = null;

const NOTHING = new Float64Array();
const EMPTY: ProgramResult = {
  status: 'optimal',
  values: NOTHING,
  duals: NOTHING,
  basis: null,
  objective: 0,
  bound: 0,
  gap: 0,
  milliseconds: 0,
};

/** Loads HiGHS (J. Hall and others, University of Edinburgh; MIT) once for this thread; must come before {@link solveProgram}. */
export async function loadSolver(): Promise<void> {
  solver ??= await loadHighs();
}

/** Solves a linear or whole-number program. Blocks its thread: long work belongs in {@link SolverThreads}. */
export function solveProgram(program: LinearProgram, options: SolveOptions): ProgramResult {
  if (!solver) throw new Error('loadSolver() must come first');
  const started = performance.now();
  const highs = solver;
  if (program.columns === 0) return EMPTY;
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, options.seconds),
      mip_rel_gap: options.relativeGap ?? 0,
      mip_abs_gap: 1e-6,
    });
    // With integers in it, naming a method would solve the relaxation alone.
    if (options.isInterior && !program.isInteger) model.options.set('solver', 'ipm');
    if (options.start && program.isInteger) model.setSolution({ colValue: options.start });
    if (options.basis && !program.isInteger) model.setBasis(options.basis);
    model.run();
    return { ...resultOf(highs, model, program), milliseconds: performance.now() - started };
  });
}

function modelOf(highs: Highs, program: LinearProgram): ModelData {
  return {
    numCols: program.columns,
    numRows: program.rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: program.cost,
    colLower: program.lower ?? new Float64Array(program.columns),
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csc',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(program.isInteger && {
      integrality: new Int32Array(program.columns).fill(highs.constants.variableType.integer),
    }),
  };
}

function resultOf(highs: Highs, model: Model, program: LinearProgram): Omit<ProgramResult, 'milliseconds'> {
  const code = model.getModelStatus();
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  const isSolved = code === optimal;
  const hasSolution = isSolved || model.info.get('primal_solution_status') === 2;
  if (!hasSolution) {
    const status: ProgramStatus = code === infeasible || code === unboundedOrInfeasible ? 'infeasible' : 'none';
    return { status, values: NOTHING, duals: NOTHING, basis: null, objective: 0, bound: Infinity, gap: Infinity };
  }
  const { colValue, rowDual } = model.getSolution();
  const isCorner = isSolved && !program.isInteger;
  const objective = model.getObjectiveValue();
  const bound = isSolved ? objective : program.isInteger ? Number(model.info.get('mip_dual_bound')) : Infinity;
  return {
    status: isSolved ? 'optimal' : 'feasible',
    values: program.isInteger ? colValue.map(Math.round) : colValue,
    duals: isCorner ? rowDual : NOTHING,
    basis: isCorner ? model.getBasis() : null,
    objective,
    bound,
    gap: isSolved ? 0 : (bound - objective) / Math.max(1e-9, Math.abs(objective)),
  };
}
