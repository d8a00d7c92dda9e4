// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, STAFF, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { ShowBlock } from '../application/show-block.js';
import { BlockPage } from './block.page.js';

@ApiExcludeController()
@Controller('blocks')
@Allow(STAFF)
export class BlockPageController {
  constructor(private readonly showBlock: ShowBlock) {}

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const block = await page.query((ctx) => this.showBlock.execute(ctx, id), page.asMyself);
    await page.html({ title: block.name, backHref: '/search', body: <BlockPage block={block} /> });
  }
}
