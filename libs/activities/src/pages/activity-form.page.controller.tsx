// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { ManageProjects } from '@reciproca/projects';
import { Buildings, Places } from '@reciproca/territory';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { activityShape } from '../application/activity.input.js';
import { ManageActivities } from '../application/manage-activities.js';
import { ViewActivities } from '../application/view-activities.js';
import { type ActivityChoices, ActivityFormPage } from './activity-form.page.js';

interface Id {
  readonly id: string;
}

/** An activity that is new, or one that is changed. */
@ApiExcludeController()
@Controller('activities')
@Allow(STAFF)
export class ActivityFormPageController {
  constructor(
    private readonly view: ViewActivities,
    private readonly manage: ManageActivities,
    private readonly places: Places,
    private readonly buildings: Buildings,
    private readonly projects: ManageProjects,
  ) {}

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post('new')
  create(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      activityShape,
      async (ctx, input) => {
        const { id } = await this.manage.create(ctx, input);
        return { path: `/activities/${id}`, flash: { key: 'activities:created' } };
      },
      (errors, typed, general) => this.render(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { activity } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    await this.render(page, id, { ...UNTOUCHED, typed: { ...activity } });
  }

  @Post(':id/edit')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      activityShape,
      async (ctx, input) => {
        await this.manage.change(ctx, id, input);
        return { path: `/activities/${id}`, flash: { key: 'activities:saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const choices = await page.query((ctx) => this.loadChoices(ctx, form.typed['placeId']), page.asMyself);
    await page.html({
      title: page.t(id ? 'activities:edit' : 'activities:new'),
      backHref: id ? `/activities/${id}` : '/activities',
      live: false,
      body: <ActivityFormPage id={id} choices={choices} form={form} idempotencyKey={page.newKey()} />,
    });
  }

  /** Its own place too, closed or not. */
  private async loadChoices(ctx: Ctx, ownPlaceId: unknown): Promise<ActivityChoices> {
    const open = await this.places.listPublicPlaces(ctx);
    const isOther = typeof ownPlaceId === 'string' && !open.some(({ id }) => id === ownPlaceId);
    const own = isOther ? [...(await this.places.listPlacesByIds(ctx, [ownPlaceId])).values()] : [];
    return {
      places: [...own, ...open].map(({ id, name, comuneName }) => ({ value: id, label: `${name}, ${comuneName}` })),
      areas: (await this.buildings.listAreas(ctx)).map(({ id, name }) => ({ value: id, label: name })),
      projects: (await this.projects.list(ctx)).map(({ id, name }) => ({ value: id, label: name })),
    };
  }
}
