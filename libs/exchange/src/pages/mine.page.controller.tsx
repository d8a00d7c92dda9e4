// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page, type PageDoor } from '@reciproca/web';
import { Allow, idShape, valid, WithinScope } from '@reciproca/platform';
import { z } from 'zod';
import { listingResponse } from '../application/listing.response.js';
import { ViewListings } from '../application/view-listings.js';
import { LISTING_KINDS } from '../domain/listing.js';
import { MinePage } from './mine.page.js';

const PAGE_SIZE = 20;
const mineQuery = z.object({
  kind: z.enum(LISTING_KINDS).catch('request').default('request'),
  after: idShape.optional().catch(undefined),
});

@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class MinePageController {
  constructor(private readonly listings: ViewListings) {}

  @Get('mine')
  async mine(
    @Page() page: PageDoor,
    @Query(valid(mineQuery)) { kind, after }: z.output<typeof mineQuery>,
  ): Promise<void> {
    const { listings, next } = await page.query(async (ctx) => {
      const found = await this.listings.list(ctx, kind, { scope: 'mine', after, limit: PAGE_SIZE });
      return { listings: found.items.map((row) => listingResponse(ctx, row)), next: found.next };
    });
    await page.html({
      title: page.t('exchange:mine.title'),
      backHref: '/',
      body: <MinePage kind={kind} listings={listings} nextHref={next && `/mine?kind=${kind}&after=${next}`} />,
    });
  }
}
