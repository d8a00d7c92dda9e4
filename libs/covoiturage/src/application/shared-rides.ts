// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Engine } from '@reciproca/exchange';
import { type Ctx, publicHoliday, romeDay } from '@reciproca/kernel';
import { distanceMetres, type Point } from '@reciproca/territory';
import { rideRequestShape } from '@reciproca/trasporto';
import type { RideSide, SharedRide } from '../domain/shared-ride.js';
import { goesSomewhere, offeredRide, wantedRide } from '../domain/shared-ride.rules.js';
import { type Around, listRideTimes, type Wanted } from '../persistence/shared-rides.read-model.js';

/** The ente’s open rides as other platforms may see them. */
@Injectable()
export class SharedRides {
  constructor(private readonly engine: Engine) {}

  /** Within both circles, by when they begin. */
  async list(ctx: Ctx, wanted: Wanted): Promise<SharedRide[]> {
    const { circuity, speedKmh } = await this.engine.getSettings(ctx);
    const times = (await listRideTimes(ctx, wanted)).filter((time) => goesSomewhere(time) && !isHoliday(time));
    const near = times.filter(({ from, to }) => isWithin(from, wanted.departure) && isWithin(to, wanted.arrival));
    return near.map(({ details, isWeekly: _, ...time }) => rideOf(wanted.side, time, details, { circuity, speedKmh }));
  }
}

function rideOf(
  side: RideSide,
  time: Parameters<typeof offeredRide>[0],
  details: Record<string, unknown>,
  pace: Parameters<typeof offeredRide>[1],
): SharedRide {
  return side === 'driver' ? offeredRide(time, pace) : wantedRide(time, rideRequestShape.parse(details), pace);
}

function isHoliday({ isWeekly, startsAt }: { readonly isWeekly: boolean; readonly startsAt: Date }): boolean {
  return isWeekly && publicHoliday(romeDay(startsAt)) !== null;
}

function isWithin(point: Point, { km, ...middle }: Around): boolean {
  return distanceMetres(point, middle) <= km * 1000;
}
