// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, valid, WithinScope } from '@reciproca/platform';
import { type Point, Residences, shownSpot } from '@reciproca/territory';
import { z } from 'zod';
import { type ListingResponse, listingResponse } from '../application/listing.response.js';
import { ViewListings } from '../application/view-listings.js';
import { serviceShape } from '../application/service.shape.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { AROUND_VIEWS, AroundPage, listingsPath, MinePage } from './listings.page.js';

/** Staff at their desk answer nothing themselves: they act for somebody. */
export function answersForSomebody(page: PageDoor): boolean {
  return !page.isStaff || page.viewer.actingFor !== null;
}

const PAGE_SIZE = 20;
/** More places than on a page of the list, fewer than would hide each other. */
const MAP_SIZE = 40;
const queryShape = z.object({
  kind: z.enum(LISTING_KINDS).catch('request').default('request'),
  service: serviceShape.optional().catch(undefined),
  view: z.enum(AROUND_VIEWS).catch('list').default('list'),
  after: idShape.optional().catch(undefined),
});
type Query = z.infer<typeof queryShape>;

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class ListingsPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly residences: Residences,
  ) {}

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
    const { kind, view, service = null } = query;
    const found = await this.load(page, 'around', query);
    const home = view === 'map' ? await this.findHome(page) : null;
    await page.html({
      title: page.t('exchange:around.title'),
      body: (
        <AroundPage
          kind={kind}
          service={service}
          view={view}
          home={home}
          answers={answersForSomebody(page)}
          {...found}
        />
      ),
    });
  }

  private async findHome(page: PageDoor): Promise<Point | null> {
    const home = await page.query(async (ctx) =>
      ctx.beneficiaryId ? this.residences.findResidence(ctx, ctx.beneficiaryId) : null,
    );
    return home && shownSpot({ ...home, isPublic: false }, false).at;
  }

  private async load(
    page: PageDoor,
    scope: 'mine' | 'around',
    { kind, service, after, view }: Query,
  ): Promise<{ listings: ListingResponse[]; nextHref: string | null }> {
    return page.query(async (ctx) => {
      const { items, next } = await this.listings.list(ctx, kind, {
        scope,
        service,
        after,
        limit: view === 'map' ? MAP_SIZE : PAGE_SIZE,
      });
      const nextHref = next && `${listingsPath(scope, { kind, service: service ?? null, view })}&after=${next}`;
      return { listings: items.map((row) => listingResponse(ctx, row)), nextHref };
    });
  }
}
