// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { normalCup, whatIsWrongWithCup } from '../domain/cup.js';
import type { Project, ProjectAction, ProjectCost } from '../domain/project.js';
import { ensureCoordinator, ensureStaff } from '../domain/project.policy.js';
import { ParticipantRepository } from '../persistence/participant.repository.js';
import { type PictureName, ProjectRepository } from '../persistence/project.repository.js';
import { linesOf, type ProjectInput } from './project.input.js';

export interface ProjectDetail {
  readonly project: Project;
  readonly actions: readonly ProjectAction[];
  readonly costs: readonly ProjectCost[];
  readonly pictures: readonly PictureName[];
}

/** What somebody pays the ente for: read by staff, written by coordinators. */
@Injectable()
export class ManageProjects {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly participants: ParticipantRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async list(ctx: Ctx): Promise<Project[]> {
    ensureStaff(ctx);
    return this.projects.list(ctx);
  }

  /** Throws `project.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ProjectDetail> {
    ensureStaff(ctx);
    const project = await this.projects.get(ctx, id);
    const [actions, costs, pictures] = await Promise.all([
      this.projects.listActions(ctx, id),
      this.projects.listCosts(ctx, id),
      this.projects.listPictures(ctx, id),
    ]);
    return { project, actions, costs, pictures };
  }

  /** Throws `project.days_backwards`, `project.cup_length`, `project.cup_shape` or `project.cup_taken`. */
  async create(ctx: Ctx, input: ProjectInput): Promise<Project> {
    const createdBy = ensureCoordinator(ctx);
    const project = { ...fieldsOf(input), id: newId(), createdBy, createdAt: ctx.clock.now() };
    await this.projects.insert(ctx, project);
    await this.record(ctx, project.id, 'project_created');
    return project;
  }

  /** Throws what {@link create} throws, `project.not_found`, and `project.action_outside`, `project.participant_outside` or `project.cost_outside` where one has other days. */
  async change(ctx: Ctx, id: string, input: ProjectInput): Promise<Project> {
    ensureCoordinator(ctx);
    await this.projects.lockAll(ctx);
    const before = await this.projects.get(ctx, id);
    const project = { ...before, ...fieldsOf(input) };
    const outside = (await this.projects.listActions(ctx, id)).find(
      ({ fromDay, toDay }) => fromDay < project.startsOn || toDay > project.endsOn,
    );
    if (outside)
      throw new DomainError('project.action_outside', 'invalid', {
        field: outside.fromDay < project.startsOn ? 'startsOn' : 'endsOn',
        name: outside.name,
      });
    await this.ensureHolds(ctx, project);
    await this.projects.save(ctx, project);
    await this.record(ctx, id, 'project_changed');
    return project;
  }

  /** What is written down in it stays within its days. */
  private async ensureHolds(ctx: Ctx, { id, startsOn, endsOn }: Project): Promise<void> {
    const [participants, costs] = [await this.participants.list(ctx, id), await this.projects.listCosts(ctx, id)];
    const taken = {
      participant: participants.flatMap(({ enteredOn, leftOn }) => [enteredOn, leftOn ?? enteredOn]),
      cost: costs.map(({ day }) => day),
    };
    for (const [what, days] of Object.entries(taken)) {
      const field = days.some((day) => day < startsOn) ? 'startsOn' : 'endsOn';
      if (days.some((day) => day < startsOn || day > endsOn))
        throw new DomainError(`project.${what}_outside`, 'invalid', { field });
    }
  }

  private record(ctx: Ctx, projectId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, projectId } });
  }
}

function fieldsOf({ headings, ...input }: ProjectInput): Omit<Project, 'id' | 'createdBy' | 'createdAt'> {
  if (input.endsOn < input.startsOn) throw new DomainError('project.days_backwards', 'invalid', { field: 'endsOn' });
  const cup = normalCup(input.cup);
  const wrong = whatIsWrongWithCup(cup);
  if (wrong) throw new DomainError(`project.cup_${wrong}`, 'invalid', { field: 'cup' });
  return {
    ...input,
    cup,
    funderCode: input.funderCode ?? null,
    headings: linesOf(headings ?? ''),
    supportedPublic: input.supportedPublic ?? null,
    supportedFirms: input.supportedFirms ?? null,
  };
}
