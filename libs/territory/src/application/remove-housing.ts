// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ensureEmpty, type HousingKind } from '../domain/housing.js';
import { HomeOfStaircaseRepository } from '../persistence/home-of-staircase.repository.js';
import { loadOf } from '../persistence/housing.read-model.js';
import { HousingRepository } from '../persistence/housing.repository.js';
import { HousingUses } from './housing-uses.js';
import { ensureCoordinator } from './show-housing.js';

/** Public housing that is no more, or never was: only what nobody lives in and nothing else speaks of. */
@Injectable()
export class RemoveHousing {
  constructor(
    private readonly housing: HousingRepository,
    private readonly homes: HomeOfStaircaseRepository,
    private readonly uses: HousingUses,
  ) {}

  /** Throws `housing.somebody_lives_there`, `housing.not_empty`, `housing.in_use`. */
  async execute(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.housing.lock(ctx, kind, id);
    ensureEmpty(kind, await loadOf(ctx, kind, id));
    await this.uses.ensureFree(ctx, kind, id);
    await this.uses.release(ctx, kind, id);
    await this.homes.forget(ctx, kind, id);
    await this.housing.remove(ctx, kind, id);
  }
}
