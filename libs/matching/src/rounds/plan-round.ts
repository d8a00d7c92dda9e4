// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoundPlan, RoundRequest, RoundVisit } from './round-plan.js';
import { placesOf, roundProblem } from './round-problem.js';
import type { ScheduledRoute } from './rounds-problem.js';
import { solveRounds } from './solve-rounds.js';
import { whyUnserved } from './why-unserved.js';

const DEFAULT_SECONDS = 5;
const ITERATIONS_A_STOP = 150;
const LEAST_ITERATIONS = 500;

/**
 * The order of one driver's stops: as many as possible, then the fewest driving minutes. The same request and seed give the same plan
 * unless the time cap ends the search. Blocks its thread; `loadSolver()` must come first.
 */
export function planRound(request: RoundRequest): RoundPlan {
  const problem = roundProblem(request);
  const { routes, unserved, objective, bound, gap, milliseconds } = solveRounds(problem, {
    seconds: request.seconds ?? DEFAULT_SECONDS,
    seed: request.seed ?? 1,
    maxIterations: Math.max(LEAST_ITERATIONS, ITERATIONS_A_STOP * request.stops.length),
  });
  const [route] = routes;
  return {
    ...(route ? roadOf(request, route) : NOWHERE),
    unserved: unserved.map((number) => ({ id: request.stops[number - 1]!.id, reason: whyUnserved(problem, number) })),
    objective,
    bound,
    gap,
    milliseconds,
  };
}

type Road = Pick<RoundPlan, 'visits' | 'leaveMinute' | 'backMinute' | 'totalMinutes' | 'totalKilometres'>;
const NOWHERE: Road = { visits: [], leaveMinute: null, backMinute: null, totalMinutes: 0, totalKilometres: 0 };

function roadOf(request: RoundRequest, { nodes, begins }: ScheduledRoute): Road {
  const { stops, placeCount, travelMinutes, kilometres } = request;
  const places = placesOf(request);
  const problem = roundProblem(request);
  const visits: (RoundVisit & { collects: string[]; delivers: string[] })[] = [];
  const leaveMinute = begins[0]!;
  let [here, left, totalKilometres] = [places[0]!, leaveMinute, 0];
  for (let at = 1; at < nodes.length - 1; at++) {
    const node = nodes[at]!;
    const place = places[node]!;
    const isDrop = node > stops.length;
    const stop = stops[(isDrop ? node - stops.length : node) - 1]!;
    const leaves = begins[at]! + problem.serviceMinutes[node]!;
    let visit = visits.at(-1);
    if (!visit || visit.place !== place) {
      const arriveMinute = left + (place === here ? 0 : travelMinutes[here * placeCount + place]!);
      totalKilometres += place === here ? 0 : kilometres[here * placeCount + place]!;
      visit = { place, arriveMinute, beginMinute: begins[at]!, leaveMinute: leaves, collects: [], delivers: [] };
      visits.push(visit);
    }
    if (isDrop) visit.delivers.push(stop.id);
    else if (stop.pickupPlace !== null) visit.collects.push(stop.id);
    visits[visits.length - 1] = { ...visit, leaveMinute: leaves };
    [here, left] = [place, leaves];
  }
  const end = request.driver.endPlace;
  totalKilometres += end === here ? 0 : kilometres[here * placeCount + end]!;
  const backMinute = begins.at(-1)!;
  return { visits, leaveMinute, backMinute, totalMinutes: backMinute - leaveMinute, totalKilometres };
}
