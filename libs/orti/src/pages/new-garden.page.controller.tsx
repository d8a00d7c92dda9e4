// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Places } from '@reciproca/territory';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { newGardenShape } from '../api/gardens.controller.js';
import { ManageGardens } from '../application/manage-gardens.js';
import { type NewGardenChoices, NewGardenPage } from './new-garden.page.js';

@ApiExcludeController()
@Controller('gardens')
@Allow(STAFF)
export class NewGardenPageController {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly places: Places,
    private readonly people: People,
  ) {}

  @Get('new')
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post('new')
  add(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      newGardenShape,
      async (ctx, input) => {
        const { id } = await this.gardens.add(ctx, input);
        return { path: `/gardens/${id}`, flash: { key: 'orti:new.saved' } };
      },
      (errors, typed, general) => this.render(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  edit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/edit')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      newGardenShape,
      async (ctx, input) => {
        await this.gardens.change(ctx, id, input);
        return { path: `/gardens/${id}`, flash: { key: 'orti:edit.saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const { garden, ...choices } = await page.query(async (ctx) => {
      const own = id ? await this.gardens.get(ctx, id) : null;
      return { garden: own, ...(await this.loadChoices(ctx, own?.placeId)) };
    }, page.asMyself);
    const shown = form === UNTOUCHED && garden ? { ...form, typed: { ...garden } } : form;
    await page.html({
      title: page.t(garden ? 'orti:edit.title' : 'orti:new.title'),
      backHref: id ? `/gardens/${id}` : '/gardens',
      live: false,
      body: <NewGardenPage {...choices} garden={garden} form={shown} idempotencyKey={page.newKey()} />,
    });
  }

  /** Where it lies, closed or not, then gardens among the places, and who looks after one among the people. */
  private async loadChoices(ctx: Ctx, ownId?: string): Promise<NewGardenChoices> {
    const open = (await this.places.listPublicPlaces(ctx)).toSorted(
      (a, b) => Number(b.kind === 'garden') - Number(a.kind === 'garden'),
    );
    const own = ownId && !open.some(({ id }) => id === ownId) ? [await this.places.getPlace(ctx, ownId)] : [];
    const places = [...own, ...open];
    const people = await this.people.listPeopleByIds(ctx, await this.people.listIdsWithRole(ctx, 'gardener'));
    return {
      places: places.map(({ id, name, comuneName }) => ({ value: id, label: `${name}, ${comuneName}` })),
      gardeners: [...people.values()]
        .map(({ id, fullName }) => ({ value: id, label: fullName }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'it')),
    };
  }
}
