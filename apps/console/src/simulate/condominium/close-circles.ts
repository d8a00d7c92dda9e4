// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Arc, buildGraph, packCircles } from '@reciproca/matching';
import type { HelpNeed } from './resident.js';

const SECONDS = 10;
/** Serving one more is worth more than any order among the served. */
const SERVED = 1000;

/** The circles that serve most of what is open; each member receives from the one before and gives to the one after. */
export function closeCircles(open: readonly HelpNeed[], maxLength: number): HelpNeed[][] {
  const arcs: Arc[] = [];
  for (const [from, giver] of open.entries()) {
    for (const [to, { resident, category }] of open.entries()) {
      if (giver.resident !== resident && giver.resident.offers.includes(category))
        arcs.push({ from, to, weight: SERVED });
    }
  }
  const { circles } = packCircles({ graph: buildGraph(open.length, arcs), maxLength, seconds: SECONDS });
  return circles.map(({ vertices }) => vertices.map((vertex) => open[vertex] as HelpNeed));
}
