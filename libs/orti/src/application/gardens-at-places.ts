// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { type Place, type PlaceUse, PlaceUses, type StandingThere } from '@reciproca/territory';
import { GardenRepository } from '../persistence/garden.repository.js';

/** Gardens lie at places: who answers for one is told what becomes of it. */
@Injectable()
export class GardensAtPlaces implements OnModuleInit, PlaceUse {
  readonly key = 'gardens';

  constructor(
    private readonly uses: PlaceUses,
    private readonly gardens: GardenRepository,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.uses.add(this);
  }

  async list(ctx: Ctx, placeId: string): Promise<StandingThere[]> {
    const here = (await this.gardens.listGardens(ctx)).filter((garden) => garden.placeId === placeId);
    const people = await this.people.listPeopleByIds(
      ctx,
      here.map(({ referentId }) => referentId),
    );
    return here.map(({ id, name, referentId }) => ({
      ...{ kind: 'garden', group: id, title: name, href: `/gardens/${id}`, startsAt: null, endsAt: null, stay: null },
      people: [{ id: referentId, name: people.get(referentId)?.fullName ?? '' }],
    }));
  }

  async move(ctx: Ctx, fromId: string, to: Place, only: readonly string[] | null): Promise<string[]> {
    const here = (await this.gardens.listGardens(ctx)).filter(
      ({ id, placeId }) => placeId === fromId && (only === null || only.includes(id)),
    );
    for (const { id, ...garden } of here) await this.gardens.changeGarden(ctx, id, { ...garden, placeId: to.id });
    return here.map(({ id }) => id);
  }
}
