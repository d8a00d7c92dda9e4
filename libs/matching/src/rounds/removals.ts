// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';
import type { SearchRoute } from './search-route.js';
import type { SearchState } from './search-state.js';

/** Chooses about `count` served requests to take out. */
export type Removal = (state: SearchState, count: number, random: () => number) => Set<number>;

const RELATED_RANDOMNESS = 5;
const WORST_RANDOMNESS = 3;

/** The removals of large-neighbourhood search (Shaw 1998; Ropke & Pisinger 2006; strings after Christiaens & Vanden Berghe 2020). */
export function removalsOf(problem: RoundsProblem): readonly Removal[] {
  const related = relatedRequests(problem);
  return [
    removeAnyhow,
    removeRelated(related),
    removeWorst(problem),
    removeRoute(related),
    removeStrings(related),
    removeStrings(related),
  ];
}

function served(state: SearchState): number[] {
  const requests: number[] = [];
  for (const route of state.routes) for (const request of route.requests) requests.push(request);
  return requests;
}

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

const removeAnyhow: Removal = (state, count, random) => {
  const pool = served(state);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, pool.length)) chosen.add(pool[below(random, pool.length)]!);
  return chosen;
};

function removeRelated(related: readonly Int32Array[]): Removal {
  return (state, count, random) => {
    const pool = new Set(served(state));
    const chosen: number[] = [];
    const seed = [...pool][below(random, pool.size)];
    if (seed === undefined) return new Set();
    chosen.push(seed);
    pool.delete(seed);
    while (chosen.length < count && pool.size > 0) {
      const near = related[chosen[below(random, chosen.length)]!]!;
      let skip = Math.floor(pool.size * random() ** RELATED_RANDOMNESS);
      for (const request of near) {
        if (!pool.has(request) || skip-- > 0) continue;
        chosen.push(request);
        pool.delete(request);
        break;
      }
    }
    return new Set(chosen);
  };
}

function removeWorst(problem: RoundsProblem): Removal {
  return (state, count, random) => {
    const saved = state.routes.flatMap((route) =>
      route.requests.map((request) => ({ request, saving: savingOf(problem, route, request) })),
    );
    saved.sort((one, other) => other.saving - one.saving);
    const chosen = new Set<number>();
    while (chosen.size < count && saved.length > 0) {
      const [worst] = saved.splice(Math.floor(saved.length * random() ** WORST_RANDOMNESS), 1);
      if (worst) chosen.add(worst.request);
    }
    return chosen;
  };
}

function savingOf({ requestCount: n, distance }: RoundsProblem, { nodes }: SearchRoute, request: number): number {
  const size = 2 * n + 2;
  let saving = 0;
  let before = nodes[0]!;
  let skipped = false;
  for (let place = 1; place < nodes.length; place++) {
    const node = nodes[place]!;
    saving += distance[nodes[place - 1]! * size + node]!;
    if (node === request || node === request + n) {
      skipped = true;
      continue;
    }
    saving -= skipped ? distance[before * size + node]! : distance[nodes[place - 1]! * size + node]!;
    skipped = false;
    before = node;
  }
  return saving;
}

/** A whole route; sometimes with what lies near it in the others. */
function removeRoute(related: readonly Int32Array[]): Removal {
  return (state, count, random) => {
    const used = state.routes.filter((route) => route.requests.length > 0);
    const route = used[below(random, used.length)];
    if (!route) return new Set();
    const chosen = new Set(route.requests);
    const pool = new Set(served(state));
    const extra = random() < 0.5 ? 0 : below(random, count);
    for (let taken = 0; taken < extra; taken++) {
      const near = related[route.requests[below(random, route.requests.length)]!]!;
      const next = near.find((request) => pool.has(request) && !chosen.has(request) && random() < 0.7);
      if (next !== undefined) chosen.add(next);
    }
    return chosen;
  };
}

/** Neighbouring stretches of several routes around one place. */
function removeStrings(related: readonly Int32Array[]): Removal {
  return (state, count, random) => {
    const chosen = new Set<number>();
    const pool = served(state);
    const seed = pool[below(random, pool.length)];
    if (seed === undefined) return chosen;
    const touched = new Set<SearchRoute>();
    const routeOf = new Map(
      state.routes.flatMap((route) => route.requests.map((request) => [request, route] as const)),
    );
    const longest = 2 + below(random, 7);
    for (const request of [seed, ...related[seed]!]) {
      if (chosen.size >= count) break;
      const route = routeOf.get(request);
      if (!route || touched.has(route)) continue;
      touched.add(route);
      const length = Math.min(1 + below(random, longest), route.requests.length, count - chosen.size);
      const at = route.requests.indexOf(request);
      const first = Math.max(0, Math.min(route.requests.length - length, at - below(random, length)));
      for (let place = first; place < first + length; place++) chosen.add(route.requests[place]!);
    }
    return chosen;
  };
}

/** For each request the others, most alike first: near in place at both ends and in time. */
function relatedRequests({ requestCount: n, distance, earliest, latest }: RoundsProblem): readonly Int32Array[] {
  const size = 2 * n + 2;
  const middle = (node: number): number => (earliest[node]! + latest[node]!) / 2;
  const apart = (one: number, other: number): number =>
    distance[one * size + other]! +
    distance[(one + n) * size + other + n]! +
    0.15 * (Math.abs(middle(one) - middle(other)) + Math.abs(middle(one + n) - middle(other + n)));
  return Array.from({ length: n + 1 }, (_, request) => {
    if (request === 0) return new Int32Array();
    const others = Array.from({ length: n }, (__, at) => at + 1).filter((other) => other !== request);
    const measure = new Map(others.map((other) => [other, apart(request, other)]));
    return Int32Array.from(others.sort((one, other) => measure.get(one)! - measure.get(other)! || one - other));
  });
}
