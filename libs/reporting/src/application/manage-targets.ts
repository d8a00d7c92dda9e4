// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, hasRole, isStaff, notFound } from '@reciproca/kernel';
import { measuresFor, type Target } from '../domain/measure.js';
import { periodProblem } from '../domain/period.js';
import { ReportProjects } from './report-projects.js';
import { TargetRepository } from '../persistence/target.repository.js';

/** A promise as it is made; days as yyyy-mm-dd, both included. */
export interface NewTarget extends Pick<Target, 'action' | 'measure' | 'value'> {
  /** Where a project promised it, perhaps for one of its actions alone. */
  readonly projectId?: string | undefined;
  readonly projectActionId?: string | undefined;

  readonly startsOn: string;
  readonly endsOn: string;
}

/** What a project has promised: seen by staff, set by coordinators. */
@Injectable()
export class ManageTargets {
  constructor(
    private readonly targets: TargetRepository,
    private readonly projects: ReportProjects,
  ) {}

  async list(ctx: Ctx): Promise<Target[]> {
    if (!isStaff(ctx)) throw forbidden();
    return this.targets.list(ctx);
  }

  /** Throws `target.there_already`, `target.other_measure`, `project.not_found`, `project_action.not_found` and what a wrong period throws. */
  async set(
    ctx: Ctx,
    { startsOn, endsOn, projectId: ofProject, projectActionId: ofAction, ...target }: NewTarget,
  ): Promise<Target> {
    const [projectId, projectActionId] = [ofProject ?? null, ofAction ?? null];
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    const problem = periodProblem({ from: startsOn, to: endsOn });
    if (problem) throw new DomainError(problem.code, problem.kind, { ...problem.details, field: 'endsOn' });
    if (!measuresFor(projectId !== null).includes(target.measure))
      throw new DomainError('target.other_measure', 'invalid', { field: 'measure' });
    if (projectActionId && !projectId) throw notFound('project');
    const rules = projectId ? (await this.projects.get().getScope(ctx, projectId)).rules : [];
    if (projectActionId && !rules.some(({ actionId }) => actionId === projectActionId))
      throw notFound('project_action');
    return this.targets.insert(ctx, { ...target, projectId, projectActionId, from: startsOn, to: endsOn });
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    if (!hasRole(ctx, 'coordinator')) throw forbidden();
    await this.targets.remove(ctx, id);
  }
}
