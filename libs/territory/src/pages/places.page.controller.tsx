// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, plainText, STAFF, valid } from '@reciproca/platform';
import { type FormState, NavRegistry, Page, type PageDoor, safePath, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { newPlaceShape, positionText } from '../api/territory.request.js';
import { chosenAddress, FindAddress, positionOf } from '../application/find-address.js';
import type { FoundAddress } from '../application/geocoder.js';
import { ManagePlaces, type PlaceInput } from '../application/manage-places.js';
import { hoursText } from '../texts/hours-text.js';
import { writePosition } from '../domain/position.js';
import { movedPin, nearestTo } from './pin-desk.js';
import { PlaceFormPage } from './place-form.page.js';
import { PlacesPage } from './places.page.js';

const formShape = z.strictObject({
  kind: newPlaceShape.shape.kind,
  name: plainText(160, 2),
  comune: plainText(80, 2),
  address: plainText(200).optional(),
  position: positionText.optional(),
  positionIsRight: z.boolean().default(false),
  found: plainText(60).optional(),
  hours: plainText(400).optional(),
  phone: plainText(40).optional(),
  driverNote: plainText(200).optional(),
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
    private readonly findAddress: FindAddress,
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
  async add(@Page() page: PageDoor): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, null, moved);
    const found = await this.find(page);
    await page.submit(
      formShape,
      async (ctx, { next, ...form }) => {
        const { name } = await this.places.add(ctx, inputOf(form, found));
        return {
          path: safePath(next, '/places'),
          flash: { key: 'territory:places.added', params: { name } },
        };
      },
      (errors, typed, general) => this.render(page, null, { errors, typed, general }, found),
      page.asMyself,
    );
  }

  @Get(':id/edit')
  async showEdit(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const place = await page.query((ctx) => this.places.getPublic(ctx, id), page.asMyself);
    const { kind, name, comuneName, address, hours, phone, driverNote } = place;
    const typed = {
      kind,
      name,
      comune: comuneName,
      address: address ?? '',
      position: place.precision === 'comune' ? '' : writePosition(place),
      hours: hours ? hoursText(page.t, hours, '; ') : '',
      phone: phone ?? '',
      driverNote: driverNote ?? '',
    };
    return this.render(page, id, { ...UNTOUCHED, typed });
  }

  @Post(':id/edit')
  async change(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const moved = movedPin(page);
    if (moved) return this.render(page, id, moved);
    const found = await this.find(page);
    await page.submit(
      formShape.omit({ next: true }),
      async (ctx, form) => {
        await this.places.change(ctx, id, inputOf(form, found));
        return { path: '/places', flash: { key: 'territory:places.saved' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }, found),
      page.asMyself,
    );
  }

  /** Before the transaction begins: whoever waits for a map holds nothing up. In practice no map is asked. */
  private async find(page: PageDoor): Promise<readonly FoundAddress[]> {
    const { input } = page.readForm(formShape);
    if (!input || input.position?.trim() || page.viewer.practiceOf) return [];
    return this.findAddress.execute({ name: input.comune }, input.address);
  }

  private async render(
    page: PageDoor,
    id: string | null,
    form: FormState,
    found: readonly FoundAddress[] = [],
  ): Promise<void> {
    const title = page.t(id ? 'territory:places.edit' : 'territory:places.new');
    const near = await nearestTo(page, form, this.findAddress);
    await page.html({
      title,
      backHref: safePath(form.typed['next'], '/places'),
      live: false,
      body: (
        <PlaceFormPage title={title} id={id} found={found} near={near} form={form} idempotencyKey={page.newKey()} />
      ),
    });
  }
}

function inputOf({ found: chosen, ...form }: Omit<z.output<typeof formShape>, 'next'>, found: readonly FoundAddress[]) {
  return { ...form, at: positionOf(chosenAddress(found, chosen)) } satisfies PlaceInput;
}
