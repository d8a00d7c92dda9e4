// SPDX-License-Identifier: AGPL-3.0-or-later
import { Logger } from '@nestjs/common';
import type { Point } from '@reciproca/territory';
import type { Route, Router } from '../application/router.js';
import type { Pace } from '../domain/travel.js';
import { crowFlies, type Travelled } from '../domain/travelled.js';
import { CrowFlyRouter } from './crow-fly-router.js';
import { matrixAnswerShape, routeAnswerShape, type ValhallaPair } from './valhalla-answers.js';
import { type ValhallaClient, ValhallaRefusal } from './valhalla-client.js';

/** Valhalla takes 2,500 pairs in a question unless its owner allows more. */
const MOST_IN_A_ROW = 50;
/** How long it is left alone after it has failed. */
const REST_MS = 30_000;

const CAR = { costing: 'auto', units: 'kilometers' } as const;

/** Ways on roads, from a Valhalla of the installation's own. What it cannot say is estimated as the crow flies. */
export class ValhallaRouter implements Router {
  readonly source = 'valhalla';
  private readonly logger = new Logger('Router');
  private readonly fallback = new CrowFlyRouter();
  private restsUntil = 0;

  constructor(
    private readonly client: ValhallaClient,
    private readonly mostInARow = MOST_IN_A_ROW,
    private readonly restMs = REST_MS,
  ) {}

  async travel(points: readonly Point[], pace: Pace): Promise<Travelled> {
    const travelled = crowFlies(points, pace);
    const starts = Array.from(
      { length: Math.ceil(points.length / this.mostInARow) },
      (_, index) => index * this.mostInARow,
    );
    await Promise.all(starts.flatMap((row) => starts.map((column) => this.fillBlock(travelled, points, row, column))));
    return travelled;
  }

  async route(stops: readonly Point[], pace: Pace): Promise<Route> {
    const question = {
      ...CAR,
      locations: stops.map((stop) => ({ ...locationOf(stop), type: 'break' })),
      directions_type: 'none',
    };
    const answer = await this.ask(() => this.client.ask('route', question, routeAnswerShape));
    if (!answer) return this.fallback.route(stops, pace);
    const { summary, legs } = answer.trip;
    const way = (one: { time: number; length: number }): { minutes: number; metres: number } => ({
      minutes: one.time / 60,
      metres: one.length * 1000,
    });
    return { ...way(summary), legs: legs.map((leg) => way(leg.summary)), estimated: false, source: this.source };
  }

  private async fillBlock(
    { matrix, measured }: Travelled,
    points: readonly Point[],
    row: number,
    column: number,
  ): Promise<void> {
    const [sources, targets] = [row, column].map((start) =>
      points.slice(start, start + this.mostInARow).map(locationOf),
    );
    const question = { ...CAR, sources, targets };
    const answer = await this.ask(() => this.client.ask('sources_to_targets', question, matrixAnswerShape));
    answer?.sources_to_targets.forEach((pairs, from) => {
      pairs.forEach(({ time, distance }: ValhallaPair, to) => {
        if (time === null || distance === null || row + from >= matrix.size || column + to >= matrix.size) return;
        const cell = (row + from) * matrix.size + column + to;
        matrix.minutes[cell] = time / 60;
        matrix.metres[cell] = distance * 1000;
        measured[cell] = 1;
      });
    });
  }

  /** The answer, or null where it has to be estimated: a refusal is about these places only, a failure about Valhalla. */
  private async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | null> {
    if (Date.now() < this.restsUntil) return null;
    try {
      return await question();
    } catch (error) {
      if (error instanceof ValhallaRefusal) {
        this.logger.warn(`Valhalla finds no way (${error.message}): estimated as the crow flies`);
        return null;
      }
      if (Date.now() >= this.restsUntil)
        this.logger.warn(
          `Valhalla fails (${error instanceof Error ? error.message : 'unknown'}): estimated as the crow flies for ${this.restMs / 1000} s`,
        );
      this.restsUntil = Date.now() + this.restMs;
      return null;
    }
  }
}

function locationOf({ lat, lon }: Point): { lat: number; lon: number } {
  return { lat, lon };
}
