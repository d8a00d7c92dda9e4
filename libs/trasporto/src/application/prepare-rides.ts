// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { EngineSettings, Party } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import type { Point } from '@reciproca/territory';
import { type AboardStop, endsOf, type RideKnown } from '../domain/ride.trip.js';
import { WayBook } from '../domain/way-book.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { TripRepository } from '../persistence/trip.repository.js';
import { Roads } from './roads.js';

/** Looks up who is in which car already, and for the few best the ways on roads that are known. */
@Injectable()
export class PrepareRides {
  constructor(
    private readonly trips: TripRepository,
    private readonly roads: Roads,
    private readonly papers: DriverPapersRepository,
  ) {}

  async execute(ctx: Ctx, parties: readonly Party[], engine: EngineSettings, thoroughly: boolean): Promise<Party[]> {
    const offers = parties.filter(({ listing }) => listing.kind === 'offer');
    const trips = await this.tripsOf(ctx, offers);
    const ways = thoroughly ? await this.roads.known(ctx, groupsOf(parties, offers, trips).flat()) : new WayBook();
    const papers = await this.papers.listPapers(
      ctx,
      offers.map(({ listing }) => listing.personId),
    );
    const known: RideKnown = { trips, ways, papers };
    return parties.map((party) => ({ ...party, known }));
  }

  /** Of these, those groups of points whose ways the routing engine is still to be asked for. */
  async listLacking(ctx: Ctx, parties: readonly Party[]): Promise<(readonly Point[])[]> {
    const offers = parties.filter(({ listing }) => listing.kind === 'offer');
    return this.roads.listLacking(ctx, groupsOf(parties, offers, await this.tripsOf(ctx, offers)));
  }

  private tripsOf(ctx: Ctx, offers: readonly Party[]): Promise<ReadonlyMap<string, readonly AboardStop[]>> {
    return this.trips.listStops(
      ctx,
      offers.flatMap(({ slots }) => slots.map(({ id }) => id)),
    );
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
