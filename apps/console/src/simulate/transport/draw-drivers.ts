// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RandomDraws } from '../random-draws.js';
import type { CarDriver } from './car-driver.js';
import type { Consortium } from './consortium.js';
import type { PointList } from './point-list.js';

export const VOLUNTEERS = 12;
const WEEKDAYS = [0, 1, 2, 3, 4] as const;
/** Calibrated: with one day a week, two in four weeks and the minibus until four, first come first served leaves out 22 % of the calls, as in 2017. */
const MOST_DAYS = 2;
const MINIBUS_UNTIL = 16 * 60;
const MOST_DRIVING_MINUTES = 180;

const MORNING = { from: 7 * 60, until: 13 * 60 + 30 };
const AFTERNOON = { from: 13 * 60, until: 18 * 60 + 30 };
const ALL_DAY = { from: 7 * 60, until: 18 * 60 + 30 };
const HALVES = [MORNING, MORNING, AFTERNOON, ALL_DAY] as const;

/** Twelve volunteers with a car and a half or whole day of the week of their own, and the minibus with its driver on weekdays. */
export function drawDrivers({ comuni, seat }: Consortium, points: PointList, draws: RandomDraws): CarDriver[] {
  const weights = comuni.map(({ population = 0 }) => population);
  const volunteers = Array.from({ length: VOLUNTEERS }, (_, id): CarDriver => {
    const weekday = draws.whole(0, WEEKDAYS.length - 1);
    return {
      id,
      home: points.around(comuni[draws.weighted(weights)]!, draws).at,
      room: { seats: 3, wheelchairs: 0, walkers: 1 },
      shifts: [{ weekday, ...HALVES[(id + weekday) % HALVES.length]! }],
      mostDays: MOST_DAYS,
      mostDrivingMinutes: MOST_DRIVING_MINUTES,
    };
  });
  const minibus: CarDriver = {
    id: VOLUNTEERS,
    home: points.of(seat),
    room: { seats: 5, wheelchairs: 2, walkers: 3 },
    shifts: WEEKDAYS.map((weekday) => ({ weekday, from: 7 * 60 + 30, until: MINIBUS_UNTIL })),
    mostDays: Infinity,
    mostDrivingMinutes: 360,
  };
  return [...volunteers, minibus];
}
