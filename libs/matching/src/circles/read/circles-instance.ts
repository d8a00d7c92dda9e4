// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Arc, buildGraph, type ExchangeGraph } from '../graph.js';

export type InstanceFormat = 'wmd' | 'old-wmd' | 'edges';

/** A barter instance as read from a file. */
export interface CirclesInstance {
  readonly format: InstanceFormat;
  /** All vertices of the file, those left out too, without arcs. */
  readonly graph: ExchangeGraph;
  /** As the file names them; else their numbers there. */
  readonly names: readonly string[];
  /** Vertices that give without asking: they are in no circle, and their arcs are not in the graph. */
  readonly altruists: readonly number[];
}

/** Drops the arcs from and to those who give without asking. */
export function circlesInstance(
  format: InstanceFormat,
  names: readonly string[],
  arcs: readonly Arc[],
  altruists: readonly number[],
): CirclesInstance {
  const isLeftOut = new Set(altruists);
  const kept = arcs.filter((arc) => !isLeftOut.has(arc.from) && !isLeftOut.has(arc.to));
  return { format, graph: buildGraph(names.length, kept), names, altruists };
}
