// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LinearProgram } from '../../solver/linear-program.js';
import type { CycleList } from '../cycle-list.js';

/** The cycle formulation (D. Abraham, A. Blum, T. Sandholm 2007): a column for each cycle, a row for each vertex, at most one cycle a row. */
export function cycleProgram(list: CycleList, vertices: number, isInteger: boolean): LinearProgram {
  const entries = list.starts[list.count]!;
  return {
    columns: list.count,
    rows: vertices,
    cost: list.weights.slice(0, list.count),
    // The relaxation without upper limits: the rows imply them, and their prices alone then bound everything.
    upper: new Float64Array(list.count).fill(isInteger ? 1 : Infinity),
    rowLower: new Float64Array(vertices).fill(-Infinity),
    rowUpper: new Float64Array(vertices).fill(1),
    starts: list.starts.slice(0, list.count + 1),
    indices: list.vertices.slice(0, entries),
    values: new Float64Array(entries).fill(1),
    isInteger,
  };
}
