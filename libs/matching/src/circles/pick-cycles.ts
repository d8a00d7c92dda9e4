// SPDX-License-Identifier: AGPL-3.0-or-later
import { BestOfEach } from './best-of-each.js';
import { CycleStore } from './cycle-list.js';
import type { ExchangeGraph } from './graph.js';
import { walkCycles } from './walk-cycles.js';
import { walkWorthwhile } from './walk-worthwhile.js';

export interface PickOptions {
  readonly maxLength: number;
  /** What each vertex costs a cycle; a cycle scores what it is worth beyond. Nothing unless given. */
  readonly prices?: Float64Array;
  /** Cycles must score more than this. */
  readonly above: number;
  /** A cycle is kept when it is among this many best of its length through one of its vertices: only short ones fill the last places. */
  readonly mostPerVertex: number;
  /** By performance.now(); a walk still going then is given up. */
  readonly deadline?: number;
}

export interface PickedCycles {
  readonly cycles: CycleStore;
  /** Of the cycles above the limit, picked or not. */
  readonly walked: number;
  /** Greatest score among the cycles above the limit that were not picked; −Infinity when all were. */
  readonly maxDropped: number;
  readonly isComplete: boolean;
}

/** Walks the cycles twice, first to learn how good each vertex's best are, then to keep those. Ties fall by a fixed shuffle, for variety. */
export function pickCycles(graph: ExchangeGraph, options: PickOptions): PickedCycles {
  const { maxLength, mostPerVertex } = options;
  const best = new BestOfEach(graph.vertices * (maxLength + 1), Math.min(mostPerVertex, 1 << 16));
  let walked = 0;
  const isLearned = walkScored(graph, options, (path, length, _weight, score) => {
    const shuffled = score + jitter(walked);
    for (let n = 0; n < length; n += 1) best.offer(path[n]! * (maxLength + 1) + length, shuffled);
    walked += 1;
  });

  const cycles = new CycleStore();
  let maxDropped = -Infinity;
  let place = 0;
  const isKept = walkScored(graph, options, (path, length, weight, score) => {
    const shuffled = score + jitter(place);
    place += 1;
    let isBest = false;
    for (let n = 0; n < length && !isBest; n += 1)
      isBest = shuffled >= best.leastOf(path[n]! * (maxLength + 1) + length);
    if (isBest) cycles.add(path, length, weight);
    else if (score > maxDropped) maxDropped = score;
  });
  return { cycles, walked, maxDropped, isComplete: isLearned && isKept };
}

type ScoredVisitor = (path: Int32Array, length: number, weight: number, score: number) => void;

function walkScored(graph: ExchangeGraph, options: PickOptions, visit: ScoredVisitor): boolean {
  const { maxLength, prices, above, deadline } = options;
  if (prices) return walkWorthwhile(graph, { maxLength, prices, above, ...(deadline && { deadline }) }, visit);
  return walkCycles(graph, maxLength, (path, length, weight) => {
    if (weight > above) visit(path, length, weight, weight);
    return true;
  });
}

function jitter(place: number): number {
  return (Math.imul(place + 1, 0x9e3779b1) >>> 0) * 1e-16;
}
