// SPDX-License-Identifier: AGPL-3.0-or-later
import { solveProgram } from '../../solver/solve-program.js';
import { CycleStore, verticesOf } from '../cycle-list.js';
import type { ExchangeGraph } from '../graph.js';
import { pickCycles } from '../pick-cycles.js';
import { cycleProgram } from './cycle-program.js';
import { floorToUnit } from './weight-unit.js';

export interface Relaxation {
  /** The columns the relaxation was solved over. */
  readonly pool: CycleStore;
  /** Value of each of the pool's cycles in the relaxation; of the last one solved. */
  readonly values: Float64Array;
  /** What each vertex is worth; with these every cycle is worth at most its vertices, but for what `bound` takes into account. */
  readonly prices: Float64Array;
  /** No packing of any cycles, in the pool or not, weighs more. */
  readonly bound: number;
  /** The bound that follows from these very prices: one with a cycle worth less than its vertices weighs at most this less the difference. */
  readonly priceBound: number;
  readonly cycles: number;
}

const FIRST_PER_VERTEX = 12;
const MORE_PER_VERTEX = 6;
const TOLERANCE = 1e-7;

/**
 * Solves the relaxation over all cycles by column generation: a few columns first, then those their prices show to be missing,
 * found by walking all cycles. Out of time, the prices at hand still bound every packing (L. Lasdon 1970).
 */
export function relaxComponent(
  graph: ExchangeGraph,
  maxLength: number,
  mostPerVertex: number,
  deadline: number,
  unit = 0,
): Relaxation {
  const first = pickCycles(graph, {
    maxLength,
    above: 0,
    mostPerVertex: Math.min(FIRST_PER_VERTEX, mostPerVertex),
    deadline,
  });
  const known = new Set(first.places);
  const pool = first.cycles;
  const prices = first.isComplete ? first.shares : heaviestArcs(graph);
  let relaxation: Relaxation = {
    pool,
    values: new Float64Array(pool.count),
    prices,
    bound: sum(prices),
    priceBound: sum(prices),
    cycles: first.walked,
  };
  if (!first.isComplete) return relaxation;
  for (;;) {
    const seconds = (deadline - performance.now()) / 1000;
    if (pool.count === 0 || seconds <= 0) return relaxation;
    const solved = solveProgram(cycleProgram(pool, graph.vertices, false), { seconds, isInterior: true });
    if (solved.status !== 'optimal') return relaxation;
    const priced = solved.duals.map((price) => Math.max(0, price));
    const missing = pickCycles(graph, {
      maxLength,
      above: TOLERANCE,
      mostPerVertex: MORE_PER_VERTEX,
      known,
      deadline,
      scoreOf: (path, length, weight) => reducedCost(priced, path, length, weight),
    });
    for (let cycle = 0; cycle < missing.cycles.count; cycle += 1) {
      const path = verticesOf(missing.cycles, cycle);
      pool.add(path, path.length, missing.cycles.weights[cycle]!);
    }
    for (const place of missing.places) known.add(place);
    relaxation = { ...relaxation, values: padded(solved.values, pool.count) };
    if (!missing.isComplete) return relaxation;
    const priceBound = sum(priced) + sum(missing.shares);
    const isLast = missing.cycles.count === 0;
    if (isLast || priceBound < relaxation.priceBound) relaxation = { ...relaxation, prices: priced, priceBound };
    relaxation = { ...relaxation, bound: Math.min(relaxation.bound, priceBound) };
    // With whole weights no further round can take a unit off the bound once the pool's own relaxation reaches it.
    if (isLast || (unit > 0 && floorToUnit(solved.objective, unit) >= floorToUnit(relaxation.bound, unit)))
      return relaxation;
  }
}

/** What a cycle is worth beyond its vertices' prices. */
export function reducedCost(prices: Float64Array, path: Int32Array, length: number, weight: number): number {
  let cost = weight;
  for (let n = 0; n < length; n += 1) cost -= prices[path[n]!]!;
  return cost;
}

function heaviestArcs(graph: ExchangeGraph): Float64Array {
  const heaviest = new Float64Array(graph.vertices);
  for (const [arc, target] of graph.targets.entries())
    heaviest[target] = Math.max(heaviest[target]!, graph.weights[arc]!);
  return heaviest;
}

function padded(values: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
