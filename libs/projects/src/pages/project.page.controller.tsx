// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { Comuni } from '@reciproca/territory';
import { type FormState, type OwnPage, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { z } from 'zod';
import { ManageActions } from '../application/manage-actions.js';
import { ManageCosts } from '../application/manage-costs.js';
import { ManageProjects } from '../application/manage-projects.js';
import { actionShape, costShape, partParam, projectShape } from '../application/project.input.js';
import { ProjectFormPage } from './project-form.page.js';
import { ProjectPage } from './project.page.js';
import type { ProjectForms } from './project.props.js';
import { ProjectsPage } from './projects.page.js';

type Id = z.output<typeof idParam>;
type PartId = z.output<typeof partParam>;

@ApiExcludeController()
@Controller('projects')
@Allow(STAFF)
export class ProjectPageController {
  constructor(
    private readonly projects: ManageProjects,
    private readonly actions: ManageActions,
    private readonly costs: ManageCosts,
    private readonly comuni: Comuni,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const projects = await page.query((ctx) => this.projects.list(ctx), page.asMyself);
    const body = <ProjectsPage projects={projects} mayWrite={mayWrite(page)} />;
    await page.html({ title: page.t('projects:title'), backHref: '/reports', live: false, body });
  }

  @Get('new')
  @Allow(['coordinator'])
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.renderForm(page, null, { ...UNTOUCHED, typed: { headings: page.t('projects:headings.usual') } });
  }

  @Post('new')
  @Allow(['coordinator'])
  create(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      projectShape,
      async (ctx, input) => {
        const { id } = await this.projects.create(ctx, input);
        return { path: `/projects/${id}`, flash: { key: 'projects:saved' } };
      },
      (errors, typed, general) => this.renderForm(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id')
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id);
  }

  /** Forms that were refused stand at their own address: asked for again, that is the page of the project. */
  @Get([':id/actions', ':id/costs'])
  again(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): void {
    page.redirect(`/projects/${id}`);
  }

  @Get(':id/edit')
  @Allow(['coordinator'])
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { project } = await page.query((ctx) => this.projects.get(ctx, id), page.asMyself);
    const typed = { ...project, headings: project.headings.join('\n') };
    await this.renderForm(page, id, { ...UNTOUCHED, typed });
  }

  @Post(':id/edit')
  @Allow(['coordinator'])
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      projectShape,
      async (ctx, input) => {
        await this.projects.change(ctx, id, input);
        return { path: `/projects/${id}`, flash: { key: 'projects:saved' } };
      },
      (errors, typed, general) => this.renderForm(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/actions')
  @Allow(['coordinator'])
  addAction(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (action) => ({ action }));
    return page.change(own, actionShape, 'projects:saved', (ctx, input) => this.actions.add(ctx, id, input));
  }

  @Post(':id/actions/:partId/remove')
  @Allow(['coordinator'])
  removeAction(@Page() page: PageDoor, @Param(valid(partParam)) { id, partId }: PartId): Promise<void> {
    const own = this.at(page, id, (action) => ({ action }));
    return page.change(own, emptyShape, 'projects:saved', (ctx) => this.actions.remove(ctx, id, partId));
  }

  @Post(':id/costs')
  @Allow(['coordinator'])
  addCost(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const own = this.at(page, id, (cost) => ({ cost }));
    return page.change(own, costShape, 'projects:saved', (ctx, input) => this.costs.add(ctx, id, input));
  }

  @Post(':id/costs/:partId/remove')
  @Allow(['coordinator'])
  removeCost(@Page() page: PageDoor, @Param(valid(partParam)) { id, partId }: PartId): Promise<void> {
    const own = this.at(page, id, (cost) => ({ cost }));
    return page.change(own, emptyShape, 'projects:saved', (ctx) => this.costs.remove(ctx, id, partId));
  }

  private at(page: PageDoor, id: string, formOf: (form: FormState) => ProjectForms): OwnPage {
    return {
      path: `/projects/${id}`,
      show: (form) => this.render(page, id, formOf(form)),
      acting: page.asMyself,
    };
  }

  private async renderForm(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const path = id ? `/projects/${id}` : '/projects';
    await page.html({
      title: page.t(id ? 'projects:edit' : 'projects:new'),
      backHref: path,
      live: false,
      body: <ProjectFormPage id={id} form={form} idempotencyKey={page.newKey()} />,
    });
  }

  private async render(page: PageDoor, id: string, forms: ProjectForms = {}): Promise<void> {
    const [detail, comuni] = await page.query(
      (ctx) => Promise.all([this.projects.get(ctx, id), this.comuni.listEnteComuni(ctx)]),
      page.asMyself,
    );
    await page.html({
      title: detail.project.name,
      backHref: '/projects',
      live: false,
      body: (
        <ProjectPage {...detail} comuni={comuni} forms={forms} mayWrite={mayWrite(page)} newKey={() => page.newKey()} />
      ),
    });
  }
}

const mayWrite = (page: PageDoor): boolean => page.viewer.roles.includes('coordinator');
