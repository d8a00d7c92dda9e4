// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import type { TextKey } from '@reciproca/ui';
import { z } from 'zod';
import { closedDaysShape, closePlaceShape, closingParam } from '../api/place.request.js';
import { ClosePlace } from '../application/close-place.js';
import { PlaceDays } from '../application/place-days.js';
import { Places } from '../application/places.js';
import { ShowPlace } from '../application/show-place.js';
import { PlacePage } from './place.page.js';

type Id = z.output<typeof idParam>;
const holidaysFormShape = z.strictObject({ closed: z.enum(['true', 'false']) });

/** A place with what stands there, its closed days and its end. */
@ApiExcludeController()
@Controller('places/:id')
@Allow(STAFF)
export class PlacePageController {
  constructor(
    private readonly shown: ShowPlace,
    private readonly places: Places,
    private readonly closing: ClosePlace,
    private readonly days: PlaceDays,
  ) {}

  @Get()
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('close')
  close(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.act(page, id, closePlaceShape, 'territory:place.closed', (ctx, input) =>
      this.closing.close(ctx, id, input),
    );
  }

  @Post('reopen')
  reopen(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.act(page, id, emptyShape, 'territory:place.reopened', (ctx) => this.closing.reopen(ctx, id));
  }

  @Post('closed-days')
  addDays(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    return this.act(page, id, closedDaysShape, 'territory:place.days.saved', (ctx, input) =>
      this.days.add(ctx, id, input),
    );
  }

  @Post('closed-days/:closingId/remove')
  removeDays(@Page() page: PageDoor, @Param(valid(closingParam)) { id, closingId }: z.output<typeof closingParam>) {
    return this.act(page, id, emptyShape, 'territory:place.days.removed', (ctx) =>
      this.days.remove(ctx, id, closingId),
    );
  }

  @Post('holidays')
  setHolidays(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const isClosing = page.body['closed'] === 'true';
    const done = isClosing ? 'territory:place.days.saved' : 'territory:place.days.removed';
    return this.act(page, id, holidaysFormShape, done, (ctx, { closed }) =>
      this.days.setHolidays(ctx, id, closed === 'true'),
    );
  }

  private act<Shape extends z.ZodType>(
    page: PageDoor,
    id: string,
    shape: Shape,
    done: TextKey,
    act: (ctx: Ctx, input: z.output<Shape>) => Promise<number>,
  ): Promise<void> {
    return page.submit(
      shape,
      async (ctx, input) => ({
        path: `/places/${id}`,
        flash: { key: done, params: { count: await act(ctx, input) } },
      }),
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { shown, into, today } = await page.query(async (ctx) => {
      const found = await this.shown.execute(ctx, id);
      const isJoined = found.place.joinedInto !== null;
      return {
        shown: found,
        into: isJoined ? await this.places.followJoins(ctx, found.place) : null,
        today: romeDay(ctx.clock.now()),
      };
    }, page.asMyself);
    await page.html({
      title: shown.place.name,
      backHref: '/places',
      live: false,
      body: <PlacePage shown={shown} into={into} form={form} today={today} newKey={() => page.newKey()} />,
    });
  }
}
