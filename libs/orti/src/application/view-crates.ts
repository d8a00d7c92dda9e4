// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { beneficiaryOf, type Ctx, type PageAsk, type PageOf } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import type { Crate } from '../domain/garden.js';
import { GardenRepository } from '../persistence/garden.repository.js';

/** A crate as whoever it is for sees it. */
export interface OwnCrate extends Crate {
  readonly crop: string;
  readonly gardenName: string;
  /** Where it waits: the address of the garden. */
  readonly where: string;
}

/** What the gardens have given, or keep for, one person. */
@Injectable()
export class ViewCrates {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly places: Places,
  ) {}

  /** The newest first. */
  async listOwn(ctx: Ctx, page: PageAsk): Promise<PageOf<OwnCrate>> {
    const { items, next } = await this.gardens.listCratesOf(ctx, beneficiaryOf(ctx), page);
    return { items: await this.described(ctx, items), next };
  }

  /** Given as thanks, and still to be fetched. */
  async listWaiting(ctx: Ctx): Promise<OwnCrate[]> {
    return this.described(ctx, await this.gardens.listCratesToFetch(ctx, beneficiaryOf(ctx)));
  }

  private async described(ctx: Ctx, crates: readonly Crate[]): Promise<OwnCrate[]> {
    const harvests = await this.gardens.listHarvestsByIds(
      ctx,
      crates.map(({ harvestId }) => harvestId),
    );
    const gardens = new Map((await this.gardens.listGardens(ctx)).map((garden) => [garden.id, garden]));
    const places = await this.places.listPlacesByIds(
      ctx,
      [...gardens.values()].map(({ placeId }) => placeId),
    );
    return crates.flatMap((crate) => {
      const harvest = harvests.find(({ id }) => id === crate.harvestId);
      const garden = harvest && gardens.get(harvest.gardenId);
      const place = garden && places.get(garden.placeId);
      if (!harvest || !garden) return [];
      const where = [place?.address, place?.comuneName].filter(Boolean).join(', ');
      return [{ ...crate, crop: harvest.crop, gardenName: garden.name, where }];
    });
  }
}
