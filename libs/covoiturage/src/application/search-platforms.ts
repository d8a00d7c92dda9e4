// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { SourceAnswer } from '../domain/outside-journey.js';
import type { AskableSource } from '../domain/ride-source.js';
import { SOUGHT_KM, type SoughtRide } from '../domain/sought-ride.js';
import { readJourneys } from './outside-journey.reader.js';
import { PlatformClient } from './platform-client.js';

/** A page that is opened again asks nobody again; in this process’s memory. */
const KEPT_MS = 2 * 60_000;
const MOST_KEPT = 500;
const MOST_ASKED_FOR = 50;

/** Asks all platforms at once. It goes out over the net: never with a transaction open. */
@Injectable()
export class SearchPlatforms {
  private readonly kept = new Map<string, { readonly since: number; readonly answer: SourceAnswer }>();

  constructor(private readonly client: PlatformClient) {}

  async execute(sought: SoughtRide, sources: readonly AskableSource[], now: Date): Promise<SourceAnswer[]> {
    return Promise.all(sources.map((source) => this.ask(sought, source, now)));
  }

  private async ask(sought: SoughtRide, source: AskableSource, now: Date): Promise<SourceAnswer> {
    const name = JSON.stringify([source, sought]);
    const before = this.kept.get(name);
    if (before && now.getTime() - before.since < KEPT_MS) return before.answer;
    const answer = await this.search(sought, source, now);
    this.kept.delete(name);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    // Who did not answer may do so the next time.
    if (answer.outcome === 'answered') this.kept.set(name, { since: now.getTime(), answer });
    return answer;
  }

  private async search(sought: SoughtRide, source: AskableSource, now: Date): Promise<SourceAnswer> {
    const { partnerId, name, takesBookings } = source;
    const whose = { partnerId, name, takesBookings };
    const said = await this.client.get(source, 'driver_journeys', queryFor(sought));
    if (said.outcome !== 'answered') return { ...whose, outcome: said.outcome, journeys: [], notFree: 0 };
    const read = readJourneys(said.body, sought, now);
    return read ? { ...whose, outcome: 'answered', ...read } : { ...whose, outcome: 'wrong', journeys: [], notFree: 0 };
  }
}

function queryFor({ from, to, at, slackSeconds }: SoughtRide): Record<string, number> {
  return {
    ...{ departureLat: from.lat, departureLng: from.lon, arrivalLat: to.lat, arrivalLng: to.lon },
    departureDate: Math.round(at.getTime() / 1000),
    timeDelta: slackSeconds,
    ...{ departureRadius: SOUGHT_KM, arrivalRadius: SOUGHT_KM },
    count: MOST_ASKED_FOR,
  };
}
