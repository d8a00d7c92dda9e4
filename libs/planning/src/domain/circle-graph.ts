// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Arc, buildGraph, type ExchangeGraph, type Transit } from '@reciproca/matching';

/** One way of giving: an open offer of the giver fits an open request of the receiver. */
export interface GivingPair {
  /** Unique; breaks ties the same way in every run. */
  readonly id: string;
  readonly giverId: string;
  readonly receiverId: string;
  /** 0..1 */
  readonly score: number;
}

export interface CircleGraph<Pair extends GivingPair> {
  readonly graph: ExchangeGraph;
  /** The person at each vertex. */
  readonly people: readonly string[];
  /** What `from` would give to `to`, by vertex. */
  get(from: number, to: number): Pair;
}

/** What one more person in a circle is worth against the quality of matches, which counts 0 to 100 for each arc. */
const PERSON_WEIGHT = 1000;
const SCORE_WEIGHT = 100;

/** More people first, then better matches: one more person outweighs ten matches going from bad to perfect. */
export function arcWeight(score: number): number {
  return PERSON_WEIGHT + Math.round(SCORE_WEIGHT * score);
}

/**
 * People who both could give and could get something, with the best pair for each giver and receiver. Same pairs in any order, same graph.
 * @param apart of each person from whom they are kept apart: no circle holds both, though they would give each other nothing
 * @param exclude whether what somebody would get and what they would give are at one hour: no circle has both
 */
export function circleGraph<Pair extends GivingPair>(
  pairs: readonly Pair[],
  exclude: (got: Pair, given: Pair) => boolean = () => false,
  apart: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): CircleGraph<Pair> {
  const givers = new Set(pairs.map(({ giverId }) => giverId));
  const people = [...new Set(pairs.map(({ receiverId }) => receiverId))].filter((id) => givers.has(id)).sort();
  const vertexOf = new Map(people.map((id, vertex) => [id, vertex]));
  const best = new Map<number, Pair>();
  for (const pair of pairs) {
    const [from, to] = [vertexOf.get(pair.giverId), vertexOf.get(pair.receiverId)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = from * people.length + to;
    const other = best.get(key);
    if (!other || pair.score > other.score || (pair.score === other.score && pair.id < other.id)) best.set(key, pair);
  }
  const arcs = [...best].map(([key, { score }]): Arc => ({
    from: Math.floor(key / people.length),
    to: key % people.length,
    weight: arcWeight(score),
  }));
  return {
    graph: buildGraph(people.length, arcs, transitsOf(arcs, people.length, best, exclude), apartAmong(people, apart)),
    people,
    get(from, to) {
      const pair = best.get(from * people.length + to);
      if (!pair) throw new RangeError(`Nothing goes from ${from} to ${to}`);
      return pair;
    },
  };
}

/** Those of the graph who are in no circle together, each two once. */
function apartAmong(
  people: readonly string[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): [one: number, other: number][] {
  const vertexOf = new Map(people.map((id, vertex) => [id, vertex]));
  return people.flatMap((id, one) =>
    [...(apart.get(id) ?? [])].flatMap((otherId): [number, number][] => {
      const other = vertexOf.get(otherId);
      return other !== undefined && other > one ? [[one, other]] : [];
    }),
  );
}

/** Of everybody, what they would get and give at one hour. */
function transitsOf<Pair>(
  arcs: readonly Arc[],
  people: number,
  best: ReadonlyMap<number, Pair>,
  exclude: (got: Pair, given: Pair) => boolean,
): Transit[] {
  const given = Array.from({ length: people }, (): number[] => []);
  for (const { from, to } of arcs) given[from]!.push(to);
  return arcs.flatMap(({ from, to: through }) =>
    given[through]!.flatMap((to): Transit[] => {
      const [got, gives] = [best.get(from * people + through), best.get(through * people + to)];
      return got && gives && exclude(got, gives) ? [[from, through, to]] : [];
    }),
  );
}
