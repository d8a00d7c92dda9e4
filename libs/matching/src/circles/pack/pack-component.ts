// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CycleList, CycleStore, verticesOf } from '../cycle-list.js';
import type { ExchangeGraph } from '../graph.js';
import { pickCycles } from '../pick-cycles.js';
import { dive } from './dive.js';
import { packGreedily } from './greedy-packing.js';
import { improveByParts } from './improve-by-parts.js';
import { Packing } from './packing.js';
import { reducedCost, type Relaxation, relaxComponent } from './relax-component.js';
import { solveColumns } from './solve-columns.js';
import { floorToUnit } from './weight-unit.js';

export interface ComponentOptions {
  readonly maxLength: number;
  readonly mostPerVertex: number;
  /** By performance.now(). */
  readonly deadline: number;
  /** All weights are whole multiples of it; 0 when none is known. */
  readonly unit: number;
}

export interface PackedComponent {
  readonly cycles: readonly Int32Array[];
  readonly weights: readonly number[];
  readonly weight: number;
  readonly bound: number;
  /** Cycles there are. */
  readonly cyclesSeen: number;
}

/** How far below the bound a weight may lie and still be the bound: sums of fractions are not exact. */
const SLACK = 1e-6;
const RELAXATION_SHARE = 0.5;
const DIVE_SHARE = 0.8;
const FIRST_SHARE = 0.3;
const PARTS_SHARE = 0.8;
/** Fewer are solved at once faster than part by part; with more, a whole program hardly gains. */
const MANY_VERTICES = 1000;
const PATIENCE = 60;
/** Share of a mean cycle's weight a promising one may cost. */
const PROMISING = 0.15;

/**
 * Relaxation by column generation, a packing from its values, then whole programs over only those cycles that could still improve it:
 * one whose reduced cost leaves less than the packing at hand is in no better one, so that leaving it out proves nothing away.
 */
export function packComponent(graph: ExchangeGraph, options: ComponentOptions): PackedComponent {
  const started = performance.now();
  const { maxLength, mostPerVertex, deadline, unit } = options;
  const relaxation = relaxComponent(graph, maxLength, started + (deadline - started) * RELAXATION_SHARE, unit);
  const bounded = floorToUnit(relaxation.bound, unit);
  let best = firstPacking(graph, relaxation, options, bounded);
  let weight = sumOf(best.weights.subarray(0, best.count));
  let bound = bounded;
  if (graph.vertices > MANY_VERTICES && bound - weight > SLACK) {
    const improved = improveGreat(graph.vertices, relaxation, best, bound, deadline);
    best = chosenOf(improved.list, [...improved.chosen]);
    weight = improved.weight;
  }

  // In a great component few cycles a vertex first: they give a better packing sooner, after which fewer cycles can improve it.
  let perVertex = graph.vertices > MANY_VERTICES ? Math.min(10, mostPerVertex) : mostPerVertex;
  let isFirst = true;
  while (bound - weight > SLACK && performance.now() < deadline) {
    const now = performance.now();
    const candidates = pickImproving(graph, relaxation, weight, options, perVertex);
    const { list, start } = joined(candidates.cycles, best);
    const solved = solveColumns(
      list,
      graph.vertices,
      start,
      isFirst && candidates.maxBound > weight ? now + (deadline - now) * FIRST_SHARE : deadline,
    );
    if (solved.weight > weight + SLACK) {
      best = chosenOf(list, solved.chosen);
      weight = solved.weight;
    }
    bound = Math.min(bound, Math.max(weight, floorToUnit(Math.max(solved.bound, candidates.maxBound), unit)));
    const isSolved = floorToUnit(solved.bound, unit) - weight <= SLACK;
    if (isSolved && candidates.maxBound <= weight + SLACK) break;
    if (!isSolved && !isFirst) break;
    isFirst = false;
    perVertex = perVertex < mostPerVertex ? mostPerVertex : perVertex * 4;
  }
  return {
    cycles: Array.from({ length: best.count }, (_, cycle) => verticesOf(best, cycle).slice()),
    weights: [...best.weights.subarray(0, best.count)],
    weight,
    bound: bound - weight <= SLACK ? weight : bound,
    cyclesSeen: relaxation.cycles,
  };
}

/** By the relaxation's own values, or greedily where that is better or the time is short. */
function firstPacking(
  graph: ExchangeGraph,
  relaxation: Relaxation,
  options: ComponentOptions,
  bound: number,
): CycleList {
  const { pool, values } = relaxation;
  const now = performance.now();
  const dived = dive(graph, pool, values, { ...options, deadline: now + (options.deadline - now) * DIVE_SHARE });
  const weight = sumOf(dived.weights.subarray(0, dived.count));
  if (bound - weight <= SLACK) return dived;
  const packing = packGreedily(pool, graph.vertices, options.deadline, values);
  return packing.weight > weight ? chosenOf(pool, [...packing.chosen]) : dived;
}

/** Part by part, over the cycles the prices speak for most: with all of them the parts would have to be half as great. */
function improveGreat(
  vertices: number,
  { pool, prices }: Relaxation,
  best: CycleList,
  target: number,
  deadline: number,
): Packing {
  const limit = (-PROMISING * sumOf(pool.weights.subarray(0, pool.count))) / pool.count;
  const promising = new CycleStore();
  for (let cycle = 0; cycle < pool.count; cycle += 1) {
    const path = verticesOf(pool, cycle);
    if (reducedCost(prices, path, path.length, pool.weights[cycle]!) > limit)
      promising.add(path, path.length, pool.weights[cycle]!);
  }
  const { list, start } = joined(promising, best);
  const packing = new Packing(list, vertices);
  for (const cycle of start) packing.add(cycle);
  const now = performance.now();
  improveByParts(packing, { deadline: now + (deadline - now) * PARTS_SHARE, target, patience: PATIENCE });
  return packing;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

interface Improving {
  readonly cycles: CycleStore;
  /** No packing with a cycle left out weighs more than this; −Infinity when all that could improve are there. */
  readonly maxBound: number;
}

function pickImproving(
  graph: ExchangeGraph,
  relaxation: Relaxation,
  weight: number,
  options: ComponentOptions,
  mostPerVertex: number,
): Improving {
  const { prices, priceBound } = relaxation;
  const target = weight + (options.unit > 0 ? options.unit : SLACK);
  const picked = pickCycles(graph, {
    maxLength: options.maxLength,
    above: target - priceBound - SLACK,
    mostPerVertex,
    deadline: options.deadline,
    prices,
  });
  if (!picked.isComplete) return { cycles: picked.cycles, maxBound: relaxation.bound };
  return { cycles: picked.cycles, maxBound: floorToUnit(priceBound + Math.min(0, picked.maxDropped), options.unit) };
}

/** Both lists in one, without doubles; `start` says where the second's cycles are. */
function joined(list: CycleStore, other: CycleList): { list: CycleStore; start: number[] } {
  const places = new Map<string, number>();
  for (let cycle = 0; cycle < list.count; cycle += 1) places.set(verticesOf(list, cycle).join(), cycle);
  const start: number[] = [];
  for (let cycle = 0; cycle < other.count; cycle += 1) {
    const path = verticesOf(other, cycle);
    const place = places.get(path.join());
    start.push(place ?? list.count);
    if (place === undefined) list.add(path, path.length, other.weights[cycle]!);
  }
  return { list, start };
}

function chosenOf(list: CycleList, chosen: readonly number[]): CycleList {
  const store = new CycleStore();
  for (const cycle of chosen.toSorted((a, b) => a - b))
    store.add(verticesOf(list, cycle), list.starts[cycle + 1]! - list.starts[cycle]!, list.weights[cycle]!);
  return store;
}
