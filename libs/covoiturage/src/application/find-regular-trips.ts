// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { HORIZON_DAYS, instantInRome } from '@reciproca/exchange';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { pickUpAt, type RideSide, type SharedRide } from '../domain/shared-ride.js';
import { clockOf, clockSecondsApart, type StandardDay, standardDayOf } from '../domain/week-times.js';
import type { FoundJourney, JourneyAsk } from './find-journeys.js';
import { SharedRides } from './shared-rides.js';

export interface RegularAsk extends Pick<JourneyAsk, 'departure' | 'arrival' | 'timeDeltaSeconds' | 'count'> {
  /** Such as 08:30, by Rome’s clocks. */
  readonly clock: string;
  readonly days: readonly StandardDay[];
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

export interface TripSchedule {
  readonly day: StandardDay;
  readonly clock: string;
  readonly journeys: readonly FoundJourney[];
}

/** What comes round, with its times by weekday and hour. */
export interface FoundTrip extends SharedRide {
  readonly schedules: readonly TripSchedule[];
}

const DAY_MS = 86_400_000;

/** Rides that come round, near an hour of some days of the week. */
@Injectable()
export class FindRegularTrips {
  constructor(private readonly rides: SharedRides) {}

  async execute(ctx: Ctx, side: RideSide, ask: RegularAsk): Promise<FoundTrip[]> {
    const now = ctx.clock.now();
    const from = new Date(Math.max(ask.from?.getTime() ?? 0, now.getTime()));
    const until = ask.until ?? new Date(from.getTime() + HORIZON_DAYS * DAY_MS);
    const { departure, arrival } = ask;
    const rides = await this.rides.list(ctx, { side, from, until, regular: true, departure, arrival });
    const journeys = rides
      .map((ride) => ({ ...ride, pickUpAt: pickUpAt(ride, instantInRome(romeDay(ride.opensAt), ask.clock)) }))
      .filter((journey) => isAsked(journey.pickUpAt, ask) && journey.pickUpAt > from && journey.pickUpAt <= until);
    return together(journeys, ({ tripId }) => tripId)
      .flatMap(tripOf)
      .slice(0, ask.count);
  }
}

function isAsked(at: Date, { days, clock, timeDeltaSeconds }: RegularAsk): boolean {
  return days.includes(standardDayOf(at)) && clockSecondsApart(clockOf(at), clock) <= timeDeltaSeconds;
}

function tripOf(journeys: readonly FoundJourney[]): FoundTrip[] {
  const [first] = journeys;
  if (!first) return [];
  const times = together(journeys, ({ pickUpAt: at }) => `${standardDayOf(at)} ${clockOf(at)}`);
  const schedules = times.flatMap((same): TripSchedule[] =>
    same[0] ? [{ day: standardDayOf(same[0].pickUpAt), clock: clockOf(same[0].pickUpAt), journeys: same }] : [],
  );
  return [{ ...first, schedules }];
}

/** Those of one key beside each other, in the order in which the keys come first. */
function together(journeys: readonly FoundJourney[], keyOf: (journey: FoundJourney) => string): FoundJourney[][] {
  const groups = new Map<string, FoundJourney[]>();
  for (const journey of journeys) groups.set(keyOf(journey), [...(groups.get(keyOf(journey)) ?? []), journey]);
  return [...groups.values()];
}
