// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { type ListingResponse, listingResponse } from '../application/listing.response.js';
import { ViewListings } from '../application/view-listings.js';
import { serviceShape } from '../application/service.shape.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { AroundPage, MinePage } from './listings.page.js';

/** Staff at their desk answer nothing themselves: they act for somebody. */
export function answersForSomebody(page: PageDoor): boolean {
  return !page.isStaff || page.viewer.actingFor !== null;
}

const PAGE_SIZE = 20;
const queryShape = z.object({
  kind: z.enum(LISTING_KINDS).catch('request').default('request'),
  service: serviceShape.optional().catch(undefined),
  after: idShape.optional().catch(undefined),
});
type Query = z.infer<typeof queryShape>;

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class ListingsPageController {
  constructor(private readonly listings: ViewListings) {}

  @Get('mine')
  async mine(@Page() page: PageDoor, @Query(valid(queryShape)) query: Query): Promise<void> {
    const found = await this.load(page, 'mine', query);
    await page.html({
      title: page.t('exchange:mine.title'),
      backHref: '/',
      body: <MinePage kind={query.kind} {...found} />,
    });
  }

  @Get('around')
  async around(@Page() page: PageDoor, @Query(valid(queryShape)) query: Query): Promise<void> {
    const found = await this.load(page, 'around', query);
    await page.html({
      title: page.t('exchange:around.title'),
      body: (
        <AroundPage kind={query.kind} service={query.service ?? null} answers={answersForSomebody(page)} {...found} />
      ),
    });
  }

  private async load(
    page: PageDoor,
    scope: 'mine' | 'around',
    { kind, service, after }: Query,
  ): Promise<{ listings: ListingResponse[]; nextHref: string | null }> {
    return page.query(async (ctx) => {
      const { items, next } = await this.listings.list(ctx, kind, { scope, service, after, limit: PAGE_SIZE });
      const nextHref = next && `/${scope}?kind=${kind}${service ? `&service=${service}` : ''}&after=${next}`;
      return { listings: items.map((row) => listingResponse(ctx, row)), nextHref };
    });
  }
}
