// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Arc } from '../graph.js';
import { type CirclesInstance, circlesInstance } from './circles-instance.js';
import { InstanceFault } from './instance-fault.js';
import { assertPossible, type InstanceLine, readArc } from './instance-lines.js';

/**
 * The edge list of kidney solvers: "n m", then m lines "source destination weight", vertices from 0, and "-1 -1 -1" at the end.
 * What follows is not read; those who give without asking are in a file of their own and take part in no circle.
 */
export function readEdges(lines: readonly InstanceLine[]): CirclesInstance {
  const first = lines[0]!;
  const head = /^(\d+)\s+(\d+)$/.exec(first.text);
  if (!head) throw new InstanceFault('head', first.number, first.text);
  const [vertices, announced] = [Number(head[1]), Number(head[2])];
  const arcs: Arc[] = [];
  const seen = new Set<number>();
  for (const line of lines.slice(1)) {
    const arc = readArc(line, /\s+/);
    const { from, to, weight } = arc;
    if (from === -1 && to === -1) {
      if (arcs.length !== announced) throw new InstanceFault('count', first.number, `${announced} / ${arcs.length}`);
      const names = Array.from({ length: vertices }, (_, vertex) => String(vertex));
      return circlesInstance('edges', names, arcs, []);
    }
    assertPossible(arc, 0, vertices);
    if (seen.has(from * vertices + to)) throw new InstanceFault('twice', line.number, line.text);
    seen.add(from * vertices + to);
    arcs.push({ from, to, weight });
  }
  throw new InstanceFault('end', lines.at(-1)!.number, lines.at(-1)!.text);
}
