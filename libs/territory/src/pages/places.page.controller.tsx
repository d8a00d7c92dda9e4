// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, plainText, STAFF, valid } from '@reciproca/platform';
import { type FormState, NavRegistry, Page, type PageDoor, safePath, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { newPlaceShape } from '../api/territory.request.js';
import { ManagePlaces } from '../application/manage-places.js';
import { writePosition } from '../domain/position.js';
import { PlaceFormPage } from './place-form.page.js';
import { PlacesPage } from './places.page.js';

const formShape = z.strictObject({
  kind: newPlaceShape.shape.kind,
  name: plainText(160, 2),
  comune: plainText(80, 2),
  address: plainText(200).optional(),
  position: plainText(60).optional(),
  /** Where the operator was, such as in the middle of a call. */
  next: plainText(500).optional(),
});
const searchShape = z.object({ q: plainText(80, 0).default('') });
type Id = z.output<typeof idParam>;

/** Where people go: hospitals, surgeries, markets, in one's own comune or not. */
@ApiExcludeController()
@Controller('places')
@Allow(STAFF)
export class PlacesPageController {
  constructor(
    private readonly places: ManagePlaces,
    nav: NavRegistry,
  ) {
    nav.add({ href: '/places', textKey: 'territory:places.title', roles: STAFF, order: 50, more: true });
  }

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { input, typed } = page.readQuery(searchShape);
    const places = await page.query((ctx) => this.places.list(ctx, input?.q ?? ''), page.asMyself);
    await page.html({
      title: page.t('territory:places.title'),
      body: <PlacesPage places={places} query={String(typed['q'] ?? '')} />,
    });
  }

  @Get('new')
  showNew(@Page() page: PageDoor): Promise<void> {
    const { next, name } = page.door.request.query as { next?: unknown; name?: unknown };
    const typed = { next: safePath(next, ''), ...(typeof name === 'string' && { name }) };
    return this.render(page, null, { ...UNTOUCHED, typed });
  }

  @Post('new')
  add(@Page() page: PageDoor): Promise<void> {
    return page.submit(
      formShape,
      async (ctx, { next, ...input }) => {
        const { name } = await this.places.add(ctx, input);
        return {
          path: safePath(next, '/places'),
          flash: { key: 'territory:places.added', params: { name } },
        };
      },
      (errors, typed, general) => this.render(page, null, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const place = await page.query((ctx) => this.places.getPublic(ctx, id), page.asMyself);
    const { kind, name, comuneName, address } = place;
    const typed = { kind, name, comune: comuneName, address: address ?? '', position: writePosition(place) };
    return this.render(page, id, { ...UNTOUCHED, typed });
  }

  @Post(':id/edit')
  change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return page.submit(
      formShape.omit({ next: true }),
      async (ctx, input) => {
        await this.places.change(ctx, id, input);
        return { path: '/places', flash: { key: 'territory:places.saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string | null, form: FormState): Promise<void> {
    const title = page.t(id ? 'territory:places.edit' : 'territory:places.new');
    await page.html({
      title,
      backHref: safePath(form.typed['next'], '/places'),
      live: false,
      body: <PlaceFormPage title={title} id={id} form={form} idempotencyKey={page.newKey()} />,
    });
  }
}
