// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import type { Point } from '@reciproca/territory';
import type { Pace } from '../domain/travel.js';
import { WayBook } from '../domain/way-book.js';
import { TravelTimeRepository } from '../persistence/travel-time.repository.js';
import { ROUTER, type Router } from './router.js';

/** Ways on roads: those known, and for the few best those asked for now. Without a routing engine there are none. */
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

  private get areKnown(): boolean {
    return this.router.source !== 'crow_fly';
  }

  /** What is known between these points, without asking anybody: for who holds a lock. */
  known(ctx: Ctx, points: readonly Point[]): Promise<WayBook> {
    return this.areKnown ? this.times.findWays(ctx, points) : Promise.resolve(new WayBook());
  }

  /** Asks for the ways of each group (a car with who may get in) that are not known yet, and keeps them. */
  async ask(ctx: Ctx, groups: readonly (readonly Point[])[], pace: Pace): Promise<WayBook> {
    if (!this.areKnown) return new WayBook();
    const ways = await this.times.findWays(ctx, groups.flat());
    const lacking = groups.filter((points) =>
      points.some((from) => points.some((to) => from !== to && !ways.find(from, to))),
    );
    const found = (await Promise.all(lacking.map((points) => this.measure(points, pace)))).flat();
    for (const { from, to, ...way } of found) ways.add(from, to, way);
    await this.times.save(ctx, found);
    return ways;
  }

  private async measure(
    points: readonly Point[],
    pace: Pace,
  ): Promise<{ from: Point; to: Point; minutes: number; metres: number }[]> {
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
