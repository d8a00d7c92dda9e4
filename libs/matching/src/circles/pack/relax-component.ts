// SPDX-License-Identifier: AGPL-3.0-or-later
import { solveProgram } from '../../solver/solve-program.js';
import { CycleStore, verticesOf } from '../cycle-list.js';
import type { ExchangeGraph } from '../graph.js';
import { priceCycles } from '../price-cycles.js';
import { walkCycles } from '../walk-cycles.js';
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

/** Cycles looked at from one vertex on while many are missing: some of every vertex, at once. */
const TRIES_PER_START = 2000;
const PER_START = 4;
/** So few are all taken at once. */
const FEW_CYCLES = 20_000;
const COUNTING_SHARE = 0.05;
const CLOCK_EVERY = 0xffff;
const TOLERANCE = 1e-7;

/**
 * Solves the relaxation over all cycles by column generation: a few columns first, then those their prices show to be missing.
 * Out of time, the prices at hand still bound every packing (L. Lasdon 1970).
 */
export function relaxComponent(graph: ExchangeGraph, maxLength: number, deadline: number, unit = 0): Relaxation {
  const began = performance.now();
  const cycles = countCycles(graph, maxLength, began + (deadline - began) * COUNTING_SHARE);
  const perStart = cycles <= FEW_CYCLES ? Infinity : PER_START;
  return { ...relaxFrom(graph, new CycleStore(), { maxLength, deadline, unit, perStart }), cycles };
}

export interface RelaxOptions {
  readonly maxLength: number;
  /** By performance.now(). */
  readonly deadline: number;
  readonly unit: number;
  /** Columns added from each start at a time. */
  readonly perStart?: number;
  /** How often at most the missing are looked for; until none is, unless given. */
  readonly rounds?: number;
}

/** The same from these columns on; they become part of the relaxation's pool. */
export function relaxFrom(
  graph: ExchangeGraph,
  pool: CycleStore,
  { maxLength, deadline, unit, perStart = PER_START, rounds = Infinity }: RelaxOptions,
): Omit<Relaxation, 'cycles'> {
  const known = new Set<string>();
  for (let cycle = 0; cycle < pool.count; cycle += 1) known.add(verticesOf(pool, cycle).join());
  const heaviest = heaviestArcs(graph);
  const [values, bound] = [new Float64Array(pool.count), sum(heaviest)];
  let relaxation: Omit<Relaxation, 'cycles'> = { pool, values, prices: heaviest, bound, priceBound: bound };
  let mostPerStart = TRIES_PER_START;
  let prices = new Float64Array(graph.vertices);
  let objective = 0;
  for (let round = 0; round < rounds; round += 1) {
    if (pool.count > 0) {
      const seconds = (deadline - performance.now()) / 1000;
      if (seconds <= 0) return relaxation;
      const solved = solveProgram(cycleProgram(pool, graph.vertices, false), { seconds, isInterior: true });
      if (solved.status !== 'optimal') return relaxation;
      prices = solved.duals.map((price) => Math.max(0, price));
      objective = solved.objective;
      relaxation = { ...relaxation, values: solved.values };
    }
    const missing = priceCycles(graph, { maxLength, prices, above: TOLERANCE, mostPerStart, deadline }, perStart);
    const added = addMissing(pool, known, missing.cycles);
    relaxation = { ...relaxation, values: padded(relaxation.values, pool.count) };
    if (missing.isComplete) {
      const priceBound = sum(prices) + sum(missing.shares);
      if (added === 0 || priceBound < relaxation.priceBound) relaxation = { ...relaxation, prices, priceBound };
      relaxation = { ...relaxation, bound: Math.min(relaxation.bound, priceBound) };
      // With whole weights no further round can take a unit off the bound once the pool's own relaxation reaches it.
      const isReached = unit > 0 && floorToUnit(objective, unit) >= floorToUnit(relaxation.bound, unit);
      if (added === 0 || isReached) return relaxation;
    } else if (performance.now() >= deadline) return relaxation;
    if (added < graph.vertices / 4) mostPerStart = Infinity;
  }
  return relaxation;
}

function countCycles(graph: ExchangeGraph, maxLength: number, deadline: number): number {
  let count = 0;
  walkCycles(graph, maxLength, () => {
    count += 1;
    return (count & CLOCK_EVERY) !== 0 || performance.now() < deadline;
  });
  return count;
}

/** Answers how many were new. */
function addMissing(pool: CycleStore, known: Set<string>, missing: CycleStore): number {
  const before = pool.count;
  for (let cycle = 0; cycle < missing.count; cycle += 1) {
    const path = verticesOf(missing, cycle);
    const key = path.join();
    if (known.has(key)) continue;
    known.add(key);
    pool.add(path, path.length, missing.weights[cycle]!);
  }
  return pool.count - before;
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
