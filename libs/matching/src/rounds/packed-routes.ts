// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundsProblem } from './rounds-problem.js';
import type { RouteTable, SearchRoute } from './search-route.js';

/** Routes one after another, each from node 0 to the last: cheap to send from thread to thread. */
export type PackedRoutes = Int16Array;

export function packRoutes(routes: readonly { readonly nodes: Int16Array }[]): PackedRoutes {
  const packed = new Int16Array(routes.reduce((sum, { nodes }) => sum + nodes.length, 0));
  let at = 0;
  for (const { nodes } of routes) {
    packed.set(nodes, at);
    at += nodes.length;
  }
  return packed;
}

/** The routes again; the table's pool learns them all. */
export function unpackRoutes({ requestCount }: RoundsProblem, table: RouteTable, packed: PackedRoutes): SearchRoute[] {
  const routes: SearchRoute[] = [];
  let first = 0;
  for (let at = 0; at < packed.length; at++) {
    if (packed[at] !== 2 * requestCount + 1) continue;
    const route = table.find(packed.slice(first, at + 1));
    if (route) routes.push(route);
    first = at + 1;
  }
  return routes;
}
