// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FormState, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { eraseShape, refuseShape } from '../api/erasure.request.js';
import { DecideErasure } from '../application/decide-erasure.js';
import { ViewErasures } from '../application/view-erasures.js';
import { ErasurePage, ErasuresPage } from './erasure.page.js';

@ApiExcludeController()
@Controller('erasures')
@Allow(STAFF)
export class ErasurePageController {
  constructor(
    private readonly view: ViewErasures,
    private readonly decide: DecideErasure,
  ) {}

  @Get()
  async list(@Page() page: PageDoor): Promise<void> {
    const { items, next } = await page.query((ctx) => this.view.list(ctx, page.asked()), page.asMyself);
    await page.html({
      title: page.t('privacy:erasures.title'),
      live: false,
      body: <ErasuresPage requests={items} canDecide={page.viewer.roles.includes('coordinator')} />,
      next,
    });
  }

  @Get(':id')
  @Allow(['coordinator'])
  show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post(':id/erase')
  @Allow(['coordinator'])
  erase(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      eraseShape,
      async (ctx, { balanceGoes }) => {
        await this.decide.erase(ctx, id, balanceGoes);
        return { path: '/erasures', flash: { key: 'privacy:erasure.done' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  @Post(':id/refuse')
  @Allow(['coordinator'])
  refuse(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.submit(
      refuseShape,
      async (ctx, { note }) => {
        await this.decide.refuse(ctx, id, note);
        return { path: '/erasures', flash: { key: 'privacy:erasure.refused' } };
      },
      (errors, typed, general) => this.render(page, id, { errors, typed, general }),
      page.asMyself,
    );
  }

  private async render(page: PageDoor, id: string, form: FormState): Promise<void> {
    const { request, preview } = await page.query((ctx) => this.view.get(ctx, id), page.asMyself);
    await page.html({
      title: page.t('privacy:erasure.of', { name: request.personName }),
      backHref: '/erasures',
      live: false,
      body: (
        <ErasurePage
          request={request}
          preview={preview}
          form={form}
          eraseKey={page.newKey()}
          refuseKey={page.newKey()}
        />
      ),
    });
  }
}
