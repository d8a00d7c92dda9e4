// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ExchangeGraph, isAllowed, reverseGraph } from './graph.js';

/** Told of one cycle: its vertices are path[0..length), and path is used again for the next. False ends the walk. */
export type CycleVisitor = (path: Int32Array, length: number, weight: number) => boolean;

/**
 * Visits each cycle of 2..maxLength vertices once, from its smallest vertex on, always in the same order.
 * Answers false when the visitor ended it. Nothing is stored: a walk over a hundred thousand cycles takes milliseconds.
 */
export function walkCycles(graph: ExchangeGraph, maxLength: number, visit: CycleVisitor): boolean {
  const { vertices, starts, targets, weights } = graph;
  const into = reverseGraph(graph);
  const path = new Int32Array(maxLength);
  const isOnPath = new Uint8Array(vertices);
  const closesTo = new Int32Array(vertices).fill(-1);
  const closingWeight = new Float64Array(vertices);
  let first = 0;

  const extend = (length: number, weight: number): boolean => {
    const last = path[length - 1]!;
    const isLastStep = length + 1 === maxLength;
    for (let arc = starts[last]!; arc < starts[last + 1]!; arc += 1) {
      const next = targets[arc]!;
      if (next <= first || isOnPath[next] === 1) continue;
      const closes = closesTo[next] === first;
      if (isLastStep && !closes) continue;
      path[length] = next;
      const worth = weight + weights[arc]!;
      const isCycle = closes && isAllowed(graph, path, length + 1);
      if (isCycle && !visit(path, length + 1, worth + closingWeight[next]!)) return false;
      if (isLastStep) continue;
      isOnPath[next] = 1;
      const goesOn = extend(length + 1, worth);
      isOnPath[next] = 0;
      if (!goesOn) return false;
    }
    return true;
  };

  if (maxLength < 2) return true;
  for (first = 0; first < vertices; first += 1) {
    let canClose = false;
    for (let arc = into.starts[first]!; arc < into.starts[first + 1]!; arc += 1) {
      const giver = into.targets[arc]!;
      if (giver < first) continue;
      closesTo[giver] = first;
      closingWeight[giver] = into.weights[arc]!;
      canClose = true;
    }
    path[0] = first;
    if (canClose && !extend(1, 0)) return false;
  }
  return true;
}
