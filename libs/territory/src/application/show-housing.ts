// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, hasRole, notFound } from '@reciproca/kernel';
import type { HousingArea, HousingBlock, HousingDwelling, StaircaseAddress } from '../domain/housing.js';
import { findStaircase, listDwellings, listHousing } from '../persistence/housing.read-model.js';

export interface ShownStaircase extends StaircaseAddress {
  readonly dwellings: readonly HousingDwelling[];
}

/** The public housing of the ente, for whoever looks after it: all of it, or one part to be changed. */
@Injectable()
export class ShowHousing {
  list(ctx: Ctx): Promise<HousingArea[]> {
    ensureCoordinator(ctx);
    return listHousing(ctx);
  }

  /** Throws `area.not_found`. */
  async getArea(ctx: Ctx, id: string): Promise<HousingArea> {
    const area = (await this.list(ctx)).find((one) => one.id === id);
    if (!area) throw notFound('area');
    return area;
  }

  /** With all areas it may belong to. Throws `block.not_found`. */
  async getBlock(ctx: Ctx, id: string): Promise<{ block: HousingBlock; areaId: string; areas: HousingArea[] }> {
    const areas = await this.list(ctx);
    for (const { id: areaId, blocks } of areas) {
      const block = blocks.find((one) => one.id === id);
      if (block) return { block, areaId, areas };
    }
    throw notFound('block');
  }

  /** Throws `staircase.not_found`. */
  async getStaircase(ctx: Ctx, id: string): Promise<ShownStaircase> {
    ensureCoordinator(ctx);
    const staircase = await findStaircase(ctx, id);
    if (!staircase) throw notFound('staircase');
    return { ...staircase, dwellings: await listDwellings(ctx, id) };
  }
}

export function ensureCoordinator(ctx: Ctx): void {
  if (!hasRole(ctx, 'coordinator')) throw forbidden();
}
