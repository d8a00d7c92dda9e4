// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, forbidden, isStaff, newId } from '@reciproca/kernel';
import { ensureMayHarvest, ManageGardens } from '@reciproca/orti';
import type { Crop } from '../domain/crops.js';
import { type Planting, PLANTING_TRANSITIONS, usualDue } from '../domain/planting.js';
import { PlotRepository } from '../persistence/plot.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import type { CropMonthsInput, MovePlantingInput, PlantingInput } from './season.input.js';

/** What is sown where, what becomes of it, and in which months it usually is. */
@Injectable()
export class PlanSeason {
  constructor(
    private readonly season: SeasonRepository,
    private readonly plots: PlotRepository,
    private readonly gardens: ManageGardens,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `season.where_needed`, `season.two_places`, `season.due_before_sown`, `plot.not_found`. */
  async add(ctx: Ctx, gardenId: string, { plotId, bed, dueOn, note, ...input }: PlantingInput): Promise<Planting> {
    ensureMayHarvest(ctx, await this.gardens.get(ctx, gardenId));
    if (!plotId && !bed) throw new DomainError('season.where_needed', 'invalid', { field: 'plotId' });
    if (plotId && bed) throw new DomainError('season.two_places', 'invalid', { field: 'bed' });
    if (plotId && (await this.plots.get(ctx, plotId)).gardenId !== gardenId)
      throw new DomainError('plot.not_found', 'not_found');
    const crop = (await this.season.listCrops(ctx)).find(({ code }) => code === input.crop);
    const due = dueOn ?? (crop ? usualDue(input.sowOn, crop) : input.sowOn);
    if (due <= input.sowOn) throw new DomainError('season.due_before_sown', 'invalid', { field: 'dueOn' });
    const where = { plotId: plotId ?? null, bed: bed ?? null };
    const planting: Planting = {
      id: newId(),
      gardenId,
      ...where,
      ...input,
      dueOn: due,
      state: 'planned',
      note: note ?? null,
    };
    await this.season.insert(ctx, planting);
    await this.record(ctx, gardenId, 'planting_added');
    return planting;
  }

  /** Throws `planting.wrong_state`. */
  async move(ctx: Ctx, id: string, { state }: MovePlantingInput): Promise<Planting> {
    const planting = await this.season.get(ctx, id);
    ensureMayHarvest(ctx, await this.gardens.get(ctx, planting.gardenId));
    ensureTransition('planting', PLANTING_TRANSITIONS, planting.state, state);
    await this.season.move(ctx, planting, state);
    await this.record(ctx, planting.gardenId, 'planting_moved');
    return { ...planting, state };
  }

  /** Staff know their ground better than a list. */
  async correct(ctx: Ctx, { crop, sow, harvest }: CropMonthsInput): Promise<Crop> {
    if (!isStaff(ctx)) throw forbidden();
    const months = { sow: inOrder(sow), harvest: inOrder(harvest) };
    await this.season.saveMonths(ctx, crop, months);
    await this.record(ctx, null, 'crop_corrected');
    return { code: crop, ...months, isCorrected: true };
  }

  private record(ctx: Ctx, gardenId: string | null, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, gardenId } });
  }
}

function inOrder(months: readonly number[]): number[] {
  return [...new Set(months)].toSorted((a, b) => a - b);
}
