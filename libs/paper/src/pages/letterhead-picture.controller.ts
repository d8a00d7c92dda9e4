// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, idParam, valid } from '@reciproca/platform';
import { Page, type PageDoor } from '@reciproca/web';
import { EnteLetterhead } from '../application/letterhead.js';

/** The logos and emblems of one's own ente. */
@ApiExcludeController()
@Controller('letterhead')
@Allow('signed-in')
export class LetterheadPictureController {
  constructor(private readonly letterhead: EnteLetterhead) {}

  @Get(':id')
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    const { content, mediaType } = await page.look((ctx) => this.letterhead.readPicture(ctx, id), page.asMyself);
    page.picture({ content, mediaType });
  }
}
