// SPDX-License-Identifier: AGPL-3.0-or-later
import { distanceMetres, type Point } from '@reciproca/territory';
import { travelMinutes } from '@reciproca/trasporto';
import type { RandomDraws } from '../random-draws.js';
import { weekdayOf } from './car-driver.js';
import type { Consortium } from './consortium.js';
import type { PointList } from './point-list.js';
import type { RideNeed } from './ride-need.js';

/** CISS 38, Cuorgnè, 2017: 544 requests, 122 refused, 74 of the others called off. */
export const NEEDS_A_YEAR = 544;
const CANCELLED_SHARE = 74 / (544 - 122);
const WEEKS_OF_A_YEAR = 52;
const WHEELCHAIR_SHARE = 0.12;
const COMPANION_SHARE = 0.25;
const WALKER_SHARE = 0.15;
const BACK_SHARE = 0.9;
const MORNING_SHARE = 0.72;
const MEAN_NOTICE_DAYS = 6;
const MOST_NOTICE_DAYS = 30;
const NEAREST_METRES = 3000;
const DISTANCE_POWER = 1.2;
const QUARTER = 15;

/** A year's calls, or some weeks' share of them, by their first day: gravity between comuni and clinics (inhabitants × pull ÷ distance^1.2). */
export function drawNeeds(consortium: Consortium, weeks: number, points: PointList, draws: RandomDraws): RideNeed[] {
  const { comuni, clinics } = consortium;
  const ways = comuni.flatMap((from) => clinics.map((clinic) => ({ from, clinic })));
  const weights = ways.map(({ from, clinic }) => {
    const metres = Math.max(NEAREST_METRES, distanceMetres(from, clinic.comune));
    return ((from.population ?? 0) * clinic.pull) / metres ** DISTANCE_POWER;
  });
  const count = Math.round((NEEDS_A_YEAR * weeks) / WEEKS_OF_A_YEAR);
  const needs = Array.from({ length: count }, (_, id): RideNeed => {
    const way = ways[draws.weighted(weights)]!;
    const home = points.around(way.from, draws);
    const clinic = points.of(way.clinic.comune);
    const day = 7 * draws.whole(0, weeks - 1) + draws.whole(0, 4);
    const postedOn = workingDay(day - noticeDays(draws));
    const beThereBy = appointment(draws);
    const cancelsOn = draws.happens(CANCELLED_SHARE) ? draws.whole(postedOn + 1, day) : null;
    return {
      id,
      postedOn,
      day,
      home: home.at,
      clinic,
      beThereBy,
      readyAt: draws.happens(BACK_SHARE) ? beThereBy + QUARTER * draws.whole(2, 9) : null,
      load: drawLoad(draws),
      mostAboardMinutes: mostAboard(home.point, way.clinic.comune),
      cancelledOn: cancelsOn,
    };
  });
  return needs.sort((a, b) => a.postedOn - b.postedOn || a.id - b.id);
}

function drawLoad(draws: RandomDraws): RideNeed['load'] {
  const companion = draws.happens(COMPANION_SHARE) ? 1 : 0;
  if (draws.happens(WHEELCHAIR_SHARE)) return { seats: companion, wheelchairs: 1, walkers: 0 };
  return { seats: 1 + companion, wheelchairs: 0, walkers: draws.happens(WALKER_SHARE) ? 1 : 0 };
}

/** Half as long again as straight there, and a quarter of an hour. */
function mostAboard(home: Point, clinic: Point): number {
  return 1.5 * travelMinutes(home, clinic) + QUARTER;
}

function appointment(draws: RandomDraws): number {
  const [first, last] = draws.happens(MORNING_SHARE) ? [8 * 60 + 30, 11 * 60 + 30] : [14 * 60, 16 * 60];
  return first + QUARTER * draws.whole(0, (last - first) / QUARTER);
}

/** At least a day, mostly about a week. */
function noticeDays(draws: RandomDraws): number {
  return Math.min(MOST_NOTICE_DAYS, 1 + Math.floor(-MEAN_NOTICE_DAYS * Math.log(1 - draws.random())));
}

function workingDay(day: number): number {
  return day - Math.max(0, weekdayOf(day) - 4);
}
