// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, TAKES_UPLOAD, valid } from '@reciproca/platform';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { z } from 'zod';
import { ManageProjects } from '../application/manage-projects.js';
import { ProjectPictures } from '../application/project-pictures.js';
import { partParam, pictureShape } from '../application/project.input.js';
import { ProjectPicturesPage } from './project-pictures.page.js';

const NO_FILE = Buffer.alloc(0);

/** Emblems of those who pay for a project. */
@ApiExcludeController()
@Controller('projects/:id/pictures')
@Allow(STAFF)
export class ProjectPicturePageController {
  constructor(
    private readonly projects: ManageProjects,
    private readonly pictures: ProjectPictures,
  ) {}

  @Get()
  @Allow(['coordinator'])
  list(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Get(':partId')
  async show(
    @Page() page: PageDoor,
    @Param(valid(partParam)) { id, partId }: z.output<typeof partParam>,
  ): Promise<void> {
    const { content, mediaType } = await page.look((ctx) => this.pictures.read(ctx, id, partId), page.asMyself);
    page.picture({ content, mediaType });
  }

  @Post()
  @Allow(['coordinator'])
  @RouteConfig(TAKES_UPLOAD)
  add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), pictureShape, 'projects:saved', (ctx, { alt }) =>
      this.pictures.add(ctx, id, { alt, content: page.upload?.content ?? NO_FILE }),
    );
  }

  @Post(':partId/remove')
  @Allow(['coordinator'])
  remove(@Page() page: PageDoor, @Param(valid(partParam)) { id, partId }: z.output<typeof partParam>): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'projects:saved', (ctx) => this.pictures.remove(ctx, id, partId));
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/projects/${id}/pictures`, show: (form) => this.render(page, id, form), acting: page.asMyself };
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const detail = await page.query((ctx) => this.projects.get(ctx, id), page.asMyself);
    await page.html({
      title: page.t('projects:pictures'),
      backHref: `/projects/${id}`,
      live: false,
      body: <ProjectPicturesPage {...detail} form={form} newKey={() => page.newKey()} />,
    });
  }
}
