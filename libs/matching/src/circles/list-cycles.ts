// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CycleList, CycleStore } from './cycle-list.js';
import { type ExchangeGraph, subgraph } from './graph.js';
import { pickCycles } from './pick-cycles.js';
import { listStrongComponents } from './strong-components.js';

export interface ListedCycles extends CycleList {
  /** Cycles there are but that are not among the best of any of their vertices. */
  readonly dropped: number;
}

/** The best cycles through each vertex, 60 unless given, of 2..maxLength vertices; each once, from its smallest vertex on. */
export function listCycles(graph: ExchangeGraph, maxLength: number, mostPerVertex = 60): ListedCycles {
  const all = new CycleStore();
  let dropped = 0;
  for (const members of listStrongComponents(graph)) {
    const { cycles, walked } = pickCycles(subgraph(graph, members), { maxLength, above: -Infinity, mostPerVertex });
    for (let cycle = 0; cycle < cycles.count; cycle += 1) {
      const path = cycles.vertices
        .slice(cycles.starts[cycle], cycles.starts[cycle + 1])
        .map((local) => members[local]!);
      all.add(path, path.length, cycles.weights[cycle]!);
    }
    dropped += walked - cycles.count;
  }
  return { ...all.toList(), dropped };
}
