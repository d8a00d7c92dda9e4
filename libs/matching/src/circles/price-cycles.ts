// SPDX-License-Identifier: AGPL-3.0-or-later
import { CycleStore } from './cycle-list.js';
import type { ExchangeGraph } from './graph.js';
import { walkWorthwhile, type WorthwhileOptions } from './walk-worthwhile.js';

export interface PricedCycles {
  /** The most worthwhile from each start, as far as they were looked at. */
  readonly cycles: CycleStore;
  /** Greatest score/length of any cycle through each vertex: where all were looked at, their sum bounds the score of any disjoint set. */
  readonly shares: Float64Array;
  /** Whether every cycle worth more than its prices was looked at. */
  readonly isComplete: boolean;
}

interface Found {
  readonly path: Int32Array;
  readonly weight: number;
  readonly score: number;
}

/** Cycles their prices show to be missing, the best few from each start of the walk: more would only make the next prices dearer to find. */
export function priceCycles(graph: ExchangeGraph, options: WorthwhileOptions, perStart: number): PricedCycles {
  const cycles = new CycleStore();
  const shares = new Float64Array(graph.vertices);
  let start = -1;
  let best: Found[] = [];
  const keepBest = (most: number): void => {
    best.sort((a, b) => b.score - a.score);
    best = best.slice(0, most);
  };
  const flush = (): void => {
    keepBest(perStart);
    for (const { path, weight } of best) cycles.add(path, path.length, weight);
    best = [];
  };
  const isComplete = walkWorthwhile(graph, options, (path, length, weight, score, from) => {
    if (from !== start) flush();
    start = from;
    const share = score / length;
    for (let n = 0; n < length; n += 1) if (share > shares[path[n]!]!) shares[path[n]!] = share;
    if (best.length === perStart && score <= best.at(-1)!.score) return;
    best.push({ path: path.slice(0, length), weight, score });
    if (best.length > perStart) keepBest(perStart);
  });
  flush();
  return { cycles, shares, isComplete };
}
