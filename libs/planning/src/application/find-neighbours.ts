// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Listings, ServicePlugs } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';

const MOST_PEOPLE = 60;
/** Neighbours looked at for one listing, nearest first. */
const MOST_CANDIDATES = 48;

type Open = Awaited<ReturnType<Listings['listOpenOf']>>[number];

/** The people around somebody who could stand in a circle with them: who has both an offer and a request open, found by index. */
@Injectable()
export class FindNeighbours {
  constructor(
    private readonly listings: Listings,
    private readonly plugs: ServicePlugs,
  ) {}

  /**
   * Ids of what these people and those around them have open; empty when none of them both offers and asks.
   * Who stands in a circle of n people gives, directly or by n − 2 others, to whom gives to them: so far it is walked from their offers, and one step back from their requests.
   */
  async execute(
    ctx: Ctx,
    personIds: readonly string[],
    maxCircleSize: number,
    leftOut: readonly string[],
  ): Promise<string[]> {
    const seeds = await this.listTwoSided(ctx, personIds);
    const found = new Map(seeds);
    if (found.size === 0) return [];
    const without = new Set(leftOut);
    const backwards = await this.listAround(ctx, seeds, 'request');
    let edge = seeds;
    for (let steps = Math.max(1, maxCircleSize - 2); steps > 0; steps -= 1) {
      const forwards = await this.listAround(ctx, edge, 'offer');
      const names = [...new Set([...forwards, ...backwards.splice(0)])].filter(
        (id) => !found.has(id) && !without.has(id),
      );
      edge = await this.listTwoSided(ctx, names);
      for (const [id, open] of edge) if (found.size < MOST_PEOPLE) found.set(id, open);
    }
    return [...found.values()].flat().map(({ id }) => id);
  }

  /** Of these people, those who have both kinds open, with what they have. */
  private async listTwoSided(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Open[]>> {
    const byPerson = new Map<string, Open[]>(personIds.map((id) => [id, []]));
    for (const open of await this.listings.listOpenOf(ctx, personIds)) byPerson.get(open.personId)?.push(open);
    return new Map(
      [...byPerson].filter(
        ([, own]) => own.some(({ kind }) => kind === 'offer') && own.some(({ kind }) => kind === 'request'),
      ),
    );
  }

  /** Whose listings may go with these people's offers, or requests. */
  private async listAround(
    ctx: Ctx,
    people: ReadonlyMap<string, readonly Open[]>,
    kind: Open['kind'],
  ): Promise<string[]> {
    const ids = [...people.values()].flat().flatMap((open) => (open.kind === kind ? [open.id] : []));
    const [listings, slots] = await Promise.all([this.listings.listByIds(ctx, ids), this.listings.listTimes(ctx, ids)]);
    const candidateIds: string[] = [];
    for (const listing of listings) {
      const own = slots.filter(({ listingId }) => listingId === listing.id);
      candidateIds.push(
        ...(await this.plugs.get(listing.service).listCandidateIds(ctx, listing, own, MOST_CANDIDATES)),
      );
    }
    const candidates = await this.listings.listByIds(ctx, [...new Set(candidateIds)]);
    return candidates.map(({ personId }) => personId);
  }
}
