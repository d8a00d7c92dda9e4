// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Place, type PlaceUse, PlaceUses, type StandingThere } from '@reciproca/territory';
import { RoundRepository } from '../persistence/round.repository.js';

/** Delivery rounds begin and end at places: their drivers are told what becomes of one. */
@Injectable()
export class RoundsAtPlaces implements OnModuleInit, PlaceUse {
  readonly key = 'rounds';

  constructor(
    private readonly uses: PlaceUses,
    private readonly rounds: RoundRepository,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async list(ctx: Ctx, placeId: string): Promise<StandingThere[]> {
    const ahead = await this.rounds.listAheadAt(ctx, placeId);
    const people = await this.people.listPeopleByIds(
      ctx,
      ahead.map(({ driverId }) => driverId),
    );
    return ahead.map(({ id, driverId, leavesAt, backAt, fromPlaceId }) => ({
      ...{ kind: 'round', group: id, title: '', href: `/rounds/${id}`, startsAt: leavesAt, endsAt: backAt },
      stay: momentAt(fromPlaceId === placeId ? leavesAt : backAt),
      people: [{ id: driverId, name: people.get(driverId)?.fullName ?? '' }],
    }));
  }

  move(ctx: Ctx, fromId: string, to: Place, only: readonly string[] | null): Promise<string[]> {
    return this.rounds.movePlace(ctx, fromId, to.id, only);
  }
}

/** One loads, or brings the crates back, and drives on. */
function momentAt(at: Date | null): StandingThere['stay'] {
  return at && { from: at, until: at, neededMinutes: 0 };
}
