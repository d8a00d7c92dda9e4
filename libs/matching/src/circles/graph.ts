// SPDX-License-Identifier: AGPL-3.0-or-later

/** `from` gives to `to`; `weight` is what that is worth. Vertices are numbered from 0. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Who could give to whom, the arcs of each vertex one after another: those of v are at starts[v]..starts[v+1]. */
export interface ExchangeGraph {
  readonly vertices: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** What no cycle may do ({@link transitOf}): get at `through` from `from` and give to `to`, as where both are at one hour. */
  readonly forbidden?: ReadonlySet<number>;
  /** Two who are in no cycle together ({@link pairOf}), wherever in it they would stand. */
  readonly apart?: ReadonlySet<number>;
}

/** Getting from one and giving to another, as a number. */
export function transitOf({ vertices }: Pick<ExchangeGraph, 'vertices'>, [from, through, to]: Transit): number {
  return (from * vertices + through) * vertices + to;
}

/** Two vertices, in either order, as a number. */
export function pairOf({ vertices }: Pick<ExchangeGraph, 'vertices'>, one: number, other: number): number {
  return Math.min(one, other) * vertices + Math.max(one, other);
}

export type Pair = readonly [one: number, other: number];
export type Transit = readonly [from: number, through: number, to: number];

/** Whether nobody in the cycle has to be at two things at once, and no two in it are kept apart. */
export function isAllowed(graph: ExchangeGraph, path: Int32Array, length: number): boolean {
  const { forbidden, apart } = graph;
  if (apart && holdsApart(graph, apart, path, length)) return false;
  if (!forbidden) return true;
  for (let n = 0; n < length; n += 1) {
    const transit = [path[n]!, path[(n + 1) % length]!, path[(n + 2) % length]!] as const;
    if (forbidden.has(transitOf(graph, transit))) return false;
  }
  return true;
}

function holdsApart(graph: ExchangeGraph, apart: ReadonlySet<number>, path: Int32Array, length: number): boolean {
  for (let n = 1; n < length; n += 1)
    for (let before = 0; before < n; before += 1) if (apart.has(pairOf(graph, path[before]!, path[n]!))) return true;
  return false;
}

/** Arcs end up sorted by giver and receiver, so that the order they come in changes nothing. Throws a RangeError on an arc that cannot be. */
export function buildGraph(
  vertices: number,
  arcs: readonly Arc[],
  forbidden: readonly Transit[] = [],
  apart: readonly Pair[] = [],
): ExchangeGraph {
  for (const arc of arcs) assertArc(vertices, arc);
  const sorted = arcs.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const starts = new Int32Array(vertices + 1);
  const targets = new Int32Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  for (const [at, { from, to, weight }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before?.from === from && before.to === to) throw new RangeError(`Arc ${from} → ${to} is there twice`);
    starts[from + 1]! += 1;
    targets[at] = to;
    weights[at] = weight;
  }
  for (let v = 0; v < vertices; v += 1) starts[v + 1]! += starts[v]!;
  return { vertices, starts, targets, weights, ...forbiddenIn(vertices, forbidden), ...apartIn(vertices, apart) };
}

/** The same arcs, turned round. */
export function reverseGraph(graph: ExchangeGraph): ExchangeGraph {
  const { vertices } = graph;
  const starts = new Int32Array(vertices + 1);
  for (const target of graph.targets) starts[target + 1]! += 1;
  for (let v = 0; v < vertices; v += 1) starts[v + 1]! += starts[v]!;
  const next = starts.slice();
  const targets = new Int32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  for (let from = 0; from < vertices; from += 1) {
    for (let arc = graph.starts[from]!; arc < graph.starts[from + 1]!; arc += 1) {
      const at = next[graph.targets[arc]!]!++;
      targets[at] = from;
      weights[at] = graph.weights[arc]!;
    }
  }
  return { vertices, starts, targets, weights };
}

/** The graph among `members` (ascending) alone, numbered anew in their order. */
export function subgraph(graph: ExchangeGraph, members: readonly number[]): ExchangeGraph {
  const numberOf = new Map(members.map((vertex, at) => [vertex, at]));
  const starts = new Int32Array(members.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  for (const [at, vertex] of members.entries()) {
    for (let arc = graph.starts[vertex]!; arc < graph.starts[vertex + 1]!; arc += 1) {
      const target = numberOf.get(graph.targets[arc]!);
      if (target === undefined) continue;
      targets.push(target);
      weights.push(graph.weights[arc]!);
    }
    starts[at + 1] = targets.length;
  }
  return {
    vertices: members.length,
    starts,
    targets: Int32Array.from(targets),
    weights: Float64Array.from(weights),
    ...forbiddenIn(members.length, transitsAmong(graph, numberOf)),
    ...apartIn(members.length, pairsAmong(graph, numberOf)),
  };
}

function transitsAmong({ vertices, forbidden }: ExchangeGraph, numberOf: ReadonlyMap<number, number>): Transit[] {
  return [...(forbidden ?? [])].flatMap((transit) => {
    const pair = Math.floor(transit / vertices);
    const from = numberOf.get(Math.floor(pair / vertices));
    const [through, to] = [numberOf.get(pair % vertices), numberOf.get(transit % vertices)];
    return from === undefined || through === undefined || to === undefined ? [] : [[from, through, to] as const];
  });
}

function forbiddenIn(vertices: number, transits: readonly Transit[]): Pick<ExchangeGraph, 'forbidden'> {
  if (transits.length === 0) return {};
  const inOrder = transits.map((transit) => transitOf({ vertices }, transit)).sort((a, b) => a - b);
  return { forbidden: new Set(inOrder) };
}

function pairsAmong({ vertices, apart }: ExchangeGraph, numberOf: ReadonlyMap<number, number>): Pair[] {
  return [...(apart ?? [])].flatMap((pair) => {
    const [one, other] = [numberOf.get(Math.floor(pair / vertices)), numberOf.get(pair % vertices)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

function apartIn(vertices: number, pairs: readonly Pair[]): Pick<ExchangeGraph, 'apart'> {
  if (pairs.length === 0) return {};
  return { apart: new Set(pairs.map(([one, other]) => pairOf({ vertices }, one, other)).sort((a, b) => a - b)) };
}

function assertArc(vertices: number, { from, to, weight }: Arc): void {
  const isVertex = (v: number): boolean => Number.isInteger(v) && v >= 0 && v < vertices;
  if (!isVertex(from) || !isVertex(to)) throw new RangeError(`Arc ${from} → ${to} leaves the ${vertices} vertices`);
  if (from === to) throw new RangeError(`Arc ${from} → ${to} goes to its own start`);
  if (!Number.isFinite(weight)) throw new RangeError(`Arc ${from} → ${to} has no weight`);
}
