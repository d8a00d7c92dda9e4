// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, newId, type PageAsk } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import type { Crate, Garden, GardenWork, Harvest } from '../domain/garden.js';
import { answersFor } from '../domain/garden.policy.js';
import { type HarvestPart, type PartSums, sumParts } from '../domain/harvest-part.js';
import { type HarvestStock, stockOf } from '../domain/harvest-stock.js';
import { listParts } from '../persistence/harvest-parts.read-model.js';
import { listPromised } from '../persistence/promised-produce.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';

export interface HarvestOverview extends Harvest, HarvestStock {
  readonly crates: readonly Crate[];
  /** Who has, or was to have, how much of it; as the crates, those of others for who answers for the garden alone. */
  readonly parts: readonly HarvestPart[];
  readonly sums: PartSums;
}

export interface GardenOverview {
  readonly garden: Garden;
  readonly placeName: string;
  readonly harvests: readonly HarvestOverview[];
  /** What the earlier harvests are asked for with; null where these are all. */
  readonly next: string | null;
  readonly work: readonly GardenWork[];
  readonly nextWork: string | null;
  /** Whether the reader answers for it, and so sees everybody's crates and work. */
  readonly answersForIt: boolean;
}

export interface GardenPages {
  readonly harvests: PageAsk;
  readonly work: PageAsk;
}

/** The ente's gardens and what goes on in each. */
@Injectable()
export class ManageGardens {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly places: Places,
    private readonly people: People,
  ) {}

  list(ctx: Ctx): Promise<Garden[]> {
    return this.gardens.listGardens(ctx);
  }

  async add(ctx: Ctx, input: Omit<Garden, 'id'>): Promise<Garden> {
    await this.places.getPlace(ctx, input.placeId);
    await this.people.keepPerson(ctx, input.referentId);
    const garden = { ...input, id: newId() };
    await this.gardens.insertGarden(ctx, garden);
    return garden;
  }

  /** What a garden is called, where it lies, who answers for it and how many plots it has. */
  async change(ctx: Ctx, id: string, change: Omit<Garden, 'id'>): Promise<Garden> {
    await this.gardens.getGarden(ctx, id);
    await this.places.getPlace(ctx, change.placeId);
    await this.people.keepPerson(ctx, change.referentId);
    await this.gardens.changeGarden(ctx, id, change);
    return { ...change, id };
  }

  /** There are so many at least: they have been counted one by one. */
  ensurePlots(ctx: Ctx, id: string, least: number): Promise<void> {
    return this.gardens.raisePlots(ctx, id, least);
  }

  get(ctx: Ctx, id: string): Promise<Garden> {
    return this.gardens.getGarden(ctx, id);
  }

  /** The harvest behind an offer, for who may share it out. */
  async findShareable(ctx: Ctx, id: string, offerId: string): Promise<Harvest | null> {
    const garden = await this.gardens.getGarden(ctx, id);
    return answersFor(ctx, garden) ? this.gardens.findHarvestByOffer(ctx, offerId) : null;
  }

  /** Whose crates and whose work is for the garden's referent and staff; others see their own. */
  async show(ctx: Ctx, id: string, pages: GardenPages): Promise<GardenOverview> {
    const garden = await this.gardens.getGarden(ctx, id);
    const [place, { items: harvests, next }] = await Promise.all([
      this.places.getPlace(ctx, garden.placeId),
      this.gardens.listHarvests(ctx, id, pages.harvests),
    ]);
    const seesAll = answersFor(ctx, garden);
    const harvestIds = harvests.map((harvest) => harvest.id);
    const [crates, promised, parts, work] = await Promise.all([
      this.gardens.listCrates(ctx, harvestIds),
      listPromised(ctx, harvestIds),
      listParts(ctx, harvestIds),
      this.gardens.listWork(ctx, id, seesAll ? null : ctx.beneficiaryId, pages.work),
    ]);
    const isShown = ({ personId }: { personId: string }): boolean => seesAll || personId === ctx.beneficiaryId;
    return {
      garden,
      placeName: place.name,
      harvests: harvests.map((harvest) => {
        const own = ({ harvestId }: { harvestId: string }): boolean => harvestId === harvest.id;
        const stock = stockOf(harvest, crates.filter(own), promised.filter(own));
        const ownParts = parts.filter(own);
        return {
          ...harvest,
          ...stock,
          crates: crates.filter(own).filter(isShown),
          parts: ownParts.filter(isShown),
          sums: sumParts(ownParts),
        };
      }),
      next,
      work: work.items,
      nextWork: work.next,
      answersForIt: seesAll,
    };
  }
}
