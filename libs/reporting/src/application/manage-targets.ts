// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, forbidden, hasRole, isStaff } from '@reciproca/kernel';
import type { Target } from '../domain/measure.js';
import { ensurePeriod } from '../domain/period.js';
import { TargetRepository } from '../persistence/target.repository.js';

/** What a project has promised: seen by staff, set by coordinators. */
@Injectable()
export class ManageTargets {
  constructor(private readonly targets: TargetRepository) {}

  async list(ctx: Ctx): Promise<Target[]> {
    if (!isStaff(ctx)) throw forbidden();
    return this.targets.list(ctx);
  }

  /** Throws `target.there_already` and what a wrong period throws. */
  async set(ctx: Ctx, target: Omit<Target, 'id'>): Promise<Target> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    ensurePeriod(target);
    return this.targets.insert(ctx, target);
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    await this.targets.remove(ctx, id);
  }
}
