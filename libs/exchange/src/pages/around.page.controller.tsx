// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FieldErrors } from '@reciproca/ui';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, valid, WithinScope } from '@reciproca/platform';
import type { Ctx } from '@reciproca/kernel';
import { Categories } from '../application/categories.js';
import { listingResponse } from '../application/listing.response.js';
import { ViewListings } from '../application/view-listings.js';
import { answersForSomebody } from './answers-for-somebody.js';
import { AroundPage, type AroundProps } from './around.page.js';
import { aroundQuery, type AroundQuery, readableDay } from './around.query.js';

const PAGE_SIZE = 20;
/** More places than on a page of the list, fewer than would hide each other. */
const MAP_SIZE = 40;

/** The neighbours' board. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class AroundPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly categories: Categories,
  ) {}

  @Get('around')
  async around(@Page() page: PageDoor, @Query(valid(aroundQuery)) query: AroundQuery): Promise<void> {
    const isDayRead = !query.day || readableDay(query) !== undefined;
    const errors: FieldErrors = isDayRead ? {} : { day: page.t('exchange:around.day.unread') };
    const found = await page.query((ctx) => this.load(ctx, query));
    await page.html({
      title: page.t('exchange:around.title'),
      status: isDayRead ? 200 : 422,
      body: (
        <AroundPage
          query={query}
          errors={errors}
          answers={answersForSomebody(page)}
          newKey={() => page.newKey()}
          {...found}
        />
      ),
    });
  }

  private async load(
    ctx: Ctx,
    query: AroundQuery,
  ): Promise<Pick<AroundProps, 'listings' | 'kinds' | 'next' | 'home' | 'categories'>> {
    const home = await this.listings.findHome(ctx);
    const all = await this.categories.list(ctx);
    const categories = all.filter(({ service, active }) => active && (!query.service || service === query.service));
    if (query.view === 'kinds') {
      const kinds = await this.listings.listKinds(ctx, query.kind, query.service);
      return { kinds, listings: [], next: null, home, categories };
    }
    const { items, next } = await this.listings.list(ctx, query.kind, {
      ...query,
      scope: 'around',
      day: readableDay(query),
      within: query.within && Number(query.within),
      free: query.free === 'true',
      limit: query.view === 'map' ? MAP_SIZE : PAGE_SIZE,
    });
    return { listings: items.map((row) => listingResponse(ctx, row)), kinds: [], next, home, categories };
  }
}
