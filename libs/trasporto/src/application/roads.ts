// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import type { Pace } from '../domain/travel.js';
import { WayBook } from '../domain/way-book.js';
import { TravelTimeRepository } from '../persistence/travel-time.repository.js';
import { ROUTER, type Router } from './router.js';

export interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly minutes: number;
  readonly metres: number;
}

/** Ways on roads: those known, and those the routing engine is asked for. Without one there are none. */
@Injectable()
export class Roads implements OnModuleInit {
  constructor(
    @Inject(ROUTER) private readonly router: Router,
    private readonly times: TravelTimeRepository,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    if (this.areKnown) this.schedule.every('10 2 * * *', 'forget-travel-times', (ctx) => this.times.forgetOld(ctx));
  }

  /** Whether a routing engine knows them; without one all ways are estimated. */
  get areKnown(): boolean {
    return this.router.source !== 'crow_fly';
  }

  /** What is known between these points, without asking anybody: for who is in a transaction. */
  known(ctx: Ctx, points: readonly Point[]): Promise<WayBook> {
    return this.areKnown ? this.times.findWays(ctx, points) : Promise.resolve(new WayBook());
  }

  /** Those groups (a car with who may get in) of which not every way is known. */
  async listLacking(ctx: Ctx, groups: readonly (readonly Point[])[]): Promise<(readonly Point[])[]> {
    const ways = await this.known(ctx, groups.flat());
    return groups.filter((points) => points.some((from) => points.some((to) => from !== to && !ways.find(from, to))));
  }

  /** Asks the routing engine, with no transaction open. */
  async ask(groups: readonly (readonly Point[])[], pace: Pace): Promise<Way[]> {
    return (await Promise.all(groups.map((points) => this.measure(points, pace)))).flat();
  }

  keep(ctx: Ctx, ways: readonly Way[]): Promise<void> {
    return this.times.save(ctx, ways);
  }

  private async measure(points: readonly Point[], pace: Pace): Promise<Way[]> {
    const { matrix, measured } = await this.router.travel(points, pace);
    return points.flatMap((from, row) =>
      points.flatMap((to, column) => {
        const cell = row * matrix.size + column;
        return measured[cell] === 1 && row !== column
          ? [{ from, to, minutes: matrix.minutes[cell] as number, metres: matrix.metres[cell] as number }]
          : [];
      }),
    );
  }
}
