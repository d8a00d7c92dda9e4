// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid, WithinScope } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { listingResponse } from '../application/listing.response.js';
import { ViewListings } from '../application/view-listings.js';
import type { ListingKind } from '../domain/listing.js';
import { ensureMayManage } from '../domain/listing.policy.js';
import { againHref } from './again.js';
import { ServiceForms } from './service-forms.js';

/** "As last time": leads to the form filled in as something was asked for or offered before. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
@WithinScope('each-service')
export class AgainPageController {
  constructor(
    private readonly listings: ViewListings,
    private readonly forms: ServiceForms,
  ) {}

  @Get('offers/:id/again')
  offer(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.leadOn(page, 'offer', id);
  }

  @Get('requests/:id/again')
  request(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.leadOn(page, 'request', id);
  }

  private async leadOn(page: PageDoor, kind: ListingKind, id: string): Promise<void> {
    const href = await page.query(async (ctx) => {
      const row = await this.listings.get(ctx, kind, id);
      ensureMayManage(ctx, { personId: row.person_id });
      return againHref(listingResponse(ctx, row), this.forms.find(row.service), ctx.clock.now());
    });
    page.redirect(href);
  }
}
