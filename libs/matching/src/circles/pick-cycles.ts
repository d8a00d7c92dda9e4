// SPDX-License-Identifier: AGPL-3.0-or-later
import { CycleStore } from './cycle-list.js';
import type { ExchangeGraph } from './graph.js';
import { BestOfEach } from './best-of-each.js';
import { walkCycles } from './walk-cycles.js';

export interface PickOptions {
  readonly maxLength: number;
  /** What a cycle is worth here; its weight unless given. */
  readonly scoreOf?: (path: Int32Array, length: number, weight: number) => number;
  /** Cycles must score more than this. */
  readonly above: number;
  /** A cycle is kept when it is among this many best of its length through one of its vertices: only short ones fill the last places. */
  readonly mostPerVertex: number;
  /** Cycles not to pick again, by their place in the walk. */
  readonly known?: ReadonlySet<number>;
  /** By performance.now(); a walk still going then is given up. */
  readonly deadline?: number;
}

export interface PickedCycles {
  readonly cycles: CycleStore;
  /** Place in the walk of each picked cycle. */
  readonly places: readonly number[];
  /** Of all cycles, picked or not. */
  readonly walked: number;
  readonly maxScore: number;
  /** Greatest score/length above 0 of any cycle through each vertex: their sum bounds the score of any disjoint set. */
  readonly shares: Float64Array;
  /** Greatest score among the cycles above the limit that were not picked and not known; −Infinity when all were. */
  readonly maxDropped: number;
  readonly isComplete: boolean;
}

const CLOCK_EVERY = 0xffff;

/** Walks the cycles twice, first to learn how good each vertex's best are, then to keep those. Ties fall by a fixed shuffle, for variety. */
export function pickCycles(graph: ExchangeGraph, options: PickOptions): PickedCycles {
  const { maxLength, scoreOf, above, mostPerVertex, known, deadline = Infinity } = options;
  const best = new BestOfEach(graph.vertices * (maxLength + 1), Math.min(mostPerVertex, 1 << 16));
  const shares = new Float64Array(graph.vertices);
  let walked = 0;
  let maxScore = -Infinity;
  const inTime = (): boolean => (walked & CLOCK_EVERY) !== 0 || performance.now() < deadline;
  const isComplete = walkCycles(graph, maxLength, (path, length, weight) => {
    const score = scoreOf ? scoreOf(path, length, weight) : weight;
    if (score > maxScore) maxScore = score;
    if (score > 0) {
      const share = score / length;
      for (let n = 0; n < length; n += 1) if (share > shares[path[n]!]!) shares[path[n]!] = share;
    }
    if (score > above && !known?.has(walked)) {
      const shuffled = score + jitter(walked);
      for (let n = 0; n < length; n += 1) best.offer(path[n]! * (maxLength + 1) + length, shuffled);
    }
    walked += 1;
    return inTime();
  });

  const cycles = new CycleStore();
  const places: number[] = [];
  const total = walked;
  let maxDropped = -Infinity;
  walked = 0;
  walkCycles(graph, maxLength, (path, length, weight) => {
    if (walked === total) return false;
    const score = scoreOf ? scoreOf(path, length, weight) : weight;
    if (score > above && !known?.has(walked)) {
      const shuffled = score + jitter(walked);
      let isBest = false;
      for (let n = 0; n < length && !isBest; n += 1)
        isBest = shuffled >= best.leastOf(path[n]! * (maxLength + 1) + length);
      if (isBest) {
        cycles.add(path, length, weight);
        places.push(walked);
      } else if (score > maxDropped) maxDropped = score;
    }
    walked += 1;
    return true;
  });
  return { cycles, places, walked: total, maxScore, shares, maxDropped, isComplete };
}

function jitter(place: number): number {
  return (Math.imul(place + 1, 0x9e3779b1) >>> 0) * 1e-16;
}
