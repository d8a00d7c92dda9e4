// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { Area, DwellingAddress, NewArea, NewDwelling, NewStaircase } from '../domain/building.js';
import { BuildingRepository } from '../persistence/building.repository.js';

/** The public housing of the context's ente; each `ensure` returns the id of what is there or was made. */
@Injectable()
export class Buildings {
  constructor(private readonly buildings: BuildingRepository) {}

  listAreas(ctx: Ctx): Promise<Area[]> {
    return this.buildings.listAreas(ctx);
  }

  /** Throws `dwelling.not_found`. */
  async getDwelling(ctx: Ctx, id: string): Promise<DwellingAddress> {
    const dwelling = await this.buildings.findDwelling(ctx, id);
    if (!dwelling) throw notFound('dwelling');
    return dwelling;
  }

  /** As it stands it stays until the transaction ends, with everything above it. */
  keepDwelling(ctx: Ctx, id: string): Promise<void> {
    return this.buildings.keepDwelling(ctx, id);
  }

  findDwelling(ctx: Ctx, id: string): Promise<DwellingAddress | null> {
    return this.buildings.findDwelling(ctx, id);
  }

  /** The dwelling with this number in a staircase of the ente. */
  findDwellingId(ctx: Ctx, staircaseId: string, number: string): Promise<string | null> {
    return this.buildings.findDwellingId(ctx, staircaseId, number);
  }

  ensureArea(ctx: Ctx, area: NewArea): Promise<string> {
    return this.buildings.ensureArea(ctx, area);
  }

  ensureBlock(ctx: Ctx, areaId: string, name: string): Promise<string> {
    return this.buildings.ensureBlock(ctx, areaId, name);
  }

  ensureStaircase(ctx: Ctx, staircase: NewStaircase): Promise<string> {
    return this.buildings.ensureStaircase(ctx, staircase);
  }

  ensureDwelling(ctx: Ctx, dwelling: NewDwelling): Promise<string> {
    return this.buildings.ensureDwelling(ctx, dwelling);
  }
}
