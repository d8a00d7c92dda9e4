// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ExchangeGraph } from './graph.js';

/**
 * Sets of vertices that all reach one another, two or more each (R. Tarjan 1972); no cycle leaves its set.
 * Each set is ascending, and the sets are in the order of their smallest vertex.
 */
export function listStrongComponents(graph: ExchangeGraph): number[][] {
  const { vertices, starts, targets } = graph;
  const order = new Int32Array(vertices).fill(-1);
  const lowest = new Int32Array(vertices);
  const isOpen = new Uint8Array(vertices);
  const nextArc = starts.slice(0, vertices);
  const open: number[] = [];
  const path: number[] = [];
  const components: number[][] = [];
  let visited = 0;
  const enter = (vertex: number): void => {
    order[vertex] = lowest[vertex] = visited++;
    isOpen[vertex] = 1;
    open.push(vertex);
    path.push(vertex);
  };
  // A stack of our own: the machine's would not carry a path of ten thousand people.
  for (let root = 0; root < vertices; root += 1) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const vertex = path.at(-1)!;
      if (nextArc[vertex]! < starts[vertex + 1]!) {
        const target = targets[nextArc[vertex]!++]!;
        if (order[target] === -1) enter(target);
        else if (isOpen[target]) lowest[vertex] = Math.min(lowest[vertex]!, order[target]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[vertex]!);
      if (lowest[vertex] !== order[vertex]) continue;
      const component = open.splice(open.lastIndexOf(vertex));
      for (const member of component) isOpen[member] = 0;
      if (component.length > 1) components.push(component.sort((a, b) => a - b));
    }
  }
  return components.sort((a, b) => a[0]! - b[0]!);
}
