// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, type Repository } from 'typeorm';
import type { Project, ProjectAction, ProjectCost, ProjectPicture } from '../domain/project.js';
import { ProjectActionEntity } from './project-action.entity.js';
import { ProjectCostEntity } from './project-cost.entity.js';
import { ProjectPictureEntity } from './project-picture.entity.js';
import { ProjectEntity } from './project.entity.js';

/** A picture without its content. */
export type PictureName = Pick<ProjectPicture, 'id' | 'alt'>;

@Injectable()
export class ProjectRepository {
  constructor(
    @InjectRepository(ProjectEntity) private readonly projects: Repository<ProjectEntity>,
    @InjectRepository(ProjectActionEntity) private readonly actions: Repository<ProjectActionEntity>,
    @InjectRepository(ProjectCostEntity) private readonly costs: Repository<ProjectCostEntity>,
    @InjectRepository(ProjectPictureEntity) private readonly pictures: Repository<ProjectPictureEntity>,
  ) {}

  /** The newest first: an ente has a few. */
  list(ctx: Ctx): Promise<Project[]> {
    return ownRows(ctx, this.projects).find({ order: { startsOn: 'DESC', name: 'ASC' } });
  }

  /** Throws `project.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Project> {
    const project = await ownRows(ctx, this.projects).findOneBy({ id });
    if (!project) throw notFound('project');
    return project;
  }

  insert(ctx: Ctx, project: Project): Promise<void> {
    return ownRows(ctx, this.projects).insert(project);
  }

  async save(ctx: Ctx, { id, createdBy: _, createdAt: __, ...change }: Project): Promise<void> {
    await ownRows(ctx, this.projects).update({ id }, { ...change, headings: [...change.headings] });
  }

  /** One after the other: what two projects claim at once is compared. */
  async lockAll(ctx: Ctx): Promise<void> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 69))', [ctx.enteId]);
  }

  listActions(ctx: Ctx, projectId: string): Promise<ProjectAction[]> {
    return ownRows(ctx, this.actions).find({ where: { projectId }, order: { fromDay: 'ASC', name: 'ASC', id: 'ASC' } });
  }

  listAllActions(ctx: Ctx): Promise<ProjectAction[]> {
    return ownRows(ctx, this.actions).find({ order: { fromDay: 'ASC', name: 'ASC', id: 'ASC' } });
  }

  insertAction(ctx: Ctx, action: ProjectAction): Promise<void> {
    return ownRows(ctx, this.actions).insert(action);
  }

  async putComuni(ctx: Ctx, actionId: string, comuneCodes: readonly string[]): Promise<void> {
    await ownRows(ctx, this.actions).update({ id: actionId }, { comuneCodes: [...comuneCodes] });
  }

  /** Throws `project_action.not_found`. */
  async removeAction(ctx: Ctx, projectId: string, id: string): Promise<void> {
    if ((await ownRows(ctx, this.actions).delete({ id, projectId })) === 0) throw notFound('project_action');
  }

  listCosts(ctx: Ctx, projectId: string): Promise<ProjectCost[]> {
    return ownRows(ctx, this.costs).find({ where: { projectId }, order: { day: 'ASC', id: 'ASC' } });
  }

  insertCost(ctx: Ctx, cost: ProjectCost): Promise<void> {
    return ownRows(ctx, this.costs).insert(cost);
  }

  /** Throws `project_cost.not_found`. */
  async removeCost(ctx: Ctx, projectId: string, id: string): Promise<void> {
    if ((await ownRows(ctx, this.costs).delete({ id, projectId })) === 0) throw notFound('project_cost');
  }

  listPictures(ctx: Ctx, projectId: string): Promise<PictureName[]> {
    return ownRows(ctx, this.pictures).find({
      select: { id: true, alt: true },
      where: { projectId, removedAt: IsNull() },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those of these that are the project's, also when they were removed since. */
  listContents(
    ctx: Ctx,
    projectId: string,
    ids: readonly string[],
  ): Promise<Pick<ProjectPicture, 'alt' | 'content'>[]> {
    return ownRows(ctx, this.pictures).find({
      select: { alt: true, content: true },
      where: { projectId, id: Any(ids) },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  findPicture(ctx: Ctx, projectId: string, id: string): Promise<ProjectPicture | null> {
    return ownRows(ctx, this.pictures).findOneBy({ id, projectId });
  }

  insertPicture(ctx: Ctx, picture: ProjectPicture): Promise<void> {
    return ownRows(ctx, this.pictures).insert(picture);
  }

  /** Throws `picture.not_found`. */
  async removePicture(ctx: Ctx, projectId: string, id: string): Promise<void> {
    const change = { removedAt: ctx.clock.now() };
    if ((await ownRows(ctx, this.pictures).update({ id, projectId, removedAt: IsNull() }, change)) === 0)
      throw notFound('picture');
  }
}
