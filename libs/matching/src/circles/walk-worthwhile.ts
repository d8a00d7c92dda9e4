// SPDX-License-Identifier: AGPL-3.0-or-later
import { ArcSet } from './arc-set.js';
import { type ExchangeGraph, isAllowed, reverseGraph } from './graph.js';

export interface WorthwhileOptions {
  readonly maxLength: number;
  /** What each vertex costs a cycle that goes through it. */
  readonly prices: Float64Array;
  /** Cycles must be worth more than this beyond their prices. */
  readonly above: number;
  /** Looked at from one vertex on at most; the rest is left out. */
  readonly mostPerStart?: number;
  /** By performance.now(); a walk still going then is given up. */
  readonly deadline?: number;
}

/** Told of one cycle, of what it is worth beyond its prices and where it was walked from; its vertices are path[0..length), the smallest first. */
export type WorthwhileVisitor = (
  path: Int32Array,
  length: number,
  weight: number,
  score: number,
  start: number,
) => void;

/**
 * Visits each cycle worth more than its prices and `above`, once, and looks at few of the others: of such a cycle there is a vertex from which
 * every stretch is worth more than its share of `above` (the cycle lemma, A. Dvoretzky, T. Motzkin 1947), and only from there is it walked.
 * False when anything was left out.
 */
export function walkWorthwhile(graph: ExchangeGraph, options: WorthwhileOptions, visit: WorthwhileVisitor): boolean {
  const { maxLength, prices, above, mostPerStart = Infinity, deadline = Infinity } = options;
  const { vertices, starts, targets, weights } = graph;
  const into = reverseGraph(graph);
  const gainOf = weights.map((weight, arc) => weight - prices[targets[arc]!]!);
  // The least a stretch of so many arcs may be worth, if the cycle is to close after as few as can be, or more.
  const least = Float64Array.from({ length: maxLength + 1 }, (_, arcs) =>
    above >= 0 ? (above * arcs) / maxLength - ROUNDING : (above * arcs) / (arcs + 1) - ROUNDING,
  );
  const path = new Int32Array(maxLength);
  const gains = new Float64Array(maxLength);
  const turned = new Int32Array(maxLength);
  const closesTo = new Int32Array(vertices).fill(-1);
  const closingWeight = new Float64Array(vertices);
  const limits = new Float64Array(maxLength + 1);
  const arcs = new ArcSet(graph);
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), -Infinity);
  let first = 0;
  /** The most the closing arc may be worth. */
  let dearest = -Infinity;
  let left = 0;

  const close = (length: number, weight: number, score: number): boolean => {
    const closing = closingWeight[path[length - 1]!]!;
    gains[length - 1] = closing - prices[first]!;
    if (--left < 0) return false;
    if (score + gains[length - 1]! <= above - ROUNDING) return true;
    const smallest = smallestOf(path, length);
    const total = firstStart(gains, length, smallest);
    if (total.start !== 0 || total.sum <= above) return true;
    for (let n = 0; n < length; n += 1) turned[n] = path[(smallest + n) % length]!;
    if (!isAllowed(graph, turned, length)) return true;
    visit(turned, length, weight + closing, total.sum, first);
    return true;
  };

  /** From the end of the last but one on to who may close: by the shorter of the two lists. */
  const endWithin = (length: number, weight: number, score: number): boolean => {
    const last = path[length - 1]!;
    const limit = Math.max(limits[length]!, above - ROUNDING - dearest) - score;
    if (starts[last + 1]! - starts[last]! <= into.starts[first + 1]! - into.starts[first]!) {
      for (let arc = starts[last]!; arc < starts[last + 1]!; arc += 1) {
        if (gainOf[arc]! <= limit || closesTo[targets[arc]!] !== first) continue;
        if (!endAt(arc, length, weight, score)) return false;
      }
      return true;
    }
    for (let at = into.starts[first]!; at < into.starts[first + 1]!; at += 1) {
      const next = into.targets[at]!;
      if (heaviest - prices[next]! <= limit || !arcs.has(last, next)) continue;
      if (!endAt(arcs.find(last, next), length, weight, score)) return false;
    }
    return true;
  };

  const endAt = (arc: number, length: number, weight: number, score: number): boolean => {
    const next = targets[arc]!;
    if (isOn(path, length, next)) return true;
    path[length] = next;
    gains[length - 1] = gainOf[arc]!;
    return close(length + 1, weight + weights[arc]!, score + gainOf[arc]!);
  };

  const extend = (length: number, weight: number, score: number): boolean => {
    if (length + 1 === maxLength) return endWithin(length, weight, score);
    const last = path[length - 1]!;
    const limit = limits[length]! - score;
    for (let arc = starts[last]!; arc < starts[last + 1]!; arc += 1) {
      const gain = gainOf[arc]!;
      if (gain <= limit || isOn(path, length, targets[arc]!)) continue;
      if (closesTo[targets[arc]!] === first && !endAt(arc, length, weight, score)) return false;
      path[length] = targets[arc]!;
      gains[length - 1] = gain;
      if (!extend(length + 1, weight + weights[arc]!, score + gain)) return false;
    }
    return true;
  };

  let isComplete = true;
  if (maxLength < 2) return true;
  for (first = 0; first < vertices; first += 1) {
    if (into.starts[first] === into.starts[first + 1]) continue;
    if (performance.now() > deadline) return false;
    left = mostPerStart;
    let lightest = Infinity;
    dearest = -Infinity;
    for (let arc = into.starts[first]!; arc < into.starts[first + 1]!; arc += 1) {
      closesTo[into.targets[arc]!] = first;
      closingWeight[into.targets[arc]!] = into.weights[arc]!;
      lightest = Math.min(lightest, into.weights[arc]!);
      dearest = Math.max(dearest, into.weights[arc]! - prices[first]!);
    }
    // No stretch is worth less than as many of the closing arc, or the walk would have to begin elsewhere.
    for (let length = 1; length < maxLength; length += 1)
      limits[length] = Math.max(least[length]!, (lightest - prices[first]!) * length - ROUNDING);
    path[0] = first;
    if (!extend(1, 0, 0)) isComplete = false;
  }
  return isComplete;
}

/** Sums of the same numbers in another order differ in their last places. */
const ROUNDING = 1e-9;
const found = { start: 0, sum: 0 };

/**
 * Where the walk round a cycle must begin for every stretch to be worth its share of the whole, and the whole; counted from the smallest vertex
 * on, so that from wherever it was found the answer is the very same.
 */
function firstStart(gains: Float64Array, length: number, smallest: number): typeof found {
  let sum = 0;
  for (let n = 0; n < length; n += 1) sum += gains[(smallest + n) % length]!;
  const share = sum / length;
  let [least, rest] = [0, 0];
  found.start = smallest;
  for (let n = 0; n < length; n += 1) {
    const at = (smallest + n) % length;
    if (rest < least) {
      least = rest;
      found.start = at;
    }
    rest += gains[at]! - share;
  }
  found.sum = sum;
  return found;
}

function isOn(path: Int32Array, length: number, vertex: number): boolean {
  for (let n = 0; n < length; n += 1) if (path[n] === vertex) return true;
  return false;
}

function smallestOf(path: Int32Array, length: number): number {
  let smallest = 0;
  for (let n = 1; n < length; n += 1) if (path[n]! < path[smallest]!) smallest = n;
  return smallest;
}
