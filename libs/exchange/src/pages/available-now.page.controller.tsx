// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idShape, WithinScope } from '@reciproca/platform';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { AvailableNow } from '../application/available-now.js';
import { listingResponse } from '../application/listing.response.js';
import { AVAILABLE_HOURS } from '../domain/available-now.rules.js';
import { AvailableNowPage } from './available-now.page.js';

const availableShape = z.strictObject({ likeId: idShape, hours: z.enum(AVAILABLE_HOURS) });

@ApiExcludeController()
@Controller('available-now')
@Allow('signed-in')
@WithinScope('each-service')
export class AvailableNowPageController {
  constructor(private readonly available: AvailableNow) {}

  @Get()
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED);
  }

  @Post()
  async say(@Page() page: PageDoor): Promise<void> {
    await page.submit(
      availableShape,
      async (ctx, { likeId, hours }) => {
        const { id, state } = await this.available.execute(ctx, likeId, Number(hours));
        const key = state === 'pending' ? ('exchange:new.pending' as const) : ('exchange:available.said' as const);
        return { path: `/offers/${id}`, flash: { key } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }),
    );
  }

  private async render(page: PageDoor, form: FormState): Promise<void> {
    const before = await page.query(async (ctx) =>
      (await this.available.listBefore(ctx)).map((row) => listingResponse(ctx, row)),
    );
    await page.html({
      title: page.t('exchange:available.title'),
      backHref: '/',
      body: <AvailableNowPage before={before} idempotencyKey={page.newKey()} {...form} />,
    });
  }
}
