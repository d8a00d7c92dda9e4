// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Documented, type Door, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { MakePresence, type Presence } from '../application/make-presence.js';
import { ManageActions } from '../application/manage-actions.js';
import { ManageCosts } from '../application/manage-costs.js';
import { ManageProjects, type ProjectDetail } from '../application/manage-projects.js';
import { presenceShape } from '../application/participant.input.js';
import { actionShape, costShape, partParam, projectShape } from '../application/project.input.js';
import type { Project, ProjectAction, ProjectCost } from '../domain/project.js';

type PartParam = z.output<typeof partParam>;
/** The names of participants by their id. */
type PresenceResponse = Omit<Presence, 'names' | 'participants'> & { readonly names: Readonly<Record<string, string>> };

@ApiTags('projects')
@Controller('api/v1/projects')
@Allow(STAFF)
export class ProjectsController {
  constructor(
    private readonly projects: ManageProjects,
    private readonly actions: ManageActions,
    private readonly costs: ManageCosts,
    private readonly presence: MakePresence,
  ) {}

  @Get()
  @Documented({ summary: 'What somebody pays the ente for' })
  list(@Through() door: Door): Promise<{ items: Project[] }> {
    return door.query(async (ctx) => ({ items: await this.projects.list(ctx) }));
  }

  @Post()
  @Allow(['coordinator'])
  @Documented({ summary: 'Write a project down', body: projectShape })
  create(@Through() door: Door, @Body(valid(projectShape)) input: z.output<typeof projectShape>): Promise<Project> {
    return door.command((ctx) => this.projects.create(ctx, input));
  }

  @Get(':id')
  @Documented({ summary: 'One, with what counts for it, what it costs and its emblems', params: ['id'] })
  get(@Through() door: Door, @Param(valid(idParam)) { id }: { id: string }): Promise<ProjectDetail> {
    return door.query((ctx) => this.projects.get(ctx, id));
  }

  @Put(':id')
  @Allow(['coordinator'])
  @Documented({ summary: 'Change what a project is', params: ['id'], body: projectShape })
  change(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(projectShape)) input: z.output<typeof projectShape>,
  ): Promise<Project> {
    return door.command((ctx) => this.projects.change(ctx, id, input));
  }

  @Post(':id/actions')
  @Allow(['coordinator'])
  @Documented({ summary: 'Say which deeds count for it', params: ['id'], body: actionShape })
  addAction(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(actionShape)) input: z.output<typeof actionShape>,
  ): Promise<ProjectAction> {
    return door.command((ctx) => this.actions.add(ctx, id, input));
  }

  @Delete(':id/actions/:partId')
  @Allow(['coordinator'])
  @Documented({ summary: 'Let those deeds count no more; targets of the action go with it', params: ['id', 'partId'] })
  async removeAction(@Through() door: Door, @Param(valid(partParam)) { id, partId }: PartParam): Promise<void> {
    await door.command((ctx) => this.actions.remove(ctx, id, partId));
  }

  @Post(':id/costs')
  @Allow(['coordinator'])
  @Documented({ summary: 'Write down what it asks money for; none moves here', params: ['id'], body: costShape })
  addCost(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(costShape)) input: z.output<typeof costShape>,
  ): Promise<ProjectCost> {
    return door.command((ctx) => this.costs.add(ctx, id, input));
  }

  @Delete(':id/costs/:partId')
  @Allow(['coordinator'])
  @Documented({ summary: 'Take a cost off', params: ['id', 'partId'] })
  async removeCost(@Through() door: Door, @Param(valid(partParam)) { id, partId }: PartParam): Promise<void> {
    await door.command((ctx) => this.costs.remove(ctx, id, partId));
  }

  @Get(':id/presence')
  @Documented({
    summary: 'Hours of participants in a month, by action and day, beside those of the report',
    params: ['id'],
    query: presenceShape,
  })
  presenceOf(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Query(valid(presenceShape)) asked: z.output<typeof presenceShape>,
  ): Promise<PresenceResponse> {
    return door.query(async (ctx) => {
      const { names, participants: _, ...presence } = await this.presence.ofMonth(ctx, id, asked);
      return { ...presence, names: Object.fromEntries(names) };
    });
  }
}
