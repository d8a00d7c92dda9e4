// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ExchangeGraph, subgraph } from './graph.js';
import { packComponent } from './pack/pack-component.js';
import { weightUnit } from './pack/weight-unit.js';
import { listStrongComponents } from './strong-components.js';

export interface CirclesProblem {
  readonly graph: ExchangeGraph;
  /** Most vertices a circle may have; 3 unless given. */
  readonly maxLength?: number;
  /** Time cap over everything; 60 unless given. */
  readonly seconds?: number;
  /** Cycles of one vertex that go into a whole program at first; 60 unless given. More follow where the proof needs them and time is left. */
  readonly mostPerVertex?: number;
}

export interface Circle {
  /** Each gives to the next, the last to the first, which is the smallest. */
  readonly vertices: readonly number[];
  readonly weight: number;
}

export interface CirclesSolution {
  /** No vertex is in two of them; in the order of their smallest vertex. */
  readonly circles: readonly Circle[];
  /** Sum of the circles' weights. */
  readonly objective: number;
  /** No set of disjoint circles of this length weighs more. */
  readonly bound: number;
  /** (bound − objective) / objective; 0 only when proved best. */
  readonly gap: number;
  readonly milliseconds: number;
  /** Cycles there are in the graph, counted as far as time allowed. */
  readonly cycles: number;
}

/**
 * Disjoint circles of the greatest total weight (kidney-exchange clearing, D. Abraham, A. Blum, T. Sandholm 2007), each strong component
 * by itself, smallest first. Synchronous; {@link loadSolver} must come first. The same problem gives the same circles, unless time ran out.
 */
export function packCircles(problem: CirclesProblem): CirclesSolution {
  const started = performance.now();
  const { graph, maxLength = 3, seconds = 60, mostPerVertex = 60 } = problem;
  const deadline = started + seconds * 1000;
  const unit = weightUnit(graph.weights);
  const components = listStrongComponents(graph).sort((a, b) => a.length - b.length || a[0]! - b[0]!);
  const circles: Circle[] = [];
  let bound = 0;
  let cycles = 0;
  let verticesLeft = components.reduce((sum, members) => sum + members.length, 0);
  for (const members of components) {
    const now = performance.now();
    const share = ((deadline - now) * members.length) / verticesLeft;
    verticesLeft -= members.length;
    const packed = packComponent(subgraph(graph, members), { maxLength, mostPerVertex, deadline: now + share, unit });
    for (const [at, path] of packed.cycles.entries()) {
      circles.push({ vertices: Array.from(path, (vertex) => members[vertex]!), weight: packed.weights[at]! });
    }
    bound += packed.bound;
    cycles += packed.cyclesSeen;
  }
  circles.sort((a, b) => a.vertices[0]! - b.vertices[0]!);
  const objective = exact(
    circles.reduce((sum, circle) => sum + circle.weight, 0),
    unit,
  );
  bound = exact(bound, unit);
  const isProved = bound - objective <= 1e-6;
  return {
    circles,
    objective,
    bound: isProved ? objective : bound,
    gap: isProved ? 0 : (bound - objective) / Math.max(1e-9, Math.abs(objective)),
    milliseconds: performance.now() - started,
    cycles,
  };
}

/** Rids sums of whole units of what the adding left behind. */
function exact(value: number, unit: number): number {
  return unit > 0 ? Math.round(Math.round(value / unit) * unit * 1000) / 1000 : value;
}
