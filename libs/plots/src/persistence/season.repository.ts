// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, MoreThanOrEqual, type Repository } from 'typeorm';
import { type Crop, CROP_CODES, type CropCode, type CropMonths, CROPS } from '../domain/crops.js';
import type { Planting, PlantingState } from '../domain/planting.js';
import { CropMonthsEntity } from './crop-months.entity.js';
import { PlantingEntity } from './planting.entity.js';

/** What grows, and when it usually does. */
@Injectable()
export class SeasonRepository {
  constructor(
    @InjectRepository(PlantingEntity) private readonly plantings: Repository<PlantingEntity>,
    @InjectRepository(CropMonthsEntity) private readonly months: Repository<CropMonthsEntity>,
  ) {}

  /** Throws `planting.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Planting> {
    const found = await ownRows(ctx, this.plantings).findOneBy({ id });
    if (!found) throw notFound('planting');
    return found;
  }

  /** Whatever still grows, and what was due since that day; the first to be ripe first. */
  listSince(ctx: Ctx, gardenId: string, since: string): Promise<Planting[]> {
    const where = [
      { gardenId, dueOn: MoreThanOrEqual(since) },
      { gardenId, state: Any<PlantingState>(['planned', 'sown']) },
    ];
    return ownRows(ctx, this.plantings).find({ where, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  insert(ctx: Ctx, planting: Planting): Promise<void> {
    return ownRows(ctx, this.plantings).insert(planting);
  }

  /** Throws `planting.wrong_state` where it does not stand so any more. */
  move(ctx: Ctx, { id, state: from }: Planting, state: PlantingState): Promise<void> {
    return ownRows(ctx, this.plantings).move('planting', { id, state: from }, { state });
  }

  async listCrops(ctx: Ctx): Promise<Crop[]> {
    const own = new Map((await ownRows(ctx, this.months).find({})).map((row) => [row.crop, row]));
    return CROP_CODES.map((code) => {
      const corrected = own.get(code);
      const { sow, harvest } = corrected ?? CROPS[code];
      return { code, sow, harvest, isCorrected: corrected !== undefined };
    });
  }

  async saveMonths(ctx: Ctx, crop: CropCode, { sow, harvest }: CropMonths): Promise<void> {
    const change = { sow: [...sow], harvest: [...harvest] };
    if (await ownRows(ctx, this.months).insertNew({ crop, ...change })) return;
    await ownRows(ctx, this.months).update({ crop }, change);
  }
}
