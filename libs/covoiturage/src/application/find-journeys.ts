// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { pickUpAt, type RideSide, type SharedRide } from '../domain/shared-ride.js';
import type { Around } from '../persistence/shared-rides.read-model.js';
import { SharedRides } from './shared-rides.js';

export interface JourneyAsk {
  readonly departure: Around;
  readonly arrival: Around;
  readonly at: Date;
  readonly timeDeltaSeconds: number;
  readonly count: number;
}

export interface FoundJourney extends SharedRide {
  readonly pickUpAt: Date;
}

const HOUR_MS = 3_600_000;

/** Single rides near a time and two places, those nearest in time first. */
@Injectable()
export class FindJourneys {
  constructor(private readonly rides: SharedRides) {}

  async execute(ctx: Ctx, side: RideSide, ask: JourneyAsk): Promise<FoundJourney[]> {
    const { departure, arrival, at, timeDeltaSeconds, count } = ask;
    const now = ctx.clock.now();
    const slack = timeDeltaSeconds * 1000 + HOUR_MS;
    const from = new Date(Math.max(at.getTime() - slack, now.getTime()));
    const until = new Date(at.getTime() + slack);
    const apart = (journey: FoundJourney): number => Math.abs(journey.pickUpAt.getTime() - at.getTime());
    return (await this.rides.list(ctx, { side, from, until, regular: false, departure, arrival }))
      .map((ride) => ({ ...ride, pickUpAt: pickUpAt(ride, at) }))
      .filter((journey) => journey.pickUpAt > now && apart(journey) <= timeDeltaSeconds * 1000)
      .toSorted((one, other) => apart(one) - apart(other))
      .slice(0, count);
  }
}
