// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { EngineSettings, Party } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { type AboardStop, endsOf, paceOf, type RideKnown } from '../domain/ride.trip.js';
import { WayBook } from '../domain/way-book.js';
import { TripRepository } from '../persistence/trip.repository.js';
import { Roads } from './roads.js';

/** Looks up who is in which car already, and for the few best the ways on roads. */
@Injectable()
export class PrepareRides {
  constructor(
    private readonly trips: TripRepository,
    private readonly roads: Roads,
  ) {}

  async execute(ctx: Ctx, parties: readonly Party[], engine: EngineSettings, thoroughly: boolean): Promise<Party[]> {
    const offers = parties.filter(({ listing }) => listing.kind === 'offer');
    const trips = await this.trips.listStops(
      ctx,
      offers.flatMap(({ slots }) => slots.map(({ id }) => id)),
    );
    const ways = thoroughly
      ? await this.roads.ask(ctx, groupsOf(parties, offers, trips), paceOf(engine))
      : new WayBook();
    const known: RideKnown = { trips, ways };
    return parties.map((party) => ({ ...party, known }));
  }
}

/** Each car's own points with those of everybody who asks: only these ways are ever driven. */
function groupsOf(
  parties: readonly Party[],
  offers: readonly Party[],
  trips: ReadonlyMap<string, readonly AboardStop[]>,
): Point[][] {
  const requests = parties.filter(({ listing }) => listing.kind === 'request');
  const asked = requests.map(({ listing }) => endsOf(listing) ?? []);
  const cars = offers.map(({ listing, slots }) => [
    ...(endsOf(listing) ?? []),
    ...slots.flatMap(({ id }) => (trips.get(id) ?? []).map(({ point }) => point)),
  ]);
  // One car and many who ask, or many cars and one who asks: never everybody with everybody.
  return cars.flatMap((car) => asked.map((ends) => distinct([...car, ...ends])));
}

function distinct(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [`${point.lat} ${point.lon}`, point])).values()];
}
