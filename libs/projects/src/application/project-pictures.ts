// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, newId, notFound } from '@reciproca/kernel';
import { readPictureType } from '@reciproca/paper';
import type { ProjectPicture } from '../domain/project.js';
import { ensureCoordinator, ensureStaff } from '../domain/project.policy.js';
import { ProjectRepository } from '../persistence/project.repository.js';

/** Emblems of those who pay, on every sheet of a project. */
@Injectable()
export class ProjectPictures {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `project.not_found` and what a wrong picture of a letterhead throws. */
  async add(ctx: Ctx, projectId: string, { alt, content }: { alt: string; content: Buffer }): Promise<void> {
    const addedBy = ensureCoordinator(ctx);
    await this.projects.get(ctx, projectId);
    const mediaType = await readPictureType(content);
    const picture = { id: newId(), projectId, alt, mediaType, content, addedBy, addedAt: ctx.clock.now() };
    await this.projects.insertPicture(ctx, { ...picture, removedAt: null });
    await this.record(ctx, projectId, 'project_picture_added');
  }

  /** Reports that carry it keep it. Throws `picture.not_found`. */
  async remove(ctx: Ctx, projectId: string, id: string): Promise<void> {
    ensureCoordinator(ctx);
    await this.projects.removePicture(ctx, projectId, id);
    await this.record(ctx, projectId, 'project_picture_removed');
  }

  /** Throws `picture.not_found`. */
  async read(ctx: Ctx, projectId: string, id: string): Promise<ProjectPicture> {
    ensureStaff(ctx);
    const picture = await this.projects.findPicture(ctx, projectId, id);
    if (!picture) throw notFound('picture');
    return picture;
  }

  private record(ctx: Ctx, projectId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, projectId } });
  }
}
