// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { Comuni } from '@reciproca/territory';
import { claimedElsewhere } from '../domain/action.rules.js';
import type { ProjectAction } from '../domain/project.js';
import { ensureCoordinator } from '../domain/project.policy.js';
import { ProjectRepository } from '../persistence/project.repository.js';
import type { ActionInput } from './project.input.js';

/** Which deeds are a project's: by service, comune and days. */
@Injectable()
export class ManageActions {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly comuni: Comuni,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Deeds count for two projects only where it is said of the one that comes later. Throws `project.not_found`, `comune.not_found`,
   * `project_action.days_outside` and `project_action.claimed`, which names the other project.
   */
  async add(ctx: Ctx, projectId: string, input: ActionInput): Promise<ProjectAction> {
    const createdBy = ensureCoordinator(ctx);
    await this.projects.lockAll(ctx);
    const project = await this.projects.get(ctx, projectId);
    if (input.toDay < input.fromDay || input.toDay > project.endsOn)
      throw new DomainError('project_action.days_outside', 'invalid', { field: 'toDay' });
    if (input.fromDay < project.startsOn)
      throw new DomainError('project_action.days_outside', 'invalid', { field: 'fromDay' });
    const own = new Set((await this.comuni.listEnteComuni(ctx)).map(({ code }) => code));
    if (input.comuneCodes.some((code) => !own.has(code))) throw notFound('comune');
    const action = { ...input, id: newId(), projectId, createdBy } as ProjectAction;
    if (!input.isShared) await this.ensureUnclaimed(ctx, action);
    await this.projects.insertAction(ctx, action);
    await this.record(ctx, action, 'project_action_added');
    return action;
  }

  /** Its targets go with it. Throws `project_action.not_found`. */
  async remove(ctx: Ctx, projectId: string, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.projects.removeAction(ctx, projectId, id);
    await this.record(ctx, { id, projectId }, 'project_action_removed');
  }

  private async ensureUnclaimed(ctx: Ctx, action: ProjectAction): Promise<void> {
    const [other] = claimedElsewhere(action, await this.projects.listAllActions(ctx));
    if (!other) return;
    const { name } = await this.projects.get(ctx, other.projectId);
    throw new DomainError('project_action.claimed', 'conflict', { field: 'isShared', name, action: other.name });
  }

  private record(ctx: Ctx, { id, projectId }: Pick<ProjectAction, 'id' | 'projectId'>, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, projectId, actionId: id } });
  }
}
