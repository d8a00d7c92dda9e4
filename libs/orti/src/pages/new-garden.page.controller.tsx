// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Allow, STAFF } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { newGardenShape } from '../api/gardens.controller.js';
import { ManageGardens } from '../application/manage-gardens.js';
import { type NewGardenChoices, NewGardenPage } from './new-garden.page.js';

@ApiExcludeController()
@Controller('gardens/new')
@Allow(STAFF)
export class NewGardenPageController {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly places: Places,
    private readonly people: People,
  ) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  add(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      newGardenShape,
      async (ctx, input) => {
        const { id } = await this.gardens.add(ctx, input);
        return { path: `/gardens/${id}`, flash: { key: 'orti:new.saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const choices = await page.query((ctx) => this.loadChoices(ctx), page.asMyself);
    await page.html({
      title: page.t('orti:new.title'),
      backHref: '/gardens',
      live: false,
      body: <NewGardenPage {...choices} form={form} idempotencyKey={page.newKey()} />,
    });
  }

  /** Gardens among the places first, and who looks after one among the people. */
  private async loadChoices(ctx: Ctx): Promise<NewGardenChoices> {
    const places = (await this.places.listPublicPlaces(ctx)).toSorted(
      (a, b) => Number(b.kind === 'garden') - Number(a.kind === 'garden'),
    );
    const people = await this.people.listPeopleByIds(ctx, await this.people.listIdsWithRole(ctx, 'gardener'));
    return {
      places: places.map(({ id, name, comuneName }) => ({ value: id, label: `${name}, ${comuneName}` })),
      gardeners: [...people.values()]
        .map(({ id, fullName }) => ({ value: id, label: fullName }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'it')),
    };
  }
}
