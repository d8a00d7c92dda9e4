// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CirclesInstance } from './circles-instance.js';
import { InstanceFault } from './instance-fault.js';
import { listLines } from './instance-lines.js';
import { readEdges } from './read-edges.js';
import { readOldWmd, readWmd } from './read-wmd.js';

/** Reads a barter instance, its format told by its first line. Throws an {@link InstanceFault} that names the line. */
export function readCircles(text: string): CirclesInstance {
  const lines = listLines(text);
  const [first] = lines;
  if (!first) throw new InstanceFault('empty', 1, '');
  if (first.text.startsWith('#')) return readWmd(lines);
  return first.text.includes(',') ? readOldWmd(lines) : readEdges(lines);
}
