// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole, isStaff } from '@reciproca/kernel';
import type { Target } from '../domain/measure.js';
import { periodProblem } from '../domain/period.js';
import { TargetRepository } from '../persistence/target.repository.js';

/** A promise as it is made; days as yyyy-mm-dd, both included. */
export interface NewTarget extends Omit<Target, 'id' | 'from' | 'to'> {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What a project has promised: seen by staff, set by coordinators. */
@Injectable()
export class ManageTargets {
  constructor(private readonly targets: TargetRepository) {}

  async list(ctx: Ctx): Promise<Target[]> {
    if (!isStaff(ctx)) throw forbidden();
    return this.targets.list(ctx);
  }

  /** Throws `target.there_already` and what a wrong period throws. */
  async set(ctx: Ctx, { startsOn, endsOn, ...target }: NewTarget): Promise<Target> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const problem = periodProblem({ from: startsOn, to: endsOn });
    if (problem) throw new DomainError(problem.code, problem.kind, { ...problem.details, field: 'endsOn' });
    return this.targets.insert(ctx, { ...target, from: startsOn, to: endsOn });
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    await this.targets.remove(ctx, id);
  }
}
