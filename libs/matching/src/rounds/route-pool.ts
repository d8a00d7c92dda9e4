// SPDX-License-Identifier: AGPL-3.0-or-later

/** A feasible route met by a search: its nodes with both depots, its requests, its length. */
export interface PooledRoute {
  readonly nodes: Int16Array;
  readonly requests: readonly number[];
  readonly distance: number;
}

const MOST_POOLED = 250_000;
const MOST_WHOLE = 6000;

/** The shortest order met for each set of requests. */
export class RoutePool {
  private readonly pooled = new Map<number, PooledRoute>();
  /** Sets that were part of a whole solution, latest last. */
  private readonly whole = new Map<number, PooledRoute>();

  add(route: PooledRoute): void {
    const key = keyOf(route);
    const known = this.pooled.get(key);
    if (known ? known.distance <= route.distance : this.pooled.size >= MOST_POOLED) return;
    this.pooled.set(key, route);
  }

  /** Notes routes that make a whole solution together: the first to be tried in others. */
  addWhole(routes: readonly PooledRoute[]): void {
    for (const route of routes) {
      if (route.requests.length === 0) continue;
      const key = keyOf(route);
      const known = this.whole.get(key);
      this.whole.delete(key);
      this.whole.set(key, known && known.distance <= route.distance ? known : route);
    }
    if (this.whole.size <= MOST_WHOLE) return;
    for (const key of [...this.whole.keys()].slice(0, MOST_WHOLE / 2)) this.whole.delete(key);
  }

  latestWhole(most: number): PooledRoute[] {
    return [...this.whole.values()].slice(-most);
  }

  /** The routes whose distance less the worth of their requests is at most `limit`, least first; `worth` is by request, place 0 for the vehicle. */
  within(worth: Float64Array, limit: number, most: number): PooledRoute[] {
    const found: { route: PooledRoute; reduced: number }[] = [];
    for (const route of this.pooled.values()) {
      const reduced = reducedDistance(route, worth);
      if (reduced <= limit) found.push({ route, reduced });
    }
    found.sort((one, other) => one.reduced - other.reduced);
    return found.slice(0, most).map(({ route }) => route);
  }
}

export function reducedDistance({ distance, requests }: PooledRoute, worth: Float64Array): number {
  let reduced = distance - worth[0]!;
  for (const request of requests) reduced -= worth[request]!;
  return reduced;
}

/** The same for the same set in any order; a chance meeting of two sets (one in 2⁵³) would only lose one of the two routes. */
function keyOf({ requests }: PooledRoute): number {
  let [low, high] = [0, 0];
  for (const request of requests) {
    low = (low + scattered(request, 0x2c1b3c6d)) | 0;
    high = (high + scattered(request, 0x297a2d39)) | 0;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

function scattered(request: number, factor: number): number {
  let mixed = Math.imul(request + 0x9e37, factor);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
