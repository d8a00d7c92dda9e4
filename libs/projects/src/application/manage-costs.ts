// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import type { ProjectCost } from '../domain/project.js';
import { ensureCoordinator } from '../domain/project.policy.js';
import { ProjectRepository } from '../persistence/project.repository.js';
import type { CostInput } from './project.input.js';

/** What a project asks money for: units at so much each. It is written down and added up; no money moves here. */
@Injectable()
export class ManageCosts {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found` and `project_cost.day_outside`. */
  async add(ctx: Ctx, projectId: string, { units, rate, ...input }: CostInput): Promise<ProjectCost> {
    const enteredBy = ensureCoordinator(ctx);
    await this.projects.lockAll(ctx);
    const { startsOn, endsOn } = await this.projects.get(ctx, projectId);
    if (input.day < startsOn || input.day > endsOn)
      throw new DomainError('project_cost.day_outside', 'invalid', { field: 'day' });
    const cost: ProjectCost = {
      ...input,
      id: newId(),
      projectId,
      hundredths: Math.round(units * 100),
      rateCents: Math.round(rate * 100),
      enteredBy,
    };
    await this.projects.insertCost(ctx, cost);
    await this.record(ctx, cost, 'project_cost_added');
    return cost;
  }

  /** Throws `project_cost.not_found`. */
  async remove(ctx: Ctx, projectId: string, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.projects.removeCost(ctx, projectId, id);
    await this.record(ctx, { id, projectId }, 'project_cost_removed');
  }

  private record(ctx: Ctx, { id, projectId }: Pick<ProjectCost, 'id' | 'projectId'>, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, projectId, costId: id } });
  }
}
