// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Arc } from '../graph.js';
import { type CirclesInstance, circlesInstance } from './circles-instance.js';
import { InstanceFault } from './instance-fault.js';
import { assertPossible, type InstanceLine, type ReadArc, readArc } from './instance-lines.js';

const COUNT = /^#\s*NUMBER (ALTERNATIVES|EDGES)\s*:\s*(\d+)\s*$/;
const NAME = /^#\s*ALTERNATIVE NAME (\d+)\s*:\s*(.*)$/;
// Published kidney files write "Alturist".
const ALTRUIST = /\balt(ru|ur)ist/i;

/**
 * PrefLib's weighted matching data (N. Mattei, T. Walsh 2013): "# KEY: value" lines, then "source,destination,weight".
 * Arcs count vertices from 1, unless one is 0.
 */
export function readWmd(lines: readonly InstanceLine[]): CirclesInstance {
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { text } of lines.filter((line) => line.text.startsWith('#'))) {
    const count = COUNT.exec(text);
    const name = NAME.exec(text);
    if (count) counts.set(count[1]!, Number(count[2]));
    else if (name) names.set(Number(name[1]), name[2]!.trim());
  }
  const vertices = counts.get('ALTERNATIVES');
  const announced = counts.get('EDGES');
  if (vertices === undefined || announced === undefined)
    throw new InstanceFault('head', lines[0]!.number, lines[0]!.text);
  const arcLines = lines.filter((line) => !line.text.startsWith('#'));
  return assemble('wmd', vertices, announced, names, arcLines, lines[0]!, 1);
}

/**
 * The form the same files had before 2022: "n,m", then n lines "number,name" from 1 on, then the arcs.
 * Those count vertices from 0, unless one is n.
 */
export function readOldWmd(lines: readonly InstanceLine[]): CirclesInstance {
  const head = /^(\d+)\s*,\s*(\d+)$/.exec(lines[0]!.text);
  if (!head) throw new InstanceFault('head', lines[0]!.number, lines[0]!.text);
  const [vertices, announced] = [Number(head[1]), Number(head[2])];
  const names = new Map<number, string>();
  for (let at = 1; at <= vertices; at += 1) {
    const line = lines[at];
    const name = line && /^(\d+)\s*,(.*)$/.exec(line.text);
    if (!name || Number(name[1]) !== at)
      throw new InstanceFault('name', (line ?? lines.at(-1)!).number, line?.text ?? '');
    names.set(at, name[2]!.trim());
  }
  return assemble('old-wmd', vertices, announced, names, lines.slice(vertices + 1), lines[0]!, 0);
}

function assemble(
  format: 'wmd' | 'old-wmd',
  vertices: number,
  announced: number,
  named: ReadonlyMap<number, string>,
  arcLines: readonly InstanceLine[],
  head: InstanceLine,
  usualBase: 0 | 1,
): CirclesInstance {
  const read = arcLines.map((line) => readArc(line, /,/));
  const base = baseOf(read, vertices, usualBase);
  const weightOf = new Map<string, number>();
  const arcs: Arc[] = [];
  for (const arc of read) {
    assertPossible(arc, base, vertices);
    const key = `${arc.from},${arc.to}`;
    const before = weightOf.get(key);
    if (before !== undefined && before !== arc.weight) throw new InstanceFault('twice', arc.line.number, arc.line.text);
    if (before !== undefined) continue;
    weightOf.set(key, arc.weight);
    arcs.push({ from: arc.from - base, to: arc.to - base, weight: arc.weight });
  }
  if (read.length !== announced) throw new InstanceFault('count', head.number, `${announced} / ${read.length}`);
  const names = Array.from({ length: vertices }, (_, vertex) => named.get(vertex + 1) ?? String(vertex + 1));
  return circlesInstance(
    format,
    names,
    arcs,
    [...names.keys()].filter((vertex) => ALTRUIST.test(names[vertex]!)),
  );
}

function baseOf(arcs: readonly ReadArc[], vertices: number, usual: 0 | 1): 0 | 1 {
  const hasZero = arcs.some((arc) => arc.from === 0 || arc.to === 0);
  if (hasZero) return 0;
  return arcs.some((arc) => arc.from === vertices || arc.to === vertices) ? 1 : usual;
}
