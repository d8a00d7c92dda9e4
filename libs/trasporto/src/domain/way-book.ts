// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Way } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import type { Pace } from './travel.js';
import { crowFliesRoughly, type Travelled } from './travelled.js';

/** Ways on roads that are known already, by both ends to about a metre. */
export class WayBook {
  private readonly ways = new Map<string, Way>();

  add(from: Point, to: Point, way: Way): void {
    this.ways.set(keyOf(from, to), way);
  }

  find(from: Point, to: Point): Way | undefined {
    return this.ways.get(keyOf(from, to)) ?? (isSame(from, to) ? NOWHERE : undefined);
  }

  /** Ways between the points: those known, and for the rest the straight line from cell to cell at that pace. */
  travel(points: readonly Point[], pace: Pace): Travelled {
    const travelled = crowFliesRoughly(points, pace);
    if (this.ways.size === 0) return travelled;
    points.forEach((from, row) => {
      points.forEach((to, column) => {
        const way = row === column ? undefined : this.find(from, to);
        if (!way) return;
        const cell = row * points.length + column;
        travelled.matrix.minutes[cell] = way.minutes;
        travelled.matrix.metres[cell] = way.metres;
        travelled.measured[cell] = 1;
      });
    });
    return travelled;
  }
}

const NOWHERE: Way = { minutes: 0, metres: 0 };
const isSame = (from: Point, to: Point): boolean =>
  rounded(from.lat) === rounded(to.lat) && rounded(from.lon) === rounded(to.lon);

/** A coordinate in hundred-thousandths of a degree. */
export const rounded = (degrees: number): number => Math.round(degrees * 100_000);

function keyOf(from: Point, to: Point): string {
  return `${rounded(from.lat)} ${rounded(from.lon)} ${rounded(to.lat)} ${rounded(to.lon)}`;
}
