// SPDX-License-Identifier: AGPL-3.0-or-later
import { solveProgram } from '../../solver/solve-program.js';
import { type CycleList, CycleStore, verticesOf } from '../cycle-list.js';
import { cycleProgram } from './cycle-program.js';
import { Packing } from './packing.js';

export interface ColumnsSolution {
  /** Places in the list of the chosen cycles. */
  readonly chosen: readonly number[];
  readonly weight: number;
  /** No packing of cycles of this list weighs more. */
  readonly bound: number;
}

/** The heaviest disjoint cycles of one list, part by part where cycles share no vertex, from `start` on (places in the list). */
export function solveColumns(
  list: CycleList,
  vertices: number,
  start: readonly number[],
  deadline: number,
): ColumnsSolution {
  const parts = listParts(list, vertices);
  const isStart = new Set(start);
  const chosen: number[] = [];
  let weight = 0;
  let bound = 0;
  let columnsLeft = list.count;
  for (const part of parts) {
    // What a part does not use of its time goes to those after it, the greatest last.
    const share = ((deadline - performance.now()) * part.length) / columnsLeft;
    columnsLeft -= part.length;
    const solved = solvePart(list, vertices, part, isStart, share / 1000);
    for (const cycle of solved.chosen) chosen.push(cycle);
    weight += solved.weight;
    bound += solved.bound;
  }
  return { chosen, weight, bound };
}

function solvePart(
  list: CycleList,
  vertices: number,
  part: readonly number[],
  isStart: ReadonlySet<number>,
  seconds: number,
): ColumnsSolution {
  if (part.length === 1) return { chosen: part, weight: list.weights[part[0]!]!, bound: list.weights[part[0]!]! };
  const members = [...new Set(part.flatMap((cycle) => [...verticesOf(list, cycle)]))].sort((a, b) => a - b);
  const numberOf = new Map(members.map((vertex, at) => [vertex, at]));
  const local = new CycleStore();
  for (const cycle of part) {
    const path = verticesOf(list, cycle).map((vertex) => numberOf.get(vertex)!);
    local.add(path, path.length, list.weights[cycle]!);
  }
  const packing = new Packing(local, members.length);
  for (const [at, cycle] of part.entries()) if (isStart.has(cycle)) packing.add(at);
  packing.fill(part.keys());
  const fallback: ColumnsSolution = {
    chosen: [...packing.chosen].map((at) => part[at]!),
    weight: packing.weight,
    bound: Infinity,
  };
  if (seconds <= 0) return fallback;
  const solved = solveProgram(cycleProgram(local, members.length, true), { seconds, start: packing.toStart() });
  if (solved.values.length === 0 || solved.objective < packing.weight - 1e-9)
    return { ...fallback, bound: solved.bound };
  return { chosen: part.filter((_, at) => solved.values[at] === 1), weight: solved.objective, bound: solved.bound };
}

/** Cycles that are joined by shared vertices; the smallest sets first. */
function listParts(list: CycleList, vertices: number): number[][] {
  const parent = Int32Array.from({ length: vertices }, (_, vertex) => vertex);
  const rootOf = (vertex: number): number => {
    let root = vertex;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let cycle = 0; cycle < list.count; cycle += 1) {
    const [first, ...others] = verticesOf(list, cycle);
    for (const other of others) parent[rootOf(other)] = rootOf(first!);
  }
  const parts = new Map<number, number[]>();
  for (let cycle = 0; cycle < list.count; cycle += 1) {
    const root = rootOf(list.vertices[list.starts[cycle]!]!);
    const part = parts.get(root);
    if (part) part.push(cycle);
    else parts.set(root, [cycle]);
  }
  return [...parts.values()].sort((a, b) => a.length - b.length || a[0]! - b[0]!);
}
