// SPDX-License-Identifier: AGPL-3.0-or-later
import { matrixOf, type TravelMatrix } from '@reciproca/matching';
import type { Point } from '@reciproca/territory';
import { roadMetres, travelMinutes } from '@reciproca/trasporto';
import type { RandomDraws } from '../random-draws.js';

const SCATTER_KM = 1.5;
const KM_A_DEGREE_NORTH = 111.2;
const KM_A_DEGREE_EAST = 78.1;

/** The points of a map, numbered as they come. */
export class PointList {
  private readonly points: Point[] = [];
  private readonly known = new Map<Point, number>();

  /** The same number for the same place. */
  of(place: Point): number {
    const at = this.known.get(place) ?? this.points.push({ lat: place.lat, lon: place.lon }) - 1;
    this.known.set(place, at);
    return at;
  }

  /** A house somewhere around a place, up to a kilometre and a half away. */
  around(place: Point, draws: RandomDraws): { readonly at: number; readonly point: Point } {
    const km = SCATTER_KM * Math.sqrt(draws.random());
    const angle = 2 * Math.PI * draws.random();
    const point = {
      lat: place.lat + (km * Math.sin(angle)) / KM_A_DEGREE_NORTH,
      lon: place.lon + (km * Math.cos(angle)) / KM_A_DEGREE_EAST,
    };
    return { at: this.points.push(point) - 1, point };
  }

  at(point: number): Point {
    return this.points[point] as Point;
  }

  /** Ways as the crow flies, with the factor and speed an ente starts with. */
  travel(): TravelMatrix {
    return matrixOf(this.points.length, (from, to) => {
      const [a, b] = [this.points[from] as Point, this.points[to] as Point];
      return { minutes: travelMinutes(a, b), metres: roadMetres(a, b) };
    });
  }
}
