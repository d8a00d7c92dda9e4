// SPDX-License-Identifier: AGPL-3.0-or-later
import { TIME_TOLERANCE } from './earliest-begins.js';
import type { RoundsProblem } from './rounds-problem.js';
import type { RouteTable, SearchRoute } from './search-route.js';
import { makeState, type SearchState } from './search-state.js';

const LEAST_GAIN = 1e-7;

/**
 * Lets pairs of routes swap what comes after places where both vehicles are empty, as long as that shortens the whole (2-opt* of Potvin &
 * Rousseau 1995): moves that taking single requests out and in seldom finds.
 */
export function exchangeTails(
  problem: RoundsProblem,
  table: RouteTable,
  state: SearchState,
  settled: ReadonlySet<SearchRoute>,
): SearchState {
  const routes = [...state.routes];
  const isSettled = routes.map((route) => settled.has(route));
  let isChanged = false;
  for (let one = 0; one < routes.length; one++) {
    for (let other = one + 1; other < routes.length; other++) {
      if (isSettled[one] && isSettled[other]) continue;
      if (routes[one]!.requests.length === 0 && routes[other]!.requests.length === 0) continue;
      const pair = bestExchange(problem, table, routes[one]!, routes[other]!);
      if (!pair) continue;
      [routes[one], routes[other]] = pair;
      isSettled[one] = isSettled[other] = false;
      isChanged = true;
    }
  }
  return isChanged ? makeState(routes, state.unserved) : state;
}

function bestExchange(
  problem: RoundsProblem,
  table: RouteTable,
  one: SearchRoute,
  other: SearchRoute,
): [SearchRoute, SearchRoute] | null {
  const { requestCount: n, distance, serviceMinutes, travelMinutes } = problem;
  const size = 2 * n + 2;
  const reaches = (from: SearchRoute, at: number, to: SearchRoute, next: number): boolean => {
    const [node, after] = [from.nodes[at]!, to.nodes[next]!];
    return (
      from.earliest[at]! + serviceMinutes[node]! + travelMinutes[node * size + after]! <=
      to.latest[next]! + TIME_TOLERANCE
    );
  };
  const found: { gain: number; first: number; second: number }[] = [];
  for (let first = 0; first < one.nodes.length - 1; first++) {
    if (one.load[first] !== 0) continue;
    const [node, next] = [one.nodes[first]!, one.nodes[first + 1]!];
    for (let second = 0; second < other.nodes.length - 1; second++) {
      if (other.load[second] !== 0) continue;
      const [otherNode, otherNext] = [other.nodes[second]!, other.nodes[second + 1]!];
      const gain =
        distance[node * size + next]! +
        distance[otherNode * size + otherNext]! -
        distance[node * size + otherNext]! -
        distance[otherNode * size + next]!;
      if (gain < LEAST_GAIN || !reaches(one, first, other, second + 1) || !reaches(other, second, one, first + 1))
        continue;
      found.push({ gain, first, second });
    }
  }
  found.sort((left, right) => right.gain - left.gain);
  for (const { first, second } of found) {
    const head = table.find(joined(one.nodes, first, other.nodes, second));
    if (!head) continue;
    const tail = table.find(joined(other.nodes, second, one.nodes, first));
    if (tail && head.distance + tail.distance < one.distance + other.distance - LEAST_GAIN) return [head, tail];
  }
  return null;
}

function joined(head: Int16Array, last: number, tail: Int16Array, before: number): Int16Array {
  const nodes = new Int16Array(last + tail.length - before);
  nodes.set(head.subarray(0, last + 1));
  nodes.set(tail.subarray(before + 1), last + 1);
  return nodes;
}
