// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Enti } from '@reciproca/identity';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { shopShape } from '../api/signal.request.js';
import { SentinelPosts } from '../application/sentinel-posts.js';
import { SentinelsPage } from './sentinels.page.js';

@ApiExcludeController()
@Controller('sentinels')
@Allow(STAFF)
export class SentinelsPageController {
  constructor(
    private readonly posts: SentinelPosts,
    private readonly enti: Enti,
  ) {}

  @Get()
  list(@Page() page: PageDoor): Promise<void> {
    return this.render(page, UNTOUCHED, null);
  }

  @Post(':id/shop')
  setShop(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      shopShape,
      async (ctx, { shopName = null, shopAddress = null }) => {
        await this.posts.setShop(ctx, id, shopName, shopAddress);
        return { path: '/sentinels', flash: { key: 'sentinels:saved' } };
      },
      (errors, typed, general) => this.render(page, { errors, typed, general }, id),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, form: FormState, refusedId: string | null): Promise<void> {
    const [sentinels, ente] = await page.query(
      (ctx) => Promise.all([this.posts.list(ctx), this.enti.getEnte(ctx)]),
      page.asMyself,
    );
    const body = (
      <SentinelsPage
        sentinels={sentinels}
        label={ente.settings.sentinelLabel}
        form={form}
        refusedId={refusedId}
        newKey={() => page.newKey()}
      />
    );
    await page.html({ title: page.t('sentinels:who'), backHref: '/signals', live: false, body });
  }
}
