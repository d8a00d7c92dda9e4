// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CycleList, CycleStore, verticesOf } from '../cycle-list.js';
import { type ExchangeGraph, subgraph } from '../graph.js';
import { relaxFrom } from './relax-component.js';

export interface DiveOptions {
  readonly maxLength: number;
  /** By performance.now(). */
  readonly deadline: number;
  readonly unit: number;
}

/** What is as good as chosen. */
const NEARLY_ONE = 0.99;
/** Share of what is open that is settled each time, the surest first. */
const SETTLED_SHARE = 0.15;
const ROUNDS = 3;

/**
 * A packing from the relaxation: what it is surest of is settled, the rest relaxed anew with cycles of its own, and so on until nothing is
 * left. Where many packings are the best, it finds one of them.
 */
export function dive(graph: ExchangeGraph, pool: CycleList, values: Float64Array, options: DiveOptions): CycleStore {
  const chosen = new CycleStore();
  let members: number[] = Array.from({ length: graph.vertices }, (_, vertex) => vertex);
  let open: CycleList = pool;
  let sureness = values;
  while (open.count > 0 && performance.now() < options.deadline) {
    const isGone = settle(open, sureness, members, chosen);
    const left = members.flatMap((_, local) => (isGone[local] === 1 ? [] : [local]));
    const rest = without(open, isGone, left);
    const relaxed = relaxFrom(
      subgraph(
        graph,
        left.map((local) => members[local]!),
      ),
      rest,
      { ...options, rounds: ROUNDS },
    );
    members = left.map((local) => members[local]!);
    open = relaxed.pool;
    sureness = relaxed.values;
  }
  return chosen;
}

/** Takes the surest into `chosen`; answers which vertices are gone with them. */
function settle(open: CycleList, sureness: Float64Array, members: readonly number[], chosen: CycleStore): Uint8Array {
  const isGone = new Uint8Array(members.length);
  const order = Array.from({ length: open.count }, (_, cycle) => cycle).sort(
    (a, b) => sureness[b]! - sureness[a]! || open.weights[b]! - open.weights[a]! || a - b,
  );
  let sum = 0;
  for (const value of sureness) sum += value;
  let more = Math.max(1, Math.ceil(sum * SETTLED_SHARE));
  for (const cycle of order) {
    const path = verticesOf(open, cycle);
    if (sureness[cycle]! < NEARLY_ONE && more <= 0) break;
    if (path.some((vertex) => isGone[vertex] === 1)) continue;
    for (const vertex of path) isGone[vertex] = 1;
    more -= 1;
    const global = path.map((vertex) => members[vertex]!);
    chosen.add(global, global.length, open.weights[cycle]!);
  }
  return isGone;
}

/** The cycles that touch nothing gone, numbered as those that are left. */
function without(open: CycleList, isGone: Uint8Array, left: readonly number[]): CycleStore {
  const numberOf = new Int32Array(isGone.length);
  for (const [at, local] of left.entries()) numberOf[local] = at;
  const rest = new CycleStore();
  for (let cycle = 0; cycle < open.count; cycle += 1) {
    const path = verticesOf(open, cycle);
    if (path.every((vertex) => isGone[vertex] === 0))
      rest.add(
        path.map((vertex) => numberOf[vertex]!),
        path.length,
        open.weights[cycle]!,
      );
  }
  return rest;
}
