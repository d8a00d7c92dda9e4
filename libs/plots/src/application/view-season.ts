// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { type Garden, ManageGardens, mayHarvest } from '@reciproca/orti';
import type { Crop, CropCode } from '../domain/crops.js';
import { isDue, isInSeason, type Planting } from '../domain/planting.js';
import type { Plot } from '../domain/plot.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';

/** What was ripe longer ago is another season. */
const SHOWN_DAYS = 240;

export interface PlantingLine extends Planting {
  readonly plotNumber: number | null;
  /** Ripe this month, or since before. */
  readonly isDue: boolean;
  /** Sown in a month in which it usually is. */
  readonly isInSeason: boolean;
}

export interface Season {
  readonly garden: Pick<Garden, 'id' | 'name'>;
  readonly mayWrite: boolean;
  readonly plantings: readonly PlantingLine[];
  /** What is usually sown this month. */
  readonly sownNow: readonly CropCode[];
  readonly plots: readonly Pick<Plot, 'id' | 'number'>[];
}

/** The season of a garden, and the months of crops. */
@Injectable()
export class ViewSeason {
  constructor(
    private readonly season: SeasonRepository,
    private readonly plots: PlotRepository,
    private readonly gardens: ManageGardens,
  ) {}

  async get(ctx: Ctx, gardenId: string): Promise<Season> {
    const garden = await this.gardens.get(ctx, gardenId);
    const today = romeDay(ctx.clock.now());
    const [plantings, plots, crops] = await Promise.all([
      this.season.listSince(ctx, gardenId, addDays(today, -SHOWN_DAYS)),
      this.plots.list(ctx, gardenId),
      this.season.listCrops(ctx),
    ]);
    const monthsOf = new Map(crops.map((crop) => [crop.code, crop]));
    return {
      garden: { id: garden.id, name: garden.name },
      mayWrite: mayHarvest(ctx, garden),
      plantings: plantings.map((planting) => {
        const months = monthsOf.get(planting.crop);
        return {
          ...planting,
          plotNumber: plots.find(({ id }) => id === planting.plotId)?.number ?? null,
          isDue: isDue(planting, today),
          isInSeason: months === undefined || isInSeason(planting.sowOn, months),
        };
      }),
      sownNow: crops.filter(({ sow }) => sow.includes(Number(today.slice(5, 7)))).map(({ code }) => code),
      plots: plots.map(({ id, number }) => ({ id, number })),
    };
  }

  listCrops(ctx: Ctx): Promise<Crop[]> {
    return this.season.listCrops(ctx);
  }

  /** Of what garden it is, for whoever may change it. Throws `planting.not_found`. */
  async gardenOf(ctx: Ctx, plantingId: string): Promise<string> {
    return (await this.season.get(ctx, plantingId)).gardenId;
  }
}
